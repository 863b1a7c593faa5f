#!/usr/bin/env python3
"""All live checks together, watched from outside: they write nothing, contact nobody who was not allowed, start no
program but those of the closed table, and need neither a writable disk nor an administrator.

usage: reads_only_test.py SIGNPOST_CLI CONTENT FIXTURES      exit 77: strace is not here or may not trace
"""
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest

CLI, CONTENT, TREES = (pathlib.Path(sys.argv.pop(1)).resolve() for _ in range(3))
NUMBER_OF_CHECKS = 22
HELPER = '/opt/Autodesk/AdskLicensing/Current/helper/AdskLicensingInstHelper'
TOOLS = [['/usr/bin/dnf', 'needs-restarting', '-r'], [HELPER, 'list']]

WRITING_OPEN = re.compile(r'O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)')
CHANGING_CALLS = {
    'creat', 'mknod', 'mknodat', 'mkdir', 'mkdirat', 'rmdir', 'unlink', 'unlinkat', 'rename', 'renameat', 'renameat2',
    'link', 'linkat', 'symlink', 'symlinkat', 'truncate', 'ftruncate', 'fallocate', 'chmod', 'fchmod', 'fchmodat',
    'chown', 'fchown', 'lchown', 'fchownat', 'utime', 'utimes', 'utimensat', 'futimesat', 'setxattr', 'lsetxattr',
    'fsetxattr', 'removexattr', 'lremovexattr', 'fremovexattr', 'mount', 'umount2', 'pivot_root', 'chroot', 'flock',
    'bind', 'listen', 'setuid', 'setgid', 'setreuid', 'setregid', 'setresuid', 'setresgid', 'ptrace',
    'process_vm_writev', 'init_module', 'finit_module', 'reboot', 'sethostname', 'settimeofday', 'clock_settime'}
LOOPBACK = re.compile(r'sin6?_addr=inet_addr\("127\.|inet_pton\(AF_INET6, "::1"')
CALL = re.compile(r'^\d+ +(\w+)\((.*)')


def violations(log):
    """What in a trace of strace -f is more than reading. Programs of the table are judged by how they are started."""
    found, others = [], set()
    for line in log.splitlines():
        call = CALL.match(line)
        if not call or line.split()[0] in others:
            continue
        name, arguments = call.groups()
        if name in ('open', 'openat', 'openat2') and WRITING_OPEN.search(arguments) and '"/dev/null"' not in arguments:
            found.append(line)
        elif name in CHANGING_CALLS:
            found.append(line)
        elif name in ('fcntl', 'fcntl64') and re.search(r'F_(OFD_)?SETLKW?\b', arguments):
            found.append(line)
        elif name in ('connect', 'sendto', 'sendmsg', 'sendmmsg') and 'AF_INET' in arguments:
            if not LOOPBACK.search(arguments):
                found.append(line)
        elif name == 'connect' and 'AF_UNIX' in arguments and 'nscd' not in arguments:  # nscd: the C library's look-ups
            found.append(line)
        elif name in ('execve', 'execveat'):
            started = json.loads('[' + re.search(r'\[(.*?)\]', arguments).group(1) + ']')
            if started in TOOLS:
                others.add(line.split()[0])
            elif started[0] != str(CLI):
                found.append(line)
    return found


def command(*arguments):
    return [str(CLI), 'check', '--all', '--json', '--lang', 'en', '--pack', str(CONTENT), *map(str, arguments)]


def strace(log):
    return ['strace', '-f', '-qq', '-s', '300', '-e', 'trace=all', '-e', 'signal=none', '-o', str(log)]


def may_trace():
    try:
        return subprocess.run(['strace', '-f', '-qq', '-o', '/dev/null', 'true'], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


if not may_trace():
    print('SKIPPED: strace is not installed or may not trace here, so it was NOT proven that the checks only read')
    sys.exit(77)


class ReadsOnly(unittest.TestCase):
    def setUp(self):
        self.scratch = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.scratch)

    def traced(self, *arguments, before=(), environment=None):
        log = self.scratch / 'trace'
        ran = subprocess.run([*before, *strace(log), *command(*arguments)], capture_output=True, text=True,
                             env={**os.environ, 'HOME': str(self.scratch), **(environment or {})}, timeout=120)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        results = json.loads(ran.stdout)['results']
        self.assertEqual(len(results), NUMBER_OF_CHECKS)
        self.assertEqual([r['id'] for r in results if r['reason'] == 'crashed'], [])
        return log.read_text(errors='replace'), {r['id']: r for r in results}

    def test_all_checks_of_this_pc_only_read_and_contact_nobody(self):
        log, results = self.traced()
        self.assertGreater(len(log.splitlines()), 500)  # the trace saw something
        self.assertEqual(violations(log), [])
        for network in ('net.server', 'signin.network', 'signin.clock'):
            self.assertEqual(results[network]['reason'], 'not_allowed')

    def test_pointers_to_servers_are_not_contacted_without_consent(self):
        with socket.create_server(('127.0.0.1', 0)) as server:
            server.settimeout(0.2)
            pointer = f'{server.getsockname()[1]}@127.0.0.1'
            log, results = self.traced(environment={'ADSKFLEX_LICENSE_FILE': pointer})
            self.assertEqual(violations(log), [])
            self.assertEqual(results['net.pointers']['state'], 'attention')
            with self.assertRaises(TimeoutError):
                server.accept()

    def test_file_trees_are_only_read_and_nothing_of_them_is_started(self):
        for tree in sorted(TREES.iterdir()):
            log, _ = self.traced('--root', tree)
            self.assertEqual(violations(log), [], tree)
            self.assertEqual(len(re.findall(r'^\d+ +execve\(', log, re.M)), 1, tree)

    def test_on_a_read_only_disk_with_the_helper_at_work(self):
        """A namespace of our own: / is read-only, /opt holds a helper that we know."""
        helper = self.scratch / 'helper'
        helper.write_text('#!/bin/sh\necho "[]"\n')
        helper.chmod(0o755)
        script = f'''set -e
mount --rbind / /
mkdir {self.scratch}/write
mount -t tmpfs tmpfs {self.scratch}/write
mount -t tmpfs tmpfs /opt
mkdir -p $(dirname {HELPER})
cp {helper} {HELPER}
mount -o remount,ro /opt
mount -o remount,ro,bind /
! touch /usr/written 2>/dev/null
{' '.join(strace(self.scratch / 'write/trace') + command())}
cat {self.scratch}/write/trace >&2
'''
        if subprocess.run(['unshare', '-Urm', 'mount', '--rbind', '/', '/'], capture_output=True).returncode != 0:
            self.skipTest('no namespaces here: NOT tried on a read-only disk')
        ran = subprocess.run(['unshare', '-Urm', 'sh', '-c', script], capture_output=True, text=True, timeout=120,
                             errors='replace')
        self.assertEqual(ran.returncode, 0, ran.stderr[-2000:])
        results = {r['id']: r for r in json.loads(ran.stdout)['results']}
        self.assertEqual(len(results), NUMBER_OF_CHECKS)
        self.assertEqual(violations(ran.stderr), [])
        self.assertIn(f'execve("{HELPER}", ["{HELPER}", "list"]', ran.stderr)
        self.assertNotEqual(results['lic.type']['reason'], 'not_found_unexpected')  # the helper did answer

    def test_no_administrator_is_needed(self):
        before = []
        if os.geteuid() == 0:
            before = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs']
            if subprocess.run([*before, str(CLI), '--version'], capture_output=True).returncode != 0:
                self.skipTest('the program cannot be run as nobody here: NOT tried without rights')
        ran = subprocess.run([*before, *command()], capture_output=True, text=True, cwd='/', timeout=120)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        results = json.loads(ran.stdout)['results']
        self.assertEqual(len(results), NUMBER_OF_CHECKS)
        self.assertFalse(any(r['elevated'] or r['reason'] == 'crashed' for r in results))

    def test_the_watch_sees_what_is_forbidden(self):
        forbidden = ['7 openat(AT_FDCWD, "/etc/x", O_WRONLY|O_CREAT, 0666) = 3',
                     '7 openat(AT_FDCWD, "/etc/x", O_RDWR <unfinished ...>',
                     '7 unlink("/etc/x") = 0', '7 renameat2(AT_FDCWD, "a", AT_FDCWD, "b", 0) = 0',
                     '7 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
                     '7 sendto(3, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
                     '7 connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 110) = 0',
                     '7 execve("/bin/sh", ["sh", "-c", "x"], 0x0 /* 1 vars */) = 0',
                     f'7 execve("{HELPER}", ["{HELPER}", "change"], 0x0 /* 1 vars */) = 0',
                     '7 fcntl(3, F_SETLK, {l_type=F_WRLCK}) = 0']
        for line in forbidden:
            self.assertEqual(violations(line), [line])
        allowed = ['7 openat(AT_FDCWD, "/etc/x", O_RDONLY|O_CLOEXEC) = 3', '7 openat(AT_FDCWD, "/dev/null", O_RDWR) = 3',
                   '7 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
                   '7 fcntl(3, F_GETLK, {l_type=F_WRLCK}) = 0', f'7 execve("{CLI}", ["{CLI}", "check"], 0x0) = 0']
        self.assertEqual(violations('\n'.join(allowed)), [])


unittest.main()
