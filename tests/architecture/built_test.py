#!/usr/bin/env python3
"""Does built.py find a source that nothing is built of?"""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import built  # noqa: E402


class Sources(unittest.TestCase):
    def unbuilt(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return built.unbuilt(root, [root / name for name in files])

    def test_a_source_that_is_named_nowhere_is_found(self):
        self.assertEqual(self.unbuilt({"a/CMakeLists.txt": "add_library(a x.cpp)", "a/x.cpp": "", "a/x_test.cpp": ""}),
                         ["a/x_test.cpp"])

    def test_a_source_that_another_folder_names_is_found(self):
        self.assertEqual(self.unbuilt({"a/CMakeLists.txt": "x.cpp", "b/x.cpp": ""}), ["b/x.cpp"])

    def test_names_may_have_folders_variables_and_stars(self):
        self.assertEqual(self.unbuilt({"a/CMakeLists.txt": "sub/x.cpp y_${platform}.cpp", "a/sub/x.cpp": "",
                                       "a/y_linux.cpp": "", "b/build.sh": "\"$here\"/b/z*.cpp", "b/z_1.cpp": ""}), [])


if __name__ == "__main__":
    unittest.main()
