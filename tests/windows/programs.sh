#!/usr/bin/env bash
# The test programs of every library, the same as on Linux, under Wine: tests/windows/programs.sh BUILD
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
start_wine
ctest --test-dir "$1" --timeout 300 --output-on-failure --no-tests=error
