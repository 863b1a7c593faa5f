#!/usr/bin/env bash
# The window as a person uses it: tests/windows/window.sh ZIP PICTURES [LINUX-PROGRAM]
# Pictures of each step go to the folder PICTURES; size, start and memory are printed beside those of the Linux build.
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
pictures=$(realpath "$2")/pictures
linux_program=${3:-}
mkdir -p "$pictures"
rm -f "$pictures"/*.png
start_wine
start_screen
unpack "$1"
picture() { import -window root "$pictures/$1.png"; }
titled() { wmctrl -l | grep -qF -- "$1"; }
shows() { until_true 90 titled "$1" || { wmctrl -l; return 1; }; }
keys() { xdotool key --delay 60 "$@"; }
colours() { convert "$pictures/$1.png" -unique-colors -format '%w' info:; }

milliseconds() { date +%s%3N; }
row() { # NAME FILE MILLISECONDS KILOBYTES
  awk -v name="$1" -v size="$(stat -c %s "$2")" -v start="$3" -v memory="${4:-0}" \
    'BEGIN { printf "  %-22s %5.1f MB %5.2f s %5.0f MB\n", name, size / 1e6, start / 1e3, memory / 1e3 }'
}
begin=$(milliseconds)
wine "$folder/signpost.exe" --lang en </dev/null >/dev/null 2>&1 9>&- &
expect "the window opens" shows Signpost
opened=$(($(milliseconds) - begin))
program=$(pgrep -n -f 'signpost\.exe' || true)
sleep 1
picture 1-home
expect "something is drawn in it" test "$(colours 1-home)" -gt 50

keys ctrl+k
xdotool type --delay 40 "add users"
sleep 1
picture 2-results
keys Return
expect "a search and Enter open a page" shows "Add users – Signpost"
sleep 0.5
picture 3-page

# From the search box, Tab goes to the list of languages.
keys ctrl+k Tab
keys d
expect "the list of languages switches to Danish, on the same page" shows "Tilføj brugere – Signpost"
sleep 0.5
picture 4-danish
keys ctrl+k Tab
keys n
sleep 1
picture 5-dutch
keys ctrl+k Tab
keys f
sleep 1
picture 6-french
wmctrl -l >"$scratch/titles"
memory=$(awk '/^Pss:/ {print $2}' "/proc/${program:-self}/smaps_rollup")

wmctrl -c Signpost
gone() { ! titled Signpost; }
expect "the window closes" until_true 60 gone
expect "the program ends" until_true 60 test ! -d "/proc/${program:-none}"

wine reg add 'HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize' /v AppsUseLightTheme /t REG_DWORD /d 0 \
  /f </dev/null >/dev/null 2>&1
wine "$folder/signpost.exe" signpost:nl/troubleshooting/uac-windows-8-and-later </dev/null >/dev/null 2>&1 9>&- &
expect "a signpost: link opens its page" shows "– Signpost"
sleep 1
picture 7-link-dark
brightness() { convert "$pictures/$1.png" -crop 400x400+400+200 -format '%[fx:int(100*mean)]' info:; }
expect "in light, where Windows is light" test "$(brightness 3-page)" -gt 70
expect "in dark, where Windows is dark" test "$(brightness 7-link-dark)" -lt 30
wmctrl -c Signpost
until_true 60 gone || true

# A check run from its card, for each state that the registry can be in; told by the colour of its pill
# (app/gui/theme.cpp). The section is at the top of the view, the card's button somewhere below its heading.
wine reg delete 'HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize' /f </dev/null >/dev/null 2>&1
policies='HKLM\Software\Microsoft\Windows\CurrentVersion\Policies\System'
pixels() { # PICTURE COLOUR: how many there are on the page
  import -window root "$pictures/$1.png"
  convert "$pictures/$1.png" -crop 700x690+290+70 -fill black +opaque "$2" -fill white -opaque "$2" \
    -format '%[fx:int(w*h*mean)]' info:
}
presses_to() { # PICTURE COLOUR: down the left edge until the card shows a pill of the colour
  local before y
  before=$(pixels "$1" "$2")
  coloured() { [ "$(pixels "$1" "$2")" -gt $((before + 800)) ]; }
  for y in $(seq 130 15 700); do
    xdotool mousemove 430 "$y" click 1
    ! until_true 1 coloured "$1" "$2" || return 0
  done
  return 1
}
card() { # PICTURE SECTION COLOUR SENTENCE TYPE ENABLELUA
  wine reg add "$policies" /v EnableLUA /t "$5" /d "$6" /f </dev/null >/dev/null 2>&1
  wine "$folder/signpost.exe" "signpost:en/troubleshooting/uac-windows-8-and-later#$2" </dev/null >/dev/null 2>&1 9>&- &
  until_true 90 titled "– Signpost" || true
  sleep 1
  expect "$4" presses_to "$1" "$3"
  wmctrl -c Signpost
  until_true 60 gone || true
}
card 9-uac-on see-how-it-is-set-now '#edf9f2' "User Account Control on: the card is green" REG_DWORD 1
card 10-uac-off see-how-it-is-set-now '#fff7e8' "User Account Control off: the card is amber" REG_DWORD 0
card 11-uac-unknown see-how-it-is-set-now '#f1f3f6' "a value of the wrong type: the card is grey" REG_SZ yes
card 12-uac-wanted-on set-it-back '#fdf0ef' "off where the page wants it on: the card is red" REG_DWORD 0

wine "$folder/signpost.exe" --help </dev/null >/dev/null 2>&1 9>&- &
window() { [ -n "$(wmctrl -l)" ]; }
expect "--help shows a window with the options" until_true 90 window
sleep 0.5
picture 8-help
expect "with words in it" test "$(colours 8-help)" -gt 10
keys Return
no_window() { ! window; }
expect "that closes with Enter" until_true 60 no_window

printf '  %-22s %8s %7s %8s\n' "" size start memory
row "Windows, under Wine" "$folder/signpost.exe" $opened "$memory"
if [ -n "$linux_program" ]; then
  begin=$(milliseconds)
  XDG_DATA_HOME=$scratch/data "$linux_program" --lang en >/dev/null 2>&1 9>&- &
  linux=$!
  until_true 90 titled Signpost || true
  opened=$(($(milliseconds) - begin))
  sleep 1
  row "Linux, same screen" "$linux_program" $opened "$(awk '/^Pss:/ {print $2}' "/proc/$linux/smaps_rollup")"
  kill $linux
fi
finish
