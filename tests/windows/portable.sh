#!/usr/bin/env bash
# A portable Signpost keeps to its folder; without the marker it keeps to the profile: tests/windows/portable.sh ZIP
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
start_wine
start_screen
unpack "$1"
profile=users/$(id -un)/AppData/Roaming/Signpost
titled() { wmctrl -l | grep -qF -- "$1"; }
gone() { ! titled Signpost; }

# A reader at work: a search, a page, another language, larger letters; then the window is closed.
work() {
  wine "$folder/signpost.exe" --lang en </dev/null >/dev/null 2>&1 9>&- &
  until_true 90 titled Signpost || { echo "no window"; return 1; }
  sleep 1
  xdotool key --delay 60 ctrl+k
  xdotool type --delay 40 "add users"
  sleep 1
  xdotool key --delay 60 Return
  until_true 60 titled "Add users" || { echo "no page"; return 1; }
  xdotool key --delay 60 ctrl+plus
  xdotool key --delay 60 ctrl+k Tab d
  sleep 1
  wmctrl -c Signpost
  until_true 60 gone || { echo "still open"; return 1; }
  wine "$folder/signpost-cli.exe" check --all --json </dev/null >/dev/null 2>&1
  sleep 1
}

work >/dev/null 2>&1 || true # once before, so that Wine has made what it makes for any first window
rm -rf "$folder/data"
snapshot before
expect "a reader works in the portable folder" work
snapshot after
changed=$(changes before after)
expect "what the reader made is in data" contains "$changed" "file drive_c/Prøve é/$(basename "$folder")/data/"
expect "nothing else changed, on the disk or in the registry" no_lines \
  "$(grep -vF "file drive_c/Prøve é/$(basename "$folder")/data/" <<<"$changed" || true)"
expect "and nothing is in the profile" absent "$drive_c/$profile"

mv "$folder/data" "$scratch/kept"
mv "$folder/portable.txt" "$scratch/"
snapshot before
expect "a reader works without the marker" work
snapshot after
changed=$(changes before after)
expect "then what the reader made is in the profile" contains "$changed" "file drive_c/$profile/"
expect "and nowhere else" no_lines "$(grep -v -e "^file drive_c/$profile/" -e portable.txt <<<"$changed" || true)"
finish
