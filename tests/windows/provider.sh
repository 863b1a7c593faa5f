#!/usr/bin/env bash
# What the checks read of Windows, on a registry, services and processes made for each test: tests/windows/provider.sh BUILD
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
programs=$1/tests/checks
unset DISPLAY ADSKFLEX_LICENSE_FILE LM_LICENSE_FILE
start_wine
export SIGNPOST_STAND_IN=$(winepath -w "$programs/stand_in.exe")

# A program that crashes ends with exit code 0 when Wine's debugger has told of it.
passes() { # ARGUMENTS of Catch2
  timeout 300 wine "$programs/checks_windows_tests.exe" "$@" </dev/null >"$scratch/tests" 2>&1 || true
  grep -q "^All tests passed" "$scratch/tests" || { cat "$scratch/tests"; return 1; }
}
expect "every look at the system is right, and so is what the checks say of it" passes "~[version]"

# Wine notes screens whenever a program asks for them.
whole_registry() { registry | awk '/^\[/ {key = $0} {print key, $0}' | sort |
  grep -vE '^\[HKEY_LOCAL_MACHINE\\(Hardware|System\\CurrentControlSet\\(Control\\(Class|DeviceClasses|Video)|Enum|Hardware Profiles))'; }
whole_registry >"$scratch/before"
expect "all checks at once come to their end" passes "[all]"
whole_registry >"$scratch/after"
expect "the registry can be compared" test "$(wc -l <"$scratch/before")" -gt 1000
expect "all checks left it as it was" diff "$scratch/before" "$scratch/after"

as_windows() { # win7, win81, win10, win11
  local name=$1 value
  [ "$name" != win11 ] || name=win10 # Wine 8 has no name for it: Windows 10 with another build
  wine winecfg -v "$name" </dev/null >/dev/null 2>&1
  [ "$1" = win11 ] || return 0
  for value in CurrentBuild CurrentBuildNumber; do
    wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion' /v $value /d 22631 /f </dev/null >/dev/null 2>&1
  done
}
for version in win7 win81 win10 win11; do
  as_windows $version
  export SIGNPOST_WINDOWS=$version
  expect "the version is told rightly: $version" passes "[version]"
done
finish
