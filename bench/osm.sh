#!/usr/bin/env bash
# One run over one extract: osmium reads it, SafePassage reads it and builds a network, SUMO's netconvert builds one too.
# Every figure is of a process of its own, start included; the best of three (netconvert: one) is taken, since others may share
# the machine. Trust the ratios. Missing programs are left out and said so.
#   bench/osm.sh FILE.osm.pbf [FILE …]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || { echo "usage: bench/osm.sh FILE.osm.pbf [FILE …]" >&2; exit 2; }
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 SUMO_HOME="${SUMO_HOME:-/usr/share/sumo}"

dotnet build bench/SafePassage.Benchmarks -c Release -v quiet -nologo >/dev/null
ours=(dotnet bench/SafePassage.Benchmarks/bin/Release/net10.0/SafePassage.Benchmarks.dll osm)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# best TIMES COMMAND…: prints 'seconds processor-seconds MiB' of the fastest run
best() {
  local times=$1 i
  shift
  for ((i = 0; i < times; i++)); do
    /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$@" >"$scratch/out" 2>"$scratch/err" ||
      { cat "$scratch/err" >&2; return 1; }
    awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$scratch/time"
  done | sort -n | head -n 1
}

row() { printf '%-34s %8s s %8s s of processor %6s MiB\n' "$@"; }

for file in "$@"; do
  printf '\n%s\n' "$file"
  if command -v osmium >/dev/null; then
    read -r osmium_s osmium_c osmium_m < <(best 3 osmium fileinfo -e "$file")
    row "osmium fileinfo -e (reads)" "$osmium_s" "$osmium_c" "$osmium_m"
  else
    echo "osmium is not installed: left out"
  fi
  read -r our_s our_c our_m < <(best 3 "${ours[@]}" "$file")
  row "SafePassage (reads and builds)" "$our_s" "$our_c" "$our_m"
  cat "$scratch/out"
  if command -v netconvert >/dev/null && command -v osmium >/dev/null; then
    osmium cat "$file" -o "$scratch/in.osm" --overwrite 2>/dev/null
    read -r net_s net_c net_m < <(best 1 netconvert --osm-files "$scratch/in.osm" -o "$scratch/out.net.xml")
    row "netconvert (reads and builds)" "$net_s" "$net_c" "$net_m"
    awk -v a="$net_s" -v b="$our_s" -v c="$net_c" -v d="$our_c" -v e="$net_m" -v f="$our_m" \
      'BEGIN { printf "SafePassage beside netconvert: %.1f times faster, %.1f times less processor, %.1f times less memory\n", a / b, c / d, e / f }'
  else
    echo "netconvert or osmium is not installed: left out"
  fi
done
