#!/usr/bin/env python3
"""Does includes.py catch what it forbids, and let through what it allows?"""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import includes  # noqa: E402


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        for header in ("document/page.h", "search/pack.h", "checks/check.h", "app/core/reader.h", "app/gui/view.h",
                       "app/words/words.h", "tests/checks/fake.h"):
            self.write(header, "// A header.\n#pragma once\n")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def problems(self, name, text):
        self.write(name, text)
        return includes.check(self.root)

    def caught(self, name, line):
        found = self.problems(name, line + "\n")
        self.assertEqual(len(found), 1, f"{name}: {line}: {found}")
        self.assertTrue(found[0].startswith(f"{name}:1: "), found[0])

    def allowed(self, name, line):
        self.assertEqual(self.problems(name, line + "\n"), [])

    def test_upward_and_sideways_includes_are_caught(self):
        for name, header in (("document/a.cpp", "search/pack.h"), ("search/a.cpp", "app/core/reader.h"),
                             ("checks/a.cpp", "document/page.h"), ("search/a.cpp", "checks/check.h"),
                             ("app/core/a.cpp", "app/gui/view.h"), ("app/core/a.cpp", "app/words/words.h"),
                             ("app/words/a.cpp", "search/pack.h"), ("app/cli/a.cpp", "app/gui/view.h"),
                             ("app/core/a.cpp", "tests/checks/fake.h"), ("tests/document/a.cpp", "search/pack.h")):
            with self.subTest(name=name, header=header):
                self.caught(name, f'#include "{header}"')
                (self.root / name).unlink()

    def test_downward_includes_are_allowed(self):
        for name, header in (("search/a.cpp", "document/page.h"), ("app/core/a.cpp", "checks/check.h"),
                             ("app/gui/a.cpp", "app/core/reader.h"), ("app/cli/a.cpp", "app/words/words.h"),
                             ("document/a.cpp", "document/page.h"), ("tests/core/a.cpp", "tests/checks/fake.h")):
            with self.subTest(name=name, header=header):
                self.allowed(name, f'#include "{header}"')

    def test_foreign_libraries_out_of_place_are_caught(self):
        for name, header in (("document/a.cpp", "sqlite3.h"), ("app/core/a.cpp", "sqlite3.h"), ("search/a.h", "sqlite3.h"),
                             ("document/links.cpp", "cmark-gfm.h"), ("app/gui/a.cpp", "cmark-gfm.h"),
                             ("document/page.h", "yaml-cpp/yaml.h"), ("search/a.cpp", "yaml-cpp/yaml.h"),
                             ("app/core/a.cpp", "wx/string.h"), ("app/words/other.cpp", "wx/string.h"),
                             ("app/words/wx_translator.cpp", "wx/frame.h"), ("app/cli/a.cpp", "wx/frame.h"),
                             ("checks/a.cpp", "wx/utils.h"), ("checks/a.cpp", "unicode/uchar.h"),
                             ("search/a.cpp", "nlohmann/json.hpp"), ("app/gui/a.cpp", "sqlite3.h"),
                             ("document/blocks_linux.cpp", "sqlite3.h"), ("tests/core/a.cpp", "wx/string.h")):
            with self.subTest(name=name, header=header):
                opening = "// A header.\n#pragma once\n" if name.endswith(".h") else ""
                found = self.problems(name, f"{opening}#include <{header}>\n")
                self.assertEqual(len(found), 1, found)
                self.write(name, opening)

    def test_foreign_libraries_in_place_are_allowed(self):
        for name, header in (("document/blocks.cpp", "cmark-gfm.h"), ("search/a.cpp", "sqlite3.h"),
                             ("search/a.cpp", "unicode/uchar.h"), ("checks/a.cpp", "nlohmann/json.hpp"),
                             ("app/words/wx_translator.cpp", "wx/intl.h"), ("app/gui/a.cpp", "wx/frame.h"),
                             ("app/cli/a.cpp", "CLI/CLI.hpp"), ("document/a.cpp", "string_view")):
            with self.subTest(name=name, header=header):
                self.allowed(name, f"#include <{header}>")

    def test_system_headers_stand_in_platform_files_only(self):
        self.caught("checks/a.cpp", "#include <windows.h>")
        (self.root / "checks/a.cpp").unlink()
        self.caught("app/core/a.cpp", "#include <unistd.h>")
        (self.root / "app/core/a.cpp").unlink()
        self.allowed("checks/a_windows.cpp", "#include <windows.h>")
        self.allowed("app/core/a_linux.cpp", "#include <unistd.h>")

    def test_questions_about_the_platform_stand_in_platform_files_only(self):
        self.caught("checks/a.cpp", "#ifdef _WIN32")
        (self.root / "checks/a.cpp").unlink()
        self.allowed("checks/a_windows.cpp", "#ifdef _WIN32")

    def test_includes_are_written_from_the_root(self):
        for header in ("page.h", "../document/page.h", "document/none.h"):
            with self.subTest(header=header):
                self.caught("document/a.cpp", f'#include "{header}"')

    def test_wx_strings_stay_with_the_window(self):
        self.caught("app/core/a.cpp", "void f(const wxString& text);")
        (self.root / "app/core/a.cpp").unlink()
        self.allowed("app/gui/a.cpp", "void f(const wxString& text);")
        self.allowed("app/core/a.cpp", "int a;  // made of a wxString")

    def test_headers_open_with_a_sentence(self):
        self.assertEqual(len(self.problems("search/bare.h", "#pragma once\n")), 1)
        self.assertEqual(len(self.problems("search/bare.h", "// A sentence.\n")), 1)

    def test_the_script_itself_fails_on_a_violation(self):
        script = Path(__file__).parent / "includes.py"
        run = lambda: subprocess.run([sys.executable, script, self.root], capture_output=True, text=True)
        self.assertEqual(run().returncode, 0)
        self.write("document/a.cpp", "#include <sqlite3.h>\n")
        result = run()
        self.assertEqual(result.returncode, 1)
        self.assertIn("document/a.cpp:1:", result.stdout)


if __name__ == "__main__":
    unittest.main()
