#!/usr/bin/env bash
# The exact engine beside igraph, scipy's Dinic and LEMON's preflow on one expanded network after another (71 × 71 grids,
# 100 steps), in one run. The engine answers every horizon, with a flow and a cut; the others the last horizon only, and
# building their graph is not counted. Peers that are not installed are left out.
# Debian: python3-igraph python3-scipy liblemon-dev g++
#
#   bench/peers.sh                        small and crowded
#   bench/peers.sh small "--people 0.5"   one city, with options
set -euo pipefail
cd "$(dirname "$0")/.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build bench/SafePassage.Benchmarks -c Release -v quiet -nologo >&2
bench="bench/SafePassage.Benchmarks/bin/Release/net10.0/SafePassage.Benchmarks"
python=""
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c "import igraph, scipy" 2> /dev/null; then
    python="$candidate"
    break
  fi
done
lemon=""
if command -v g++ > /dev/null && [ -e /usr/include/lemon/preflow.h ]; then
  lemon="$work/peers"
  g++ -O3 -o "$lemon" bench/peers.cpp
fi

engine() {
  # shellcheck disable=SC2086
  "$bench" grid "$1" ${2:-} --times 100 --check | sed -E 's/"curve":\[[^]]*\],//'
}

beside() {
  engine "$@"
  # shellcheck disable=SC2086
  "$bench" expand "$1" "$work/expanded.txt" ${2:-}
  if [ -n "$python" ]; then
    "$python" bench/peers.py "$work/expanded.txt"
  fi
  if [ -n "$lemon" ]; then
    timeout "${LEMON_LIMIT:-600}" "$lemon" "$work/expanded.txt" || echo '{"program": "LEMON preflow", "value": null}'
  fi
  engine "$@"
}

if [ $# -gt 0 ]; then
  beside "$@"
else
  beside small
  beside crowded
fi
