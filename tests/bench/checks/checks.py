#!/usr/bin/env python3
"""How long all live checks take together on this PC, as a program from start to end, and which is the slowest.

usage: checks.py BUILD_DIR [ROUNDS]
"""
import json
import pathlib
import statistics
import subprocess
import sys
import time

build = pathlib.Path(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
command = [build / 'bin/signpost-cli', 'check', '--all', '--json', '--lang', 'en']
whole, each = [], {}
for _ in range(rounds):
    begun = time.monotonic()
    ran = subprocess.run(command, capture_output=True, check=True)
    whole.append(time.monotonic() - begun)
    for result in json.loads(ran.stdout)['results']:
        each.setdefault(result['id'], []).append(result['elapsed_ms'])
slowest = max(each, key=lambda id: statistics.median(each[id]))
print(f'{len(each)} checks, {rounds} runs: median {statistics.median(whole):.2f} s, longest {max(whole):.2f} s; '
      f'slowest check {slowest}, median {statistics.median(each[slowest]):.0f} ms')
