#!/usr/bin/env bash
# The command line as a Windows console and its scripts meet it: tests/windows/console.sh ZIP [LINUX-CLI]
# With the command line of a Linux build, the same pack must give the same answers.
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
start_wine
unpack "$1"
linux_cli=${2:-}
cli() { timeout 60 wine "$folder/signpost-cli.exe" "$@" </dev/null; }
ends_with() { # CODE ARGUMENTS…
  local code=0
  cli "${@:2}" >/dev/null 2>&1 || code=$?
  is "$code" "$1"
}

expect "done is 0" ends_with 0 pages
expect "a page that does not exist is 1" ends_with 1 show no/such-page --lang en
expect "a pack that does not exist is 1" ends_with 1 pages --pack nowhere.signpost
expect "a command that does not exist is 2" ends_with 2 no-such-command
expect "no command at all is 2" ends_with 2
expect "the version is the project's" contains "$(cli --version 2>/dev/null)" \
  "$(sed -n 's/^project(signpost VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")"
expect "the pack is whole" ends_with 0 verify 'C:\Prøve é\'"$(basename "$folder")"'\help.signpost'

page=$(cli show users/add-users --lang fr 2>/dev/null)
expect "a French page comes out in UTF-8" iconv -f UTF-8 -t UTF-16 <<<"$page"
expect "with its accents" matches "$page" 'é'
expect "lines end as they do in a pipe everywhere" no_lines "$(grep -c $'\r' <<<"$page" | grep -v '^0$' || true)"
expect "a search takes accents from the command line" matches "$(cli search 'tilføj brugere' --lang da --json 2>/dev/null)" \
  '"page": *"users/add-users"'
expect "JSON is alone on stdout" is "$(cli pages --json 2>/dev/null | field schema)" 1

# The console itself, which only a screen gives: a batch file runs the program in one.
ln -s "$folder" "$drive_c/Prove"
cat >"$drive_c/console.bat" <<'BATCH'
@chcp 850 >nul
@"C:\Prove\signpost-cli.exe" search "bruger" --lang da
@"C:\Prove\signpost-cli.exe" no-such-command
@echo code %ERRORLEVEL% >C:\said.txt
@chcp >>C:\said.txt
BATCH
if command -v Xvfb >/dev/null && command -v openbox >/dev/null; then
  start_screen
  timeout 60 wine wineconsole cmd /c 'C:\console.bat' </dev/null >/dev/null 2>&1 || true
  expect "a batch file sees the exit code" grep -q "code 2" "$drive_c/said.txt"
  expect "the console has its own code page again" grep -q 850 "$drive_c/said.txt"
else
  echo "  SKIPPED the console: Xvfb or openbox is missing"
fi

if [ -n "$linux_cli" ]; then
  pack=$folder/help.signpost
  windows() { cli "$@" 2>/dev/null; }
  linux() { "$linux_cli" "$@" --pack "$pack" 2>/dev/null; }
  same() { is "$(windows "$@" | sha256sum)" "$(linux "$@" | sha256sum)"; }
  # All but the time that it took.
  hits() { sed -E 's/"us": *[0-9]+//'; }
  same_hits() { is "$(windows "$@" | hits)" "$(linux "$@" | hits)"; }
  expect "the pages are those of Linux" same pages --json
  for language in nl fr da en; do
    expect "a page in $language is that of Linux, byte for byte" same show users/add-users --lang $language --format html
    expect "hits in $language are those of Linux" same_hits search licence --lang $language --json
  done
else
  echo "  SKIPPED comparing with Linux: no Linux build was named"
fi
finish
