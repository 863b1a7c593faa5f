#!/usr/bin/env python3
"""Enforces which folder may know what, by reading #include lines (the table of docs/architecture.md).

    includes.py [ROOT]      prints file:line: what is wrong; exit code 1 when anything is

The rules in words:
  - A folder includes headers of the project only from itself and from the folders that its row below names.
  - Foreign libraries: only those of the folder's row. cmark in one file, SQLite's header in search/*.cpp, wxString
    and wx only where there are windows or translations.
  - Everything else that is no standard C++ header belongs to an operating system and stands only in the platform's
    own files: *_linux, *_windows, *_gtk, *_msw. So does every question to the compiler about its platform.
  - Includes of the project are written from its root; a test may name the header beside it.
  - A header opens with a sentence on what lives there, and has #pragma once.
"""
import re
import sys
from pathlib import Path
from typing import NamedTuple


class Folder(NamedTuple):
    projects: tuple = ()  # folders it may use beside itself
    foreign: str = r"(?!)"  # headers of libraries, as a regular expression


LIBRARIES = ("document", "search", "checks", "app/core")
FOLDERS = {
    "document": Folder((), r"cmark-gfm.*|yaml-cpp/.*"),
    "search": Folder(("document",), r"sqlite3\.h|unicode/.*|libstemmer\.h"),
    "checks": Folder((), r"nlohmann/.*"),
    "app/core": Folder(("document", "search", "checks"), r"nlohmann/.*|unicode/.*"),
    "app/words": Folder(("app/core",), r"wx/(intl|translation|utils|string)\.h"),
    "app/gui": Folder(LIBRARIES + ("app/words",), r"wx/.*"),
    "app/cli": Folder(LIBRARIES + ("app/words",), r"CLI/.*|nlohmann/.*|wx/(init|log)\.h"),
    "tests/document": Folder(("document", "tests/support"), r"catch2/.*"),
    "tests/search": Folder(("document", "search", "tests/support"), r"catch2/.*|sqlite3\.h"),
    "tests/bench": Folder(("document", "search"), r"sqlite3\.h|xapian\.h|jni\.h"),
    "tests/checks": Folder(("checks", "tests/support"), r"catch2/.*|nlohmann/.*"),
    "tests/core": Folder(LIBRARIES + ("tests/checks", "tests/support"), r"catch2/.*|nlohmann/.*"),
    "tests/cli": Folder(("tests/support",), r"catch2/.*|nlohmann/.*"),
}
# A header that only these files may include, stricter than the folder's row.
ONLY_IN = (
    (re.compile(r"cmark-gfm"), re.compile(r"document/blocks\.cpp"), "cmark belongs to one file"),
    (re.compile(r"yaml-cpp/"), re.compile(r"document/yaml\.h|document/[a-z_]+\.cpp"),
     "yaml-cpp stays behind document/yaml.h"),
    (re.compile(r"sqlite3\.h"), re.compile(r"(tests/|tests/bench/)?search/[a-z0-9_]+\.cpp"),
     "SQLite belongs to search/*.cpp and no header"),
    (re.compile(r"wx/"), re.compile(r"app/(gui|cli)/.*|app/words/wx_translator\.cpp|tests/gui/.*"),
     "wxWidgets belongs to the window and to the one file of translations"),
)
WX_STRING_IN = re.compile(r"app/gui/.*|app/words/.*|tests/gui/.*")
PLATFORM_FILE = re.compile(r".*[_/](linux|windows|gtk|msw)(_test)?\.(h|cpp)|tests/checks/windows/.*|"
                           r"tests/core/store_writer\.cpp")
PLATFORM_QUESTION = re.compile(r"#\s*(if|ifdef|ifndef|elif)\b.*\b(_WIN32|WIN32|__linux__|__unix__|__APPLE__|_MSC_VER|"
                               r"__MINGW\w+|__WX(GTK|MSW)\w*__)\b")
INCLUDE = re.compile(r'\s*#\s*include\s*(?:"([^"]*)"|<([^>]*)>)')
STANDARD = set("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes climits
clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint
cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem format forward_list fstream
functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore
set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view strstream
syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
variant vector version
""".split())


def folder_of(path):
    """The row of a file or of an include: the longest name that it lies in, or None."""
    names = [name for name in FOLDERS if path.startswith(name + "/")]
    return max(names, key=len) if names else None


def top_of(path):
    return folder_of(path) or path.rpartition("/")[0]


def strip_text(line):
    """The line without strings and line comments, where a word may stand for itself."""
    return re.sub(r'"(\\.|[^"\\])*"', '""', line).split("//")[0]


def project_include(path, header, root):
    folder = folder_of(path)
    if path.startswith("tests/") and "/" not in header and (root / path).with_name(header).is_file():
        return  # a test may name the header beside it
    if ".." in header or "/" not in header or not (root / header).is_file():
        yield f'"{header}" is not written from the root of the project'
    elif folder and top_of(header) not in (folder, *FOLDERS[folder].projects):
        yield f'{folder} must not know "{header}"'


def foreign_include(path, header):
    for pattern, files, why in ONLY_IN:
        if pattern.match(header) and not files.fullmatch(path):
            yield f"<{header}>: {why}"
            return
    folder = folder_of(path)
    if header in STANDARD or folder is None or re.fullmatch(FOLDERS[folder].foreign, header):
        return
    known = any(re.fullmatch(row.foreign, header) for row in FOLDERS.values())
    if known or not PLATFORM_FILE.fullmatch(path):
        yield f"<{header}> has no place in {folder}" + ("" if known else " outside its platform files")


def problems_of_line(path, line, root):
    include = INCLUDE.match(line)
    if include:
        if include[1] is not None:
            yield from project_include(path, include[1], root)
        else:
            yield from foreign_include(path, include[2])
        return
    if re.search(r"\bwxString\b", strip_text(line)) and not WX_STRING_IN.fullmatch(path):
        yield "wxString belongs to app/gui and app/words"
    if PLATFORM_QUESTION.match(line) and not PLATFORM_FILE.fullmatch(path):
        yield "platform code belongs to the platform's own file"


def problems_of_file(path, text, root):
    """Pairs of line number (0: the file) and what is wrong. `path` is relative to `root`, with slashes."""
    lines = text.splitlines()
    if path.endswith(".h"):
        if not lines or not lines[0].startswith("// "):
            yield 0, "a header opens with a sentence on what lives there"
        if "#pragma once" not in lines:
            yield 0, "a header has #pragma once"
    for number, line in enumerate(lines, 1):
        for what in problems_of_line(path, line, root):
            yield number, what


def sources(root):
    for top in ("document", "search", "checks", "app", "tests"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp") and path.is_file():
                yield path


def check(root):
    found = []
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        for line, what in problems_of_file(name, path.read_text(encoding="utf-8"), root):
            found.append(f"{name}:{line}: {what}")
    return found


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    if not any(sources(root)):
        sys.exit(f"{root} holds no sources")
    found = check(root)
    print("\n".join(found) or "every include is where it may be")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
