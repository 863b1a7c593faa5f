#!/usr/bin/env python3
"""An installation under a prefix finds its pages and its words, from anywhere, with a fresh home folder.

usage: install_test.py CMAKE BUILD_DIR
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CMAKE, BUILD = sys.argv.pop(1), sys.argv.pop(1)


class Installation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix='signpost é ')
        cls.addClassCleanup(folder.cleanup)
        cls.prefix = pathlib.Path(folder.name) / 'usr'
        subprocess.run([CMAKE, '--install', BUILD, '--prefix', cls.prefix], check=True, capture_output=True)

    def run_installed(self, *arguments):
        return subprocess.run([self.prefix / 'bin/signpost-cli', *arguments], check=True, capture_output=True, text=True,
                              cwd='/', env={'HOME': str(self.prefix), 'PATH': '/usr/bin:/bin'}).stdout

    def test_pages(self):
        self.assertIn('Gebruikers toevoegen', self.run_installed('show', 'users/add-users', '--lang', 'nl'))

    def test_words(self):
        self.assertIn('Gebruikersaccountbeheer', self.run_installed('check', 'os.uac', '--lang', 'nl'))

    def test_desktop_parts(self):
        for part in ('applications/signpost.desktop', 'metainfo/org.signpost.Signpost.metainfo.xml',
                     'icons/hicolor/scalable/apps/signpost.svg'):
            self.assertTrue((self.prefix / 'share' / part).is_file(), part)


if __name__ == '__main__':
    unittest.main()
