#!/usr/bin/env bash
# The installer: per reader, silent, complete, and gone without a trace: tests/windows/installer.sh SETUP.EXE
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
setup=$(realpath "$1")
start_wine
profile=$drive_c/users/$(id -un)
programs=$profile/AppData/Local/Programs
links='HKCU\Software\Classes\signpost'
removal='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Signpost'
registered() { wine reg query "$1" </dev/null >/dev/null 2>&1; }
unregistered() { ! registered "$1"; }
run() { timeout 120 wine "$@" </dev/null >/dev/null 2>&1; }
# The uninstaller works from a copy of itself; only with _?= does it stay in its process, and then leaves itself there.
uninstall() { run "$1/uninstall.exe" "${@:2}"; until_true 30 absent "$1/uninstall.exe"; }

# Every real Windows has this key already.
wine reg add "${removal%\\*}" /f </dev/null >/dev/null 2>&1

snapshot before
expect "a silent install ends well" run "$setup" /S
expect "the program is in the reader's own folder" test -f "$programs/Signpost/signpost.exe"
expect "so is the pack" test -f "$programs/Signpost/help.signpost"
expect "and the words in Danish" test -f "$programs/Signpost/locale/da/LC_MESSAGES/wxstd-3.2.mo"
expect "no portable marker: the reader's data belong in the profile" absent "$programs/Signpost/portable.txt"
expect "Windows' list of programs has it" registered "$removal"
expect "the Start menu has it" test -f "$profile/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Signpost.lnk"
expect "signpost: links are not taken unasked" unregistered "$links"
expect "nothing went to Program Files" absent "$drive_c/Program Files/Signpost"
expect "what was installed runs" wine "$programs/Signpost/signpost-cli.exe" --version

mkdir -p "$profile/AppData/Roaming/Signpost"
echo kept >"$profile/AppData/Roaming/Signpost/settings.test"
touch "$programs/Signpost/the reader's own.txt"
expect "a second install over the first ends well" run "$setup" /S
expect "the uninstaller ends well" uninstall "$programs/Signpost" /S
expect "it keeps the reader's data" test -f "$profile/AppData/Roaming/Signpost/settings.test"
expect "it keeps a file that it did not bring" test -f "$programs/Signpost/the reader's own.txt"
expect "it takes the program" absent "$programs/Signpost/signpost.exe"
expect "it leaves Windows' list of programs" unregistered "$removal"
rm -r "$programs/Signpost" "$profile/AppData/Roaming/Signpost"
snapshot after
# The uninstaller's own copy waits in Temp for the next start of Windows, as NSIS does everywhere.
expect "nothing else stayed behind" no_lines "$(changes before after | grep -v 'Temp/~nsu[0-9]*.tmp/Un.exe$' || true)"

# NSIS wants the folder unquoted to the end of the line: two words here make a space there.
expect "it installs into a folder with accents and spaces" run "$setup" /S /LINKS '/D=C:\Prøve' 'é\Signpost'
expect "it runs there" wine "$drive_c/Prøve é/Signpost/signpost-cli.exe" --version
expect "with /LINKS it takes signpost: links" registered "$links"
expect "and opens them with the program, as one argument" contains \
  "$(registry 'HKEY_CURRENT_USER\Software\Classes\signpost\shell\open\command')" \
  '@="\"C:\\Prøve é\\Signpost\\signpost.exe\" \"%1\""'
mkdir -p "$profile/AppData/Roaming/Signpost"
touch "$profile/AppData/Roaming/Signpost/settings.test"
expect "the uninstaller ends well with /REMOVEDATA" uninstall "$drive_c/Prøve é/Signpost" /S /REMOVEDATA
expect "then the reader's data are gone" absent "$profile/AppData/Roaming/Signpost"
expect "so are the links" unregistered "$links"
expect "and the folder" absent "$drive_c/Prøve é/Signpost"
finish
