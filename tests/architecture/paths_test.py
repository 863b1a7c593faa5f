#!/usr/bin/env python3
"""Does paths.py find what it forbids?"""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import paths  # noqa: E402


class Lines(unittest.TestCase):
    def found(self, line, name="a.txt"):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(line + "\n", encoding="utf-8")
            return paths.check(root, paths.tracked(root))

    def test_places_of_a_machine_are_found(self):
        for line in ("see /" + "work/main", "cd /" + "tmp/x", "../" + "shared/design.md", "/" + "root/notes",
                     "/" + "home/ann/signpost", "C:\\" + "Users\\Ann\\signpost"):
            with self.subTest(line=line):
                self.assertEqual(len(self.found(line)), 1)

    def test_places_of_every_machine_are_not(self):
        for line in ("/usr/lib", "https://example.com/work/a", "$home/work/a", "the work/ folder", "/tmp alone",
                     "network/working"):
            with self.subTest(line=line):
                self.assertEqual(self.found(line), [])

    def test_made_up_pcs_may_have_homes(self):
        self.assertEqual(self.found("/" + "home/ann/x", "tests/checks/a.cpp"), [])


if __name__ == "__main__":
    unittest.main()
