#!/usr/bin/env bash
# What is in the package and in its programs, looked at without running them: tests/windows/contents.sh ZIP
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
mkdir -p "$drive_c"
unpack "$1"

# The whole of what may be imported: parts of every Windows 10.
windows='advapi32|bcrypt|comctl32|comdlg32|crypt32|dwmapi|gdi32|gdiplus|imm32|kernel32|msimg32|msvcrt|ntdll|ole32|oleacc|oleaut32'
windows+='|rpcrt4|shell32|shlwapi|user32|uxtheme|version|winhttp|winmm|winspool|ws2_32|wtsapi32'
for program in signpost signpost-cli; do
  file=$folder/$program.exe
  imports=$(x86_64-w64-mingw32-objdump -p "$file" | sed -n 's/.*DLL Name: //p')
  expect "$program imports something" test -n "$imports"
  expect "$program imports nothing but Windows" no_lines "$(grep -viE "^($windows)\.(dll|drv)$" <<<"$imports" || true)"
  for wish in PerMonitorV2 '>UTF-8</activeCodePage>' '>true</longPathAware>' 'level="asInvoker"' 'Common-Controls'; do
    expect "its manifest says $wish" grep -qaF "$wish" "$file"
  done
  text=$(iconv -c -f UTF-16LE -t UTF-8 "$file" | tr -d '\0')
  expect "its version resource names it" grep -qaF "OriginalFilename" <<<"$text"
  [ $program = signpost ] && kind='Windows GUI' || kind='Windows CUI'
  expect "it is a program for the $kind" contains "$(x86_64-w64-mingw32-objdump -p "$file")" "($kind)"
done
for language in nl fr da; do
  for words in signpost signpost-checks wxstd-3.2; do
    expect "the words of $words in $language" test -s "$folder/locale/$language/LC_MESSAGES/$words.mo"
  done
done
expect "the marker of a portable folder" test -f "$folder/portable.txt"
for library in wxwidgets3.2 icu sqlite3 cmark-gfm snowball yaml-cpp libpng1.6 expat zlib cli11 nlohmann-json \
  gcc-runtime mingw-w64; do
  expect "the licence of $library" test -s "$folder/licences/$library.txt"
done
finish
