#!/usr/bin/env bash
# THE command: format, build with warnings as errors, test, check the docs.
# Ends with the line 'N passed, N failed[, N skipped]'. CI runs exactly this (with CI=true: nothing may be skipped
# that CI can install, and files that are not formatted fail instead of being formatted).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

step() { printf '\n== %s\n' "$1"; }
fail() { printf '%s\n0 passed, 1 failed\n' "$1" >&2; exit 1; }

command -v dotnet >/dev/null || fail "check.sh needs the .NET SDK 10: https://dotnet.microsoft.com/download"

step "tools"
dotnet tool restore >/dev/null || fail "the formatter could not be restored"
if [ "${CI:-}" = "true" ] && ! command -v chromium >/dev/null && command -v apt-get >/dev/null; then
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium) >/dev/null 2>&1 ||
    printf 'chromium could not be installed; the browser tests will say so\n'
fi

step "format"
if [ "${CI:-}" = "true" ]; then
  dotnet csharpier check . || fail "files are not formatted: run ./check.sh and commit"
else
  dotnet csharpier format . >/dev/null
fi

step "build"
dotnet build SafePassage.slnx -c Release -v quiet -nologo || fail "the build failed"

step "test"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution SafePassage.slnx -c Release --no-build --no-progress 2>&1 | tee "$log" || status=$?

count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ "$status" -ne 0 ] && [ "${failed:-0}" -eq 0 ]; then failed=1; fi
printf '\n%d passed, %d failed, %d skipped\n' "${passed:-0}" "${failed:-1}" "${skipped:-0}"
[ "${failed:-1}" -eq 0 ] && [ "${passed:-0}" -gt 0 ]
