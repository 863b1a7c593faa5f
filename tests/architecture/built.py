#!/usr/bin/env python3
"""Every source is named where something is built of it: a test that nobody builds never fails.

    built.py [ROOT]         prints the sources that no CMakeLists.txt or script above them names; exit code 1 when any
"""
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
from paths import tracked  # noqa: E402

BUILDERS = {"CMakeLists.txt"}
BUILDER_SUFFIXES = {".cmake", ".sh"}


def patterns_of(builder):
    """The sources that a file names: ${variables} and * stand for any part of a name."""
    text = builder.read_text(encoding="utf-8")
    text = re.sub(r"\"?\$(\{\w+\}|\w+)\"?/", "", text)  # "$source"/tests/a.cpp: from a folder that only a run tells
    for name in re.findall(r"[\w./*${}-]+\.cpp", text):
        parts = re.split(r"\$\{\w+\}|\*", name)
        yield re.compile(r"(.*/)?" + r"[^/]*".join(re.escape(part) for part in parts))


def unbuilt(root, files):
    builders = {}
    for file in files:
        if file.name in BUILDERS or file.suffix in BUILDER_SUFFIXES:
            builders.setdefault(file.parent, []).extend(patterns_of(file))
    found = []
    for file in files:
        if file.suffix != ".cpp":
            continue
        above = [pattern for folder in file.parents for pattern in builders.get(folder, [])]
        name = file.relative_to(root).as_posix()
        if not any(pattern.fullmatch(name) for pattern in above):
            found.append(name)
    return found


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    files = tracked(root)
    found = unbuilt(root, files)
    print("\n".join(found) or f"none in {len(files)} files")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
