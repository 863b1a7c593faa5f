#!/usr/bin/env python3
"""Start-up of Signpost beside other help browsers, in one run on one machine.

For each program, several times: an X server of its own whose frame buffer is a file, then the time from exec to the last
change of the picture before it stands still, the processor time of the program's whole process tree until then, and its
memory (PSS: shared pages divided among those who share them). Medians are printed.

    tests/bench/startup/startup.py --signpost build/release/bin/signpost [--runs 5] [--install]

--install fetches the peers from Debian (yelp, zeal, devhelp). A program that is not there is left out, and said so.
"""
import argparse
import hashlib
import mmap
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

STILL = 1.0  # seconds without a change: settled
LIMIT = 20.0
TICKS = os.sysconf('SC_CLK_TCK')
PEERS = {'yelp': ['yelp'], 'zeal': ['zeal'], 'devhelp': ['devhelp']}


class Screen:
    """An X server whose picture can be read as a file."""

    def __init__(self):
        self.folder = tempfile.mkdtemp()
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(write_end), '-screen', '0', '1280x860x24', '-fbdir', self.folder, '-nolisten', 'tcp'],
            pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write_end)
        self.display = ':' + os.read(read_end, 16).decode().strip()
        os.close(read_end)
        self.buffer = open(os.path.join(self.folder, 'Xvfb_screen0'), 'rb')
        self.memory = mmap.mmap(self.buffer.fileno(), 0, prot=mmap.PROT_READ)

    def picture(self):
        return hashlib.blake2b(self.memory, digest_size=16).digest()

    def close(self):
        self.memory.close()
        self.buffer.close()
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def tree(root):
    """The process and all its descendants."""
    children = {}
    for name in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open(f'/proc/{name}/stat', encoding='utf8', errors='replace') as stat:
                parent = int(stat.read().rsplit(')', 1)[1].split()[1])
            children.setdefault(parent, []).append(int(name))
        except OSError:
            pass
    found, todo = [], [root]
    while todo:
        found.append(todo.pop())
        todo += children.get(found[-1], [])
    return found


def cpu_seconds(pids):
    total = 0
    for pid in pids:
        try:
            with open(f'/proc/{pid}/stat', encoding='utf8', errors='replace') as stat:
                fields = stat.read().rsplit(')', 1)[1].split()
            total += sum(int(fields[i]) for i in (11, 12, 13, 14))  # own and waited-for children, user and system
        except OSError:
            pass
    return total / TICKS


def pss_mib(pids):
    total = 0
    for pid in pids:
        try:
            with open(f'/proc/{pid}/smaps_rollup', encoding='utf8') as rollup:
                total += next(int(line.split()[1]) for line in rollup if line.startswith('Pss:'))
        except (OSError, StopIteration):
            pass
    return total / 1024


def measure(command):
    screen = Screen()
    home = tempfile.mkdtemp()
    environment = dict(os.environ, DISPLAY=screen.display, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home,
                       XDG_CACHE_HOME=home, NO_AT_BRIDGE='1', GDK_BACKEND='x11', QT_QPA_PLATFORM='xcb',
                       QTWEBENGINE_DISABLE_SANDBOX='1', LANG='C.UTF-8')
    time.sleep(0.3)
    empty = screen.picture()
    begin = time.monotonic()
    program = subprocess.Popen(command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    last, changed, cpu = empty, None, 0.0
    while time.monotonic() - begin < LIMIT and program.poll() is None:
        now = screen.picture()
        if now != last:
            last, changed = now, time.monotonic()
            cpu = cpu_seconds(tree(program.pid))
        if changed and time.monotonic() - changed > STILL:
            break
        time.sleep(0.01)
    memory = pss_mib(tree(program.pid))
    try:
        os.killpg(program.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    program.wait()
    screen.close()
    shutil.rmtree(home, ignore_errors=True)
    return (changed - begin, cpu, memory) if changed else None


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--signpost', required=True)
    arguments.add_argument('--runs', type=int, default=5)
    arguments.add_argument('--install', action='store_true')
    options = arguments.parse_args()
    if options.install:
        subprocess.run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'xvfb', 'dbus', *PEERS], check=True)
    commands = {'signpost': [os.path.abspath(options.signpost)], **PEERS}
    session = ['dbus-run-session', '--'] if shutil.which('dbus-run-session') else []
    results = {name: [] for name in commands}
    for _ in range(options.runs + 1):  # the first round warms the caches and does not count
        for name, command in commands.items():
            if shutil.which(command[0]):
                results[name].append(measure(session + command))
    print(f'median of {options.runs} runs   settled s   cpu s   memory MiB (PSS)')
    for name, runs in results.items():
        good = [run for run in runs[1:] if run]
        if not good:
            print(f'{name:22} not there, or no window within {LIMIT:.0f} s')
            continue
        settled, cpu, memory = (statistics.median(column) for column in zip(*good))
        print(f'{name:22} {settled:9.2f} {cpu:7.2f} {memory:12.0f}')


if __name__ == '__main__':
    sys.exit(main())
