#!/bin/bash
# Runs the Windows checks on a real Wine registry: a fresh prefix, a keeper that holds it warm, then the test program.
# usage: wine.sh BUILD_DIR      exit 77: Wine or the program is not here
set -euo pipefail
build_dir=$(realpath "$1")
if ! command -v wine >/dev/null 2>&1; then
    echo "SKIPPED: wine is not installed, so the Windows checks were NOT run (apt install wine wine64)"
    exit 77
fi
if [ ! -f "$build_dir/checks_windows.exe" ]; then
    echo "SKIPPED: the Windows test program was not built, so the Windows checks were NOT run"
    exit 77
fi
scratch=$(mktemp -d)
export WINEPREFIX=$scratch/prefix WINEARCH=win64 WINEDEBUG=-all LC_ALL=C.UTF-8 HOME=$scratch
export WINEDLLOVERRIDES="mscoree=d;mshtml=d;winemenubuilder.exe=d"
unset DISPLAY ADSKFLEX_LICENSE_FILE LM_LICENSE_FILE
clean_up() {
    exec 9>&- || true
    wineserver -k || true
    rm -rf "$scratch"
}
trap clean_up EXIT
timeout 180 wine wineboot -i </dev/null >/dev/null 2>&1
wineserver -w
wine winecfg -v win10 </dev/null >/dev/null 2>&1
# Without a program that stays, every start of Wine costs two seconds.
mkfifo "$scratch/keep"
wine cmd <"$scratch/keep" >/dev/null 2>&1 &
exec 9>"$scratch/keep"
export SIGNPOST_STAND_IN=$(wine winepath -w "$build_dir/stand_in.exe" 2>/dev/null | tr -d '\r')
# A program that crashes ends with exit code 0 when Wine's debugger has told of it.
run() {
    timeout 300 wine "$build_dir/checks_windows.exe" "$@" </dev/null >"$scratch/said" 2>&1 || { cat "$scratch/said"; exit 1; }
    cat "$scratch/said"
    grep -q "^All tests passed" "$scratch/said" || { echo "the tests did not come to their end"; exit 1; }
}
run "~[version]"
# All checks together leave the registry as it was. Left out is what Wine notes of screens whenever a program asks.
registry() { # NAME
    wine regedit /E "$(wine winepath -w "$scratch/$1.reg" | tr -d '\r')" </dev/null >/dev/null 2>&1
    iconv -f UTF-16 -t UTF-8 "$scratch/$1.reg" | tr -d '\r' | awk '/^\[/ {key = $0} {print key, $0}' | sort |
        grep -vE '^\[HKEY_LOCAL_MACHINE\\(Hardware|System\\CurrentControlSet\\(Control\\(Class|DeviceClasses|Video)|Enum|Hardware Profiles))' \
            >"$scratch/$1"
}
registry before
run "[all]"
registry after
[ "$(wc -l <"$scratch/before")" -gt 1000 ] || { echo "the registry was not exported"; exit 1; }
diff "$scratch/before" "$scratch/after" || { echo "the checks changed the registry"; exit 1; }
echo "all checks left $(wc -l <"$scratch/before") lines of the registry as they were"
as_windows() {
    # Wine 8 has no name for Windows 11: it is Windows 10 with another build.
    local name=$1
    [ "$name" != win11 ] || name=win10
    wine winecfg -v "$name" </dev/null >/dev/null 2>&1
    [ "$1" = win11 ] || return 0
    for value in CurrentBuild CurrentBuildNumber; do
        wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion' /v $value /d 22631 /f </dev/null >/dev/null 2>&1
    done
}
for version in win7 win81 win10 win11; do
    echo "as $version"
    as_windows $version
    SIGNPOST_WINDOWS=$version run "[version]"
done
