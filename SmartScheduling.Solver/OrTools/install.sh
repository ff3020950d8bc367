#!/usr/bin/env bash
# Installs Google OR-Tools beside this script where Node 20 or newer is there. Nothing needs it, so it never fails: it says what is missing.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")"

major="$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\..*/\1/p')" || true
# The file that the program looks for: a folder alone may be what an interrupted installation left.
if [[ ${major:-0} -lt 20 || -f node_modules/or-tools-wasm/package.json ]] || ! command -v npm >/dev/null; then exit 0; fi
echo "Installing OR-Tools ..."
if ! log="$(npm ci --ignore-scripts --no-audit --no-fund --fetch-retries 1 --fetch-timeout 60000 2>&1)"; then
  printf 'OR-Tools could not be installed; optimizations run without it.\n%s\n' "$(tail -n 3 <<<"$log")" >&2
fi
