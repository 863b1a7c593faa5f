#!/usr/bin/env python3
"""No text of the project names a place on the machine where it was made.

    paths.py [ROOT]         prints file:line: the text; exit code 1 when there is any
"""
import re
import subprocess
import sys
from pathlib import Path

# Letters in brackets, so that this file does not find itself.
FORBIDDEN = re.compile(r"(?<![\w$}.~-])/[w]ork/|(?<![\w$}.~-])/[t]mp/\w|(?<![\w$}.~-])/[r]oot/\w|\.\./[s]hared\b|"
                       r"\.[p]yenv|C:\\\\?Users\\\\?[A-Z]\w+\\|(?<![\w$}.~-])/[h]ome/\w+/")
# Made-up places of made-up PCs.
ALLOWED_IN = re.compile(r"tests/checks/.*|checks/.*")
BINARY = {".ico", ".png", ".icns", ".mo"}


def tracked(root):
    """Every file under source control or about to be; without git every file outside of build folders."""
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "-co", "--exclude-standard"], capture_output=True)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.decode().split("\0")
    else:
        names = [p.relative_to(root).as_posix() for p in root.rglob("*")
                 if not {"build", ".git"} & set(p.relative_to(root).parts)]
    return [root / name for name in sorted(names) if name and (root / name).is_file()]


def check(root, files):
    here = str(root)
    found = []
    for path in files:
        name = path.relative_to(root).as_posix()
        if path.suffix in BINARY:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            match = FORBIDDEN.search(line)
            if (match and not ALLOWED_IN.fullmatch(name)) or (len(here) > 6 and here + "/" in line):
                found.append(f"{name}:{number}: {line.strip()[:120]}")
    return found


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    files = tracked(root)
    if not files:
        sys.exit(f"{root} holds no files")
    found = check(root, files)
    print("\n".join(found) or f"none in {len(files)} files")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
