#!/usr/bin/env python3
"""The checks that touch the network, and those that can be kept waiting, against real servers and programs on this PC:
every state has its reason, and every check ends within its limit.

usage: loopback_test.py SIGNPOST_CLI      exit 77: openssl is not here
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True  # beside the sources stands nothing that is made
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'support'))
from loopback_servers import DAY, Authority, silent, web  # noqa: E402

CLI = pathlib.Path(sys.argv.pop(1)).resolve()
HELPER = '/opt/Autodesk/AdskLicensing/Current/helper/AdskLicensingInstHelper'
SYSTEM_AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt'
SLACK_MS = 5000  # of a busy machine, beside the limit of the check itself

if not shutil.which('openssl'):
    print('SKIPPED: openssl is not installed, so the checks were NOT tried against servers')
    sys.exit(77)


class Loopback(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.authority = Authority(cls.folder)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def setUp(self):
        self.scratch = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.scratch)
        (self.scratch / 'content/en').mkdir(parents=True)
        (self.scratch / 'content/en/a.md').write_text('# A\n')

    def check(self, ids, *options, hosts=(), before=(), **environment):
        names = ''.join(f'  - "{host}"\n' for host in hosts)
        (self.scratch / 'content/products.yaml').write_text(
            f'as-of: 2026-11-22\nproducts:\n  - {{family: maya, name: Maya, folders: [maya]}}\nsign-in-hosts:\n{names}')
        clean = {name: value for name, value in os.environ.items() if not name.lower().endswith('_proxy')}
        clean.pop('ADSKFLEX_LICENSE_FILE', None)
        ran = subprocess.run([*before, CLI, 'check', *ids, '--json', '--lang', 'en', '--pack', self.scratch / 'content',
                              *options], capture_output=True, text=True, timeout=120,
                             env={**clean, 'HOME': str(self.scratch), **environment})
        self.assertEqual(ran.returncode, 0, ran.stderr)
        results = json.loads(ran.stdout)['results']
        for result in results:
            self.assertLessEqual(result['elapsed_ms'], result['limit_ms'] + SLACK_MS, result['id'])
        return {result['id']: result for result in results}

    def sign_in(self, *hosts, **more):
        return self.check(['signin.network', 'signin.clock'], '--allow-network', hosts=hosts, **more)

    def said(self, result):
        return [fact['value'] for fact in result['facts']]

    def trusting(self):
        """Makes a command trust our authority: in a namespace of its own the system's list is another file."""
        both = self.folder / 'authorities.pem'
        both.write_text((self.folder / 'ca.pem').read_text())
        before = ['unshare', '-Urm', 'sh', '-c', f'mount --bind {both} {SYSTEM_AUTHORITIES} && exec "$@"', 'sh']
        if subprocess.run([*before, 'true'], capture_output=True).returncode != 0:
            self.skipTest('no namespaces here: NOT tried with a trusted certificate')
        return before

    def test_a_trusted_host_is_reached_asked_once_each_and_tells_the_time(self):
        with web(self.authority.context('good')) as (port, asked):
            results = self.sign_in(f'localhost:{port}', before=self.trusting())
            self.assertEqual(results['signin.network']['state'], 'ok', results)
            self.assertEqual(results['signin.clock']['state'], 'ok', results)
            self.assertEqual(asked, ['HEAD /', 'HEAD /'])

    def test_any_answer_means_that_a_host_is_reached(self):
        for status in (500, 404, 302):
            with web(self.authority.context('good'), status=status) as (port, _):
                results = self.sign_in(f'localhost:{port}', before=self.trusting())
                self.assertEqual(results['signin.network']['state'], 'ok', status)

    def test_a_clock_that_is_off_is_told_by_how_much(self):
        for off, state in ((60, 'ok'), (-3600, 'attention'), (3 * DAY, 'problem'), (None, 'unknown')):
            with web(self.authority.context('good'), clock=off) as (port, _):
                results = self.sign_in(f'localhost:{port}', before=self.trusting())
                self.assertEqual(results['signin.clock']['state'], state, off)

    def test_a_host_that_cannot_be_trusted_is_a_problem_that_says_so(self):
        for context in (self.authority.context('alone'), self.authority.context('expired', end_in=-DAY),
                        self.authority.context('other', host='other.example')):
            with web(context) as (port, _):
                results = self.sign_in(f'localhost:{port}', before=self.trusting())
                self.assertEqual(results['signin.network']['state'], 'problem')
                self.assertIn('certificate not trusted', self.said(results['signin.network']))
                self.assertIn('certificate not trusted', results['signin.network']['share'])
                self.assertNotIn('localhost', results['signin.network']['share'])
                self.assertEqual(results['signin.clock']['state'], 'unknown')

    def test_one_host_of_two_is_worth_a_look(self):
        with web(self.authority.context('good')) as (good, _), web(self.authority.context('alone')) as (bad, _):
            results = self.sign_in(f'localhost:{good}', f'localhost:{bad}', before=self.trusting())
            self.assertEqual(results['signin.network']['state'], 'attention')

    def test_plain_text_where_a_secure_connection_is_expected_is_no_answer(self):
        with web() as (port, _):
            self.assertEqual(self.sign_in(f'localhost:{port}')['signin.network']['state'], 'problem')

    def test_a_refused_connection_is_told_as_such(self):
        results = self.sign_in('localhost:1')
        self.assertEqual(results['signin.network']['state'], 'problem')
        self.assertIn('connection refused', self.said(results['signin.network']))

    def test_hosts_that_say_nothing_end_within_the_limit(self):
        for full in (False, True):
            with silent(full) as port:
                results = self.sign_in(f'localhost:{port}')
                self.assertEqual(results['signin.network']['state'], 'problem')
                self.assertIn('no answer in time', self.said(results['signin.network']))
                self.assertEqual(results['signin.clock']['reason'], 'timeout')

    def test_a_proxy_that_wants_a_password_is_told_and_its_own_is_not(self):
        with web(status=407) as (port, asked):
            results = self.sign_in('localhost:1', https_proxy=f'http://someone:secret@127.0.0.1:{port}', no_proxy='')
            self.assertEqual(results['signin.network']['state'], 'problem')
            self.assertIn('the proxy wants a name and password', self.said(results['signin.network']))
            self.assertNotIn('secret', json.dumps(results))
            self.assertTrue(asked and all(line.startswith('CONNECT ') for line in asked))

    def test_through_a_proxy_the_clock_is_compared_with_the_host_and_not_with_the_proxy(self):
        for host_off, proxy_off, state in ((0, 3 * DAY, 'ok'), (3 * DAY, 0, 'problem'), (None, 0, 'unknown')):
            with web(self.authority.context('good'), clock=host_off) as (host, asked), \
                    web(clock=proxy_off, tunnel=True) as (proxy, through):
                results = self.sign_in(f'localhost:{host}', before=self.trusting(), no_proxy='',
                                       https_proxy=f'http://127.0.0.1:{proxy}')
                self.assertEqual(results['signin.clock']['state'], state, (host_off, proxy_off))
                self.assertEqual(results['signin.network']['state'], 'ok')
                self.assertEqual(asked, ['HEAD /', 'HEAD /'])
                self.assertEqual(through, [f'CONNECT localhost:{host}'] * 2)

    def server(self, *pointers):
        return self.check(['net.server'], '--allow-network', ADSKFLEX_LICENSE_FILE=':'.join(pointers))['net.server']

    def test_a_licence_server_that_listens_answers(self):
        with silent() as port:
            result = self.server(f'{port}@127.0.0.1')
            self.assertEqual(result['state'], 'ok')
            self.assertIn('answers', self.said(result))
            self.assertNotIn('127.0.0.1', result['share'])

    def test_a_licence_server_whose_port_is_closed_is_gone(self):
        result = self.server('1@127.0.0.1')
        self.assertIn('refuses the connection', self.said(result))
        self.assertEqual(result['state'], 'ok')

    def test_a_licence_server_that_takes_no_connection_is_unknown_by_time_out(self):
        with silent(full=True) as port:
            self.assertEqual(self.server(f'{port}@127.0.0.1')['reason'], 'timeout')

    def test_only_part_of_three_servers_is_worth_a_look(self):
        with silent() as one, silent() as two:
            result = self.server(f'{one}@127.0.0.1,{two}@127.0.0.1,1@127.0.0.1')
            self.assertEqual(result['state'], 'attention')

    def test_without_consent_nobody_is_asked(self):
        with web() as (port, asked), silent() as pointer:
            results = self.check(['signin.network', 'signin.clock', 'net.server'], hosts=[f'localhost:{port}'],
                                 ADSKFLEX_LICENSE_FILE=f'{pointer}@127.0.0.1')
            self.assertEqual({r['reason'] for r in results.values()}, {'not_allowed'})
            self.assertEqual(asked, [])

    def test_the_licensing_service_is_asked_on_its_port(self):
        tree = self.scratch / 'root'
        data = tree / 'var/opt/Autodesk/AdskLicensingService/AdskLicensingService.data'
        (tree / 'opt/Autodesk/AdskLicensing').mkdir(parents=True)
        (tree / 'usr/autodesk/maya2025').mkdir(parents=True)
        (tree / 'proc/812').mkdir(parents=True)
        (tree / 'proc/812/comm').write_text('AdskLicensingSe\n')
        data.parent.mkdir(parents=True)

        def state(port, host='127.0.0.1'):
            data.write_text(json.dumps({'Addr': f'{host}:{port}'}))
            return self.check(['lic.service'], '--root', tree)['lic.service']

        with silent() as port:
            self.assertEqual(state(port)['state'], 'ok')
            self.assertNotEqual(state(port, host='127.0.0.2')['state'], 'ok')  # not this PC's own name for itself
        self.assertNotEqual(state(1)['state'], 'ok')
        with silent(full=True) as port:
            self.assertEqual(state(port)['reason'], 'timeout')

    def with_helper(self, text):
        """The results of the licence checks where the helper is this script."""
        (self.scratch / 'tool').write_text('#!/bin/sh\n' + text)
        folder = os.path.dirname(HELPER)
        script = (f'mount -t tmpfs tmpfs /opt && mkdir -p {folder} && cp {self.scratch}/tool {HELPER} && '
                  f'chmod 755 {HELPER} && exec "$@"')
        before = ['unshare', '-Urm', 'sh', '-c', script, 'sh']
        if subprocess.run([*before, 'true'], capture_output=True).returncode != 0:
            self.skipTest('no namespaces here: NOT tried with a helper')
        return self.check(['lic.type', 'os.version'], before=before)

    def test_a_helper_that_hangs_is_given_up_within_its_limit_and_the_others_go_on(self):
        results = self.with_helper('sleep 600\n')
        self.assertEqual(results['lic.type']['reason'], 'timeout')
        self.assertEqual(results['os.version']['state'], 'ok')

    def test_what_a_helper_may_say(self):
        one = '{"feature_id":"MAYA","sel_prod_key":"657P1","sel_prod_ver":"2024.0.0.F","lic_method":%s}'
        for text, state, reason in (
                (f"echo '[{one % 4}]'", 'ok', None), (f"echo 'note: x'; echo '[{one % 1}]'", 'attention', None),
                ("echo '[]'", 'not_applicable', None), ('echo "[{"', 'unknown', 'parse'),
                ('head -c 3000000 /dev/zero', 'unknown', 'parse'), ('exit 2', 'unknown', None),
                ("echo 'reading configuration file failed' >&2; exit 1", 'unknown', None)):
            result = self.with_helper(text + '\n')['lic.type']
            self.assertEqual(result['state'], state, text)
            if reason:
                self.assertEqual(result['reason'], reason, text)

    def test_a_folder_that_may_not_be_read_is_denied(self):
        tree = self.scratch / 'root'
        closed = tree / 'usr/autodesk'
        (closed / 'maya2025').mkdir(parents=True)
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o755)
        self.scratch.chmod(0o755)
        before = []
        if os.geteuid() == 0:
            before = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
            if subprocess.run([*before, CLI, '--version'], capture_output=True).returncode != 0:
                self.skipTest('the program cannot be run as nobody here: NOT tried without rights')
        for id, result in self.check(['adsk.products', 'lic.service'], '--root', tree, before=before).items():
            self.assertEqual((result['state'], result['reason']), ('unknown', 'denied'), id)


unittest.main()
