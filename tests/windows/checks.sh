#!/usr/bin/env bash
# Live checks against a registry, services and processes that are really there: tests/windows/checks.sh ZIP
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
start_wine
unpack "$1"
cli=$folder/signpost-cli.exe
check() { timeout 60 wine "$cli" check "$@" --json --lang en </dev/null 2>/dev/null; }
state() { check "$@" | field results.0.state; }
gives() { is "$(state "${@:2}")" "$1"; } # STATE CHECK…
quietly() { "$@" </dev/null >/dev/null 2>&1; }

policies='HKLM\Software\Microsoft\Windows\CurrentVersion\Policies\System'
uac() { # EnableLUA ConsentPromptBehaviorAdmin PromptOnSecureDesktop; - deletes
  local name
  for name in EnableLUA ConsentPromptBehaviorAdmin PromptOnSecureDesktop; do
    if [ "$1" = - ]; then quietly wine reg delete "$policies" /v $name /f || true
    else quietly wine reg add "$policies" /v $name /t REG_DWORD /d "$1" /f; fi
    shift
  done
}
uac 1 2 1; expect "UAC, always notify, is in order" gives ok os.uac
uac 1 5 1; expect "UAC as Windows sets it is in order" gives ok os.uac
uac 1 5 0; expect "UAC that does not dim the screen is in order" gives ok os.uac
uac 1 0 0; expect "UAC that never asks wants attention" gives attention os.uac
uac 1 3 1; expect "UAC as an organisation set it is in order" gives ok os.uac
uac 0 5 1; expect "UAC turned off wants attention" gives attention os.uac
expect "UAC turned off is a problem where a page wants it on" gives problem "os.uac?want=on"
uac - - -; expect "UAC values that are absent mean what Windows does then" gives ok os.uac
quietly wine reg add "$policies" /v EnableLUA /t REG_SZ /d yes /f
expect "a UAC value of the wrong type is no answer" gives unknown os.uac
uac 1 5 1

expect "this Windows is new enough" gives ok os.version
expect "and is told as Wine's" contains \
  "$(wine "$cli" check os.version --lang en </dev/null 2>/dev/null)" "This is Wine"

# Products in both views of the registry, one per user, and one that is a part and no product.
product() { # HIVE VIEW KEY NAME
  local key="$1\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\$3"
  quietly wine reg add "$key" /v DisplayName /t REG_SZ /d "$4" /f "/reg:$2"
  quietly wine reg add "$key" /v Publisher /t REG_SZ /d "Autodesk, Inc." /f "/reg:$2"
}
expect "without products there is nothing to say about them" gives not_applicable adsk.products
product HKLM 64 '{28B89EEF-8101-0409-2102-CF3F3A09B77D}' 'Autodesk AutoCAD 2025 - English'
product HKLM 32 'Autodesk Revit 2024' 'Autodesk Revit 2024'
product HKLM 64 '{11111111-8101-0409-2102-CF3F3A09B77D}' 'Autodesk Access'
found=$(check adsk.products)
expect "products are found" is "$(field results.0.state <<<"$found")" ok
expect "one in the 64-bit view" contains "$found" "AutoCAD 2025"
expect "one in the 32-bit view" contains "$found" "Revit 2024"

# A real service, in each of its states.
service() { quietly wine sc "$@"; }
cp "$drive_c/windows/system32/spoolsv.exe" "$drive_c/AdskLicensingService.exe"
expect "a missing licensing service is a problem for a product of 2020 or later" gives problem lic.service
service create AdskLicensingService binPath= 'C:\AdskLicensingService.exe' start= disabled
expect "a disabled licensing service is a problem" gives problem lic.service
service delete AdskLicensingService
service create AdskLicensingService binPath= 'C:\AdskLicensingService.exe' start= demand
expect "a stopped licensing service wants attention" gives attention lic.service

# Checks only read: all of them, with the registry and the disk compared before and after.
snapshot before
all=$(check --all)
snapshot after
expect "all checks run" test "$(python3 -c 'import json,sys; print(len(json.load(sys.stdin)["results"]))' <<<"$all")" -ge 20
expect "none of them crashed" no_lines "$(grep -o '"reason": *"crashed"' <<<"$all" || true)"
expect "they change nothing" no_lines "$(changes before after)"
finish
