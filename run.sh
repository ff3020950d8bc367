#!/usr/bin/env bash
# Starts SmartScheduling from nothing: restores, builds, starts, waits until it is healthy. `./run.sh --help` tells the rest.
set -euo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"
web="$root/SmartScheduling.Web"

usage() {
  cat <<'TEXT'
Usage: ./run.sh [--empty | --large]

Restores, builds and starts SmartScheduling; stop it with Ctrl-C. The next start finds the same data.

  --empty   no demo organisation: the first page creates the first admin
  --large   the large demo organisation (120 people) instead of the small one
  --help    this text

Both switches matter on the first start only, when the database is created.

Environment:
  PORT                        the port to serve on (5080)
  DATA_DIR                    where the SQLite database lives (data/ beside this script)
  ConnectionStrings__Default  another database, PostgreSQL for example: "Host=localhost;Database=schedules;Username=me;Password=..."
  ASPNETCORE_ENVIRONMENT      Development (demo data on the first start) unless set
TEXT
}

misused() { usage >&2; fail "$1" 2; }
fail() { printf 'run.sh: %s\n' "$1" >&2; exit "${2:-1}"; }

load=true size=small
for argument in "$@"; do
  case "$argument" in
    --empty) load=false ;;
    --large) size=large ;;
    -h | --help) usage; exit 0 ;;
    *) misused "'$argument' is not an option" ;;
  esac
done
[[ $load == true || $size == small ]] || misused "--empty and --large exclude each other"

port="${PORT:-5080}"
[[ $port =~ ^[1-9][0-9]{0,4}$ && $port -le 65535 ]] || misused "PORT must be a number from 1 to 65535, not '$port'"

# Checked before anything is started, because the SDK and the build both write.
[[ -w $web ]] || fail "$web cannot be written by $(id -un), so it cannot be built there. Start as its owner, or from a copy of your own."

# Someone without a home folder of their own still gets packages and the SDK's first-run marks.
if [[ -z ${HOME:-} || ! -w ${HOME:-/} ]]; then export HOME="$root/artifacts/home"; mkdir -p "$HOME"; fi
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# The SDK's own install script puts it into the home folder and leaves PATH alone.
command -v dotnet >/dev/null || PATH="${DOTNET_ROOT:-${HOME:-}/.dotnet}:$PATH"
command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and start again."
(cd "$root" && dotnet --version >/dev/null 2>&1) || fail "the .NET 10 SDK is missing; installed are: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' -). Install it from https://dotnet.microsoft.com/download and start again."

answers() { (exec 3<>"/dev/tcp/localhost/$port") 2>/dev/null; }
healthy() {
  (
    exec 3<>"/dev/tcp/localhost/$port"
    printf 'GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    read -r -t 10 _ status _ <&3
    [[ $status == 200 ]]
  ) 2>/dev/null
}
! answers || fail "port $port is taken. Stop what uses it, or choose another: PORT=5081 ./run.sh"

echo "Building SmartScheduling ..."
# No build server stays behind when this script has ended.
if ! log="$(dotnet build "$web" -c Release --nologo -v quiet --disable-build-servers 2>&1)"; then
  printf '%s\n' "$log" >&2
  fail "the build failed; the messages stand above"
fi

# Helps optimizations of several threads where it is there.
bash "$root/SmartScheduling.Solver/OrTools/install.sh"

data="${DATA_DIR:-$root/data}"
mkdir -p -- "$data" && data="$(cd -- "$data" && pwd -P)" && [[ -w $data ]] || fail "the data folder $data cannot be written by $(id -un)"
export Storage__Directory="$data"
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}" Demo__Load="$load" Demo__Size="$size"

cd "$web"
dotnet bin/Release/net10.0/SmartScheduling.Web.dll --urls "http://localhost:$port" &
app=$!
asked=false
trap 'asked=true; kill -TERM "$app" 2>/dev/null || true' INT TERM HUP

ready=false
while kill -0 "$app" 2>/dev/null; do
  if healthy; then ready=true; break; fi
  sleep 0.3
done
if [[ $ready == true ]]; then printf '\nSmartScheduling is ready:  http://localhost:%s\nStop it with Ctrl-C.\n\n' "$port"; fi

# A trapped signal ends `wait` early; wait again until the application itself has ended.
code=0
wait "$app" || code=$?
while kill -0 "$app" 2>/dev/null; do code=0; wait "$app" || code=$?; done
[[ $ready == true || $asked == true ]] || fail "SmartScheduling stopped before it was ready; the reason stands above" "$((code == 0 ? 1 : code))"
exit "$code"
