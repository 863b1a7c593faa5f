# What the tests under Wine share: a fresh prefix, a screen with a window manager, and sentences that hold or fail.
# Sourced by the other scripts of this folder.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(mktemp -d)
export WINEPREFIX=$scratch/prefix WINEARCH=win64 WINEDEBUG=-all LC_ALL=C.UTF-8
export WINEDLLOVERRIDES="mscoree=d;mshtml=d;winemenubuilder.exe=d"
drive_c=$WINEPREFIX/drive_c
failures=0
children=()

clean_up() {
  exec 9>&-
  wineserver -k 2>/dev/null || true
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap clean_up EXIT

# A prefix of its own (a copy of SIGNPOST_WINE_TEMPLATE where that names one: made in two seconds instead of twelve), and
# one process that stays: without it every start costs Wine two seconds.
start_wine() {
  [ -z "${SIGNPOST_WINE_TEMPLATE:-}" ] || cp -a "$SIGNPOST_WINE_TEMPLATE" "$WINEPREFIX"
  "$root/scripts/windows-run" cmd /c exit </dev/null >/dev/null 2>&1
  mkfifo "$scratch/keep"
  wine cmd <"$scratch/keep" >/dev/null 2>&1 &
  exec 9>"$scratch/keep"
}

start_screen() { # WIDTHxHEIGHT
  exec 8>"$scratch/display"
  Xvfb -displayfd 8 -screen 0 "${1:-1280x800}x24" -nolisten tcp >/dev/null 2>&1 &
  children+=($!)
  exec 8>&-
  until_true 60 test -s "$scratch/display"
  export DISPLAY=:$(cat "$scratch/display")
  openbox --sm-disable >/dev/null 2>&1 9>&- &
  children+=($!)
}

until_true() { # SECONDS COMMAND…
  local end=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

expect() { # SENTENCE COMMAND…
  local sentence=$1; shift
  if "$@" >"$scratch/said" 2>&1; then
    echo "  ok      $sentence"
  else
    echo "  FAILED  $sentence"
    sed 's/^/            /' "$scratch/said" | head -20
    failures=$((failures + 1))
  fi
}
is() { [ "$1" = "$2" ] || { echo "expected: $2"; echo "found:    $1"; return 1; }; }
contains() { grep -qF -- "$2" <<<"$1" || { echo "does not contain: $2"; echo "text: ${1:0:600}"; return 1; }; }
matches() { grep -qE -- "$2" <<<"$1" || { echo "does not match: $2"; echo "text: ${1:0:600}"; return 1; }; }
absent() { [ ! -e "$1" ] || { echo "is there: $1"; return 1; }; }
no_lines() { [ -z "$1" ] || { echo "$1"; return 1; }; }

# The folder that a reader unpacks, under a name that trips careless programs.
unpack() { # ZIP
  mkdir -p "$drive_c/Prøve é"
  unzip -q "$1" -d "$drive_c/Prøve é"
  folder=$(find "$drive_c/Prøve é" -mindepth 1 -maxdepth 1 -type d)
}

# One value of a JSON text: "results.0.state". Keys and positions, nothing else.
field() { # PATH, JSON on stdin
  python3 -c 'import json, sys
value = json.load(sys.stdin)
for step in sys.argv[1].split("."):
    value = value[int(step) if isinstance(value, list) else step]
print(value if isinstance(value, str) else json.dumps(value))' "$1"
}

# A registry key and all below it, or the whole registry, as UTF-8 text in the form of .reg files.
registry() { # [KEY]
  wine regedit /E "$(winepath -w "$scratch/key.reg")" "$@" </dev/null >/dev/null 2>&1
  iconv -f UTF-16 -t UTF-8 "$scratch/key.reg" | tr -d '\r'
  rm "$scratch/key.reg"
}

# Every file of the prefix with its size and time, and the registry: what a program may have changed. Left out: the
# files in which Wine keeps the registry, which it rewrites when it likes, and its notes on hardware (HKLM\System).
snapshot() { # NAME
  (cd "$WINEPREFIX" && find . -type f ! -name '*.reg' -printf '%P %s %T@\n' | sort) >"$scratch/$1.files"
  { registry HKEY_CURRENT_USER; registry 'HKEY_LOCAL_MACHINE\Software'; } |
    awk '/^\[/ {key = $0} {print key, $0}' | grep -vE '\\Software\\Wine|\\(Volatile Environment|DirectInput)' |
    sort >"$scratch/$1.keys"
}
changes() { # BEFORE AFTER: files and registry lines that came, went or changed
  { diff "$scratch/$1.files" "$scratch/$2.files" || true; } | sed -n 's/^[<>] \(.*\) [0-9]* [0-9.]*$/file \1/p' | sort -u
  { diff "$scratch/$1.keys" "$scratch/$2.keys" || true; } | sed -n 's/^[<>] /registry /p' | sort -u
}

finish() {
  [ $failures -eq 0 ] || { echo "  $failures FAILED"; exit 1; }
}
