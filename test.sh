#!/usr/bin/env bash
# Installs what the tests need, builds, checks the formatting, runs every test and ends with 'N passed, N failed'.
set -euo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"
cd "$root"

usage() {
  cat <<'TEXT'
Usage: ./test.sh [TEST OPTIONS]

Without options every test runs, after a build with warnings as errors and a check of the formatting. Options choose tests:

  ./test.sh --filter-class '*PublishTests'       one class
  ./test.sh --filter-namespace '*.Solver*'       one part
  ./test.sh --filter-not-namespace '*.EndToEnd'  without the browser

The end-to-end tests need Chromium, the integration tests PostgreSQL's server programs. Where apt-get can be used (as root, or
sudo without a password) what is missing is installed. Where not, the tests that need it fail and say so.
TEXT
}
case "${1:-}" in -h | --help) usage; exit 0 ;; esac

fail() { printf 'test.sh: %s\n' "$1" >&2; exit 1; }
step() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

has_chromium() { [[ -n ${CHROMIUM:-} ]] || command -v chromium >/dev/null || command -v google-chrome >/dev/null; }
has_postgres() { [[ -n ${POSTGRES_BIN:-} ]] || command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

install() { # package, what it is for
  local as_root=()
  if [[ $(id -u) != 0 ]]; then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || { ((${#as_root[@]})) && ! sudo -n true 2>/dev/null; }; then
    printf "'%s' is missing (%s) and cannot be installed from here; the tests that need it will fail and say so.\n" "$1" "$2"
    return
  fi
  printf "Installing '%s' (%s) ...\n" "$1" "$2"
  # A mirror that lags behind its own index answers the first try with a missing file.
  for _ in 1 2; do
    "${as_root[@]}" apt-get update -qq || true
    if "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$1" >"$log" 2>&1; then return; fi
  done
  tail -n 20 "$log" >&2
  printf "'%s' could not be installed; the tests that need it will fail and say so.\n" "$1"
}

command -v dotnet >/dev/null || PATH="${DOTNET_ROOT:-${HOME:-}/.dotnet}:$PATH"
command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and start again."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

results="$root/artifacts/test-results"
log="$results/install.log"
mkdir -p "$results"

step "Tools"
has_chromium || install chromium "the end-to-end tests drive it"
has_postgres || install postgresql "the integration tests start a server of their own"
bash SmartScheduling.Solver/OrTools/install.sh

step "Restore"
dotnet restore --nologo -v quiet || fail "the restore failed"

step "Build"
dotnet build -c Release --no-restore --nologo -v quiet -warnaserror || fail "the build failed"

if (($# == 0)); then
  step "Formatting"
  dotnet format --verify-no-changes --no-restore || fail "the formatting differs; 'dotnet format' puts it right"
fi

step "Tests"
rm -f "$results/results.xml"
code=0
dotnet SmartScheduling.Tests/bin/Release/net10.0/SmartScheduling.Tests.dll --no-progress \
  --results-directory "$results" --report-xunit --report-xunit-filename results.xml "$@" || code=$?

[[ -f $results/results.xml ]] || fail "the test program ended with code $code and left no results"
count() { sed -n "s/.*<assembly [^>]*[ ]$1=\"\([0-9]*\)\".*/\1/p" "$results/results.xml" | sed -n 1p; }
passed="$(count passed)" failed="$(($(count failed) + $(count errors)))" skipped="$(count skipped)"

printf '\n%s s in all; the longest tests:\n' "$SECONDS"
# Not `head`: it ends before `sort` has written all, and with pipefail that fails the run.
grep -o '<test [^>]*' "$results/results.xml" | sed 's/.* name="\([^"]*\)".* time="\([0-9.]*\)".*/\2 s  \1/' | sort -rn | sed -n 1,10p
((passed + failed > 0)) || fail "no test ran"
if ((code != 0 && failed == 0)); then fail "the test program ended with code $code though no test failed"; fi

if ((skipped > 0)); then printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
else printf '\n%s passed, %s failed\n' "$passed" "$failed"; fi
exit "$code"
