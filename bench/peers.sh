#!/usr/bin/env bash
# The exact engine beside igraph, scipy's Dinic and LEMON's preflow on one expanded network (71 × 71 grid, 100 steps), in
# one run. The engine answers every horizon, with a flow and a cut; the others the last horizon only, and building their
# graph is not counted. Peers that are not installed are left out. Debian: python3-igraph python3-scipy liblemon-dev g++
set -euo pipefail
cd "$(dirname "$0")/.."
name="${1:-small}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build bench/SafePassage.Benchmarks -c Release -v quiet -nologo >&2
bench="bench/SafePassage.Benchmarks/bin/Release/net10.0/SafePassage.Benchmarks"
"$bench" grid "$name" --times 30 --check | sed -E 's/"curve":\[[^]]*\],//'
"$bench" expand "$name" "$work/expanded.txt"
for python in python3 /usr/bin/python3; do
  if "$python" -c "import igraph, scipy" 2> /dev/null; then
    "$python" bench/peers.py "$work/expanded.txt"
    break
  fi
done
if command -v g++ > /dev/null && [ -e /usr/include/lemon/preflow.h ]; then
  g++ -O3 -o "$work/peers" bench/peers.cpp
  timeout "${LEMON_LIMIT:-600}" "$work/peers" "$work/expanded.txt" || echo '{"program": "LEMON preflow", "value": null}'
fi
"$bench" grid "$name" --times 30 | sed -E 's/"curve":\[[^]]*\],//'
