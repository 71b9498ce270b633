#!/usr/bin/env bash
# Plans all of Aleppo, street by street, as a user does: bound and first plan, checks, report; start included. Once with the network
# to be built, then with the network kept; without the ledger (one
# reading), then all readings with the ranking of their disputes. Then the trimmed bound
# alone, and the page in a browser. The best of the runs counts, since others may share the machine; processor seconds say more
# than seconds.
#   bench/aleppo.sh CASES [RUNS] [PEOPLE A ZONE]     CASES holds aleppo-streets and aleppo-2016-11-04
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || { echo "usage: bench/aleppo.sh CASES [RUNS] [PEOPLE A ZONE]" >&2; exit 2; }
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
runs=${2:-3} most=${3:-5000}

dotnet build bench/SafePassage.Benchmarks -c Release -v quiet -nologo >/dev/null
dotnet build src/SafePassage.Cli -c Release -v quiet -nologo >/dev/null
ours=(dotnet src/SafePassage.Cli/bin/Release/net10.0/safepassage.dll)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export SAFEPASSAGE_CACHE="$scratch/kept"
bench=(dotnet bench/SafePassage.Benchmarks/bin/Release/net10.0/SafePassage.Benchmarks.dll)
"${bench[@]}" aleppo "$scratch/city" "$1" "$most"
cp -r "$scratch/city" "$scratch/bare"
rm -r "$scratch/bare/ledger"

# measure NAME COMMAND…: seconds, processor seconds and memory of one run
measure() {
  local name=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$@" >"$scratch/out" 2>"$scratch/err" ||
    [ $? -eq 1 ] || { cat "$scratch/err" >&2; exit 1; }
  tail -n 1 "$scratch/time" | awk -v name="$name" \
    '{ printf "%-34s %8.2f s %8.2f s of processor %6.0f MiB\n", name, $1, $2 + $3, $4 / 1024 }'
}

measure "check, network to be built" "${ours[@]}" check "$scratch/city" --quiet
for ((i = 0; i < runs; i++)); do
  measure "check, network kept" "${ours[@]}" check "$scratch/city" --quiet
done
for ((i = 0; i < runs; i++)); do
  measure "plan --time-limit 0, one reading" "${ours[@]}" plan "$scratch/bare" --out "$scratch/one" --time-limit 0 --quiet
done
for ((i = 0; i < runs; i++)); do
  measure "plan --time-limit 0, all readings" "${ours[@]}" plan "$scratch/city" --out "$scratch/plan" --time-limit 0 --quiet
done
cat "$scratch/out"
measure "verify" "${ours[@]}" verify "$scratch/plan" --quiet
ls -l "$scratch/plan" | awk 'NR > 1 { printf "%-34s %8.2f MB\n", $NF, $5 / 1e6 }'
"${bench[@]}" bound "$scratch/city"
"${bench[@]}" page "$scratch/plan/report.html" || true
