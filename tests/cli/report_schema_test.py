#!/usr/bin/env python3
"""The JSON report against its published schema (docs/report.schema.json), in every language and from saved facts.

usage: report_schema_test.py SIGNPOST_CLI SOURCE_DIR      exit 77: python3-jsonschema is not here
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    import jsonschema
except ImportError:
    print('SKIPPED: python3-jsonschema is not installed, so the JSON report was NOT validated')
    sys.exit(77)

CLI, SOURCE = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))
SCHEMA = json.loads((SOURCE / 'docs/report.schema.json').read_text())
CONTENT = SOURCE / 'content'
TREES = SOURCE / 'tests/checks/fixtures'


def report(folder, *arguments):
    file = pathlib.Path(folder) / 'report.json'
    subprocess.run([CLI, 'report', '-o', file, '--pack', CONTENT, *arguments], check=True, capture_output=True)
    return json.loads(file.read_text())


class ReportSchema(unittest.TestCase):
    def setUp(self):
        self.validator = jsonschema.Draft202012Validator(SCHEMA)
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = scratch.name

    def assert_valid(self, instance):
        self.assertEqual([f'{list(e.path)}: {e.message}' for e in self.validator.iter_errors(instance)], [])

    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_reports_of_this_pc_are_valid_in_every_language(self):
        for language in ('nl', 'fr', 'da', 'en'):
            instance = report(self.scratch, '--lang', language)
            self.assert_valid(instance)
            self.assertEqual(instance['language'], language)
            self.assertEqual(len(instance['results']), 22)
            self.assertEqual(len(instance['views']), 2)

    def test_reports_of_file_trees_are_valid(self):
        for tree in sorted(TREES.iterdir()):
            self.assert_valid(report(self.scratch, '--lang', 'en', '--root', tree))

    def test_reports_of_saved_facts_are_valid(self):
        facts = pathlib.Path(self.scratch) / 'facts.json'
        subprocess.run([CLI, 'check', '--all', '--facts', facts, '--root', TREES / 'autodesk', '--pack', CONTENT],
                       check=True, capture_output=True)
        instance = report(self.scratch, '--from', facts)
        self.assert_valid(instance)
        self.assertEqual(instance['origin'], 'saved_facts')
        facts.write_text('{"signpost-facts":1,"taken":1,"checks":{}}')  # knows nothing
        self.assert_valid(report(self.scratch, '--from', facts))

    def test_the_schema_refuses_what_is_no_report(self):
        good = report(self.scratch, '--root', TREES / 'autodesk')
        for spoil in (lambda r: r.pop('taken'), lambda r: r.update(schema=2), lambda r: r.update(more=1),
                      lambda r: r['results'][0].update(state='fine'),
                      lambda r: r['results'][0].update(state='unknown', reason=None),
                      lambda r: r['results'][0].update(state='ok', reason='denied'),
                      lambda r: r['results'][0].update(title='two\nlines')):
            bad = json.loads(json.dumps(good))
            spoil(bad)
            self.assertTrue(list(self.validator.iter_errors(bad)))


unittest.main()
