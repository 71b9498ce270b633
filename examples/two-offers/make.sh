#!/usr/bin/env bash
# A made-up register, made by commands alone: two offers, a truce accepted in part, a prolongation, a suspended term,
# violations alleged by both sides, an exchange, a prediction; then the same folder with four streets.
# Usage: make.sh FOLDER [COMMAND]   (COMMAND: how safepassage is called; the wrapper of this repository by default)
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
dir="${1:?the folder to make}"
sp=("${2:-$here/../../safepassage}")

"${sp[@]}" truce new "$dir" --name "Spring truce" --by "Hill council" --for "River front" \
  --from 2031-03-10T08:00+03:00 --until 2031-03-10T20:00+03:00 --said-at 2031-03-08T18:00+03:00 \
  --source "Valley Radio" --utc-offset +03:00

# One record a line, all or none: they may name each other.
"${sp[@]}" ledger add "$dir" -f "$here/records.txt"

# The life of the truce, a word at a time.
say() { "${sp[@]}" ledger add "$dir" statement "source=valley-radio" "$@"; }
say id=accepted party=river-front said_at=2031-03-09T12:00+03:00 about=truce:spring-truce stance=accepts \
  content="The River front takes up the truce, but for the withdrawal from the mill"
"${sp[@]}" ledger add "$dir" answer id=in-part to=offer:second by=river-front answer=accepts_in_part \
  accepted="aid-in gate-open exchange" refused=mill statement=accepted
say id=prolonged party=hill-council said_at=2031-03-10T17:00+03:00 about=truce:spring-truce stance=prolongs \
  valid_until=2031-03-10T22:00+03:00 content="The truce is prolonged by two hours"
say id=aid-stopped party=hill-council said_at=2031-03-10T13:00+03:00 about=term:aid-in stance=suspends \
  valid_from=2031-03-10T13:00+03:00 valid_until=2031-03-10T15:00+03:00 content="Aid is stopped for two hours"
say id=north-denies party=hill-council said_at=2031-03-10T16:00+03:00 about=violation:shells-at-mill stance=denies \
  content="Nobody on the hill fired"
say id=exchange-seen said_at=2031-03-10T12:30+03:00 about=term:exchange stance=observes bearing=for \
  content="Twelve persons were exchanged at the bridge"

# Mended, not doubled: a name was spelt wrong, and the truce follows the second offer.
"${sp[@]}" ledger correct "$dir" truce spring-truce follows=offer:second
"${sp[@]}" ledger correct "$dir" party observers "name=Bridge observers"

# The same with four streets.
cp "$here"/streets/* "$dir"/
"${sp[@]}" check "$dir"
