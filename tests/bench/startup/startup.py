#!/usr/bin/env python3
"""Start-up of Signpost beside other help browsers, in one run on one machine.

For each program, several times and by turns: a desktop of its own (desktop.py), then the time from exec to the last
change of the picture before it stands still, the processor time of the program's whole process tree until then, and the
tree's memory (PSS: shared pages divided among those who share them; not counted while another program has the same
toolkit loaded). Medians are printed. A program that shows a message in place of a page, or nothing, fails the bench.

    tests/bench/startup/startup.py --signpost build/release/bin/signpost [--runs 5] [--install] [--pictures FOLDER]

--install fetches the peers from Debian. A program that is not there is left out, and said so. --pictures keeps what was
measured, as X window dumps.
"""
import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time

from desktop import Desktop
from process_tree import cpu_seconds, pss_mib, shares_toolkit, tree

STILL = 3.0  # seconds without a change: settled; Yelp shows an empty window for a second before its page
LIMIT = 20.0
LEAST_COVERED = 0.25  # of the screen; a message covers less
PACKAGES = ['xvfb', 'dbus', 'yelp', 'zeal', 'devhelp', 'kiwix']
PEERS = ['yelp', 'zeal', 'devhelp', 'kiwix-desktop']


def wait_until_still(desktop, program, begin):
    """The time of the last change, and the processor time until then."""
    last, changed, cpu = desktop.empty, begin, 0.0
    while time.monotonic() - begin < LIMIT and program.poll() is None:
        now = desktop.picture()
        if now != last:
            last, changed = now, time.monotonic()
            cpu = cpu_seconds(tree(program.pid))
        if changed > begin and time.monotonic() - changed > STILL:
            return changed - begin, cpu
        time.sleep(0.01)
    raise SystemExit(f'{program.args[0]}: no picture that stands still within {LIMIT:.0f} s')


def measure(command, picture):
    with Desktop() as desktop:
        begin = time.monotonic()
        program = subprocess.Popen([command], env=desktop.environment, start_new_session=True,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            settled, cpu = wait_until_still(desktop, program, begin)
            pids = tree(program.pid)
            if picture:
                desktop.keep_picture(picture)
            if desktop.covered() < LEAST_COVERED:
                raise SystemExit(f'{command} shows no page but a message')
            return settled, cpu, None if shares_toolkit(pids) else pss_mib(pids)
        finally:
            if program.poll() is None:
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()


def row(name, runs):
    settled, cpu, memory = zip(*runs)
    alone = [value for value in memory if value is not None]
    told = f'{statistics.median(alone):12.0f}' if alone else '   never alone with its libraries'
    return f'{name:22} {statistics.median(settled):9.2f} {statistics.median(cpu):7.2f} {told}'


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--signpost', required=True)
    arguments.add_argument('--runs', type=int, default=5)
    arguments.add_argument('--install', action='store_true')
    arguments.add_argument('--pictures')
    options = arguments.parse_args()
    if options.install:
        subprocess.run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', *PACKAGES], check=True)
    if options.pictures:
        os.makedirs(options.pictures, exist_ok=True)
    commands = {'signpost': os.path.abspath(options.signpost), **{name: shutil.which(name) for name in PEERS}}
    results = {name: [] for name, command in commands.items() if command}
    for _ in range(options.runs + 1):  # the first round warms the caches and does not count
        for name, runs in results.items():
            picture = options.pictures and os.path.join(options.pictures, name + '.xwd')
            runs.append(measure(commands[name], picture))
    print(f'median of {options.runs} runs   settled s   cpu s   memory MiB (PSS)   load {os.getloadavg()[1]:.1f}')
    for name, command in commands.items():
        print(row(name, results[name][1:]) if command else f'{name:22} not there')


if __name__ == '__main__':
    sys.exit(main())
