#!/bin/sh
# Compiles what checks/ is on Windows, with warnings as errors, and links a test program from it.
# usage: compile.sh SOURCE_DIR BUILD_DIR      exit 77: the cross compiler is not here
set -eu
source_dir=$1
build_dir=$2
compiler=x86_64-w64-mingw32-g++-posix
if ! command -v $compiler >/dev/null 2>&1; then
    echo "SKIPPED: $compiler is not installed, so NOTHING of the Windows checks was compiled (apt install g++-mingw-w64-x86-64-posix)"
    exit 77
fi
# Only the headers of JSON and the test library are shared with this system, never those of its C library.
mkdir -p "$build_dir/include"
for headers in nlohmann catch2; do ln -sfn "/usr/include/$headers" "$build_dir/include/$headers"; done
cache=$(command -v ccache || true)
flags="-std=c++20 -O1 -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Werror
       -DWIN32_LEAN_AND_MEAN -DNOMINMAX -DUNICODE -D_UNICODE -D_WIN32_WINNT=0x0A00"
for file in "$source_dir"/checks/*.cpp "$source_dir"/checks/*/*.cpp "$source_dir"/tests/checks/windows/*.cpp "$source_dir"/tests/support/main.cpp; do
    case $file in *_linux.cpp) continue ;; esac
    echo "$file"
done | xargs -P 2 -I {} sh -c "$cache $compiler $(echo $flags) -I'$source_dir' -isystem '$build_dir/include' \
    -c {} -o '$build_dir'/\$(basename {} .cpp).o || exit 255"
$compiler -static -municode -o "$build_dir/checks_windows.exe" "$build_dir"/*.o \
    -ladvapi32 -lshell32 -lole32 -luuid -lws2_32 -lwinhttp -lversion -lgdi32
$compiler -static -O1 -o "$build_dir/stand_in.exe" -x c++ "$source_dir/tests/checks/windows/stand_in.txt"
echo "compiled and linked $(ls "$build_dir"/*.o | wc -l) objects"
