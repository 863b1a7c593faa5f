#!/usr/bin/env python3
"""A sentence of the program comes from its own catalogue, also where wxWidgets' catalogue has one with the same words.

    catalogue_test.py SIGNPOST_CLI CONTENT
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SENTENCE, OURS, THEIRS = "Nothing found.", "Niets gevonden.", "of wxWidgets"


def main():
    program, content = Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        copy = shutil.copy(program, here)
        shutil.copytree(program.parent / "locale", here / "locale")
        words = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\nmsgid "{SENTENCE}"\nmsgstr "{THEIRS}"\n'
        for name in ("wxstd-3.2.mo", "wxstd.mo"):  # as wxWidgets 3.2 looks for it
            compiled = here / "locale" / "nl" / "LC_MESSAGES" / name
            subprocess.run(["msgfmt", "-o", compiled, "-"], input=words, text=True, check=True)
        said = subprocess.run([copy, "search", "qqqqwwwwzzzz", "--lang", "nl", "--pack", content], capture_output=True,
                              text=True, check=True).stdout.strip()
    if said != OURS:
        sys.exit(f"said: {said}")


if __name__ == "__main__":
    main()
