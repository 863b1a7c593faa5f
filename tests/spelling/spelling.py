#!/usr/bin/env python3
"""Is every word of the pages, the data files and the catalogues in hunspell's dictionary, or on the project's lists?

    spelling.py [ROOT]      prints file:line: language: word; exit code 1 when there is any, 77 without hunspell

The lists stand beside this file: names.txt for names and for words quoted in every language, en.txt, nl.txt, fr.txt,
da.txt for words of the trade. One real word or expression a line, sorted. What nothing needs any more is told, and is no failure.
"""
import re
import subprocess
import sys
from pathlib import Path

LANGUAGES = {"en": "en_GB", "nl": "nl_NL", "fr": "fr_FR", "da": "da_DK"}
LISTS = Path(__file__).parent
SKIPPED = 77

WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE)
ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]", re.IGNORECASE)
NOT_PROSE = re.compile(
    r"```.*?```|`[^`\n]*`|"                      # code, labels, keys, paths
    r"(?<=\])\([^()\s]*\)|"                      # where a link leads
    r"<?https?://[^\s>)\]]+>?|[\w.+-]+@[\w.-]+|"  # bare addresses
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|dk|nl|exe|data|lic|yaml|md|log|xml|ini|csv|pdf|zip|service|dat|db|env|txt)\b|"
    r"\[[a-z]+(?:\.[a-z-]+)+\]|\{#[\w.-]+\}|"     # ids of checks, anchors
    r"(?<!\w)~?/[\w./*<>-]+|"                    # paths
    r"[^\W\d_]+-(?=[\s,)])|"                    # the first of two compounds that share their end
    r"%[-\w]+%|\{\w+\}|&(?=\w)|\[![A-Z]+\]|%[sd]",
    re.DOTALL)


def labels_of(root):
    """What the pages in the pivot language show in code font: screens' own words, English in every language."""
    labels = set()
    for path in (root / "content" / "en").rglob("*.md"):
        labels |= {label for label in re.findall(r"`([^`\n]+)`", path.read_text(encoding="utf-8"))
                   if label[0].isupper() and len(label) > 2}
    return any_of(labels)


def any_of(expressions, flags=0):
    longest_first = sorted(expressions, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)", flags)


def words_of(text, language, labels, expressions, used):
    """Each word once; a compound with hyphens as its parts, a French one without its elided article.
    Listed expressions are left out, and noted in `used`."""
    text = NOT_PROSE.sub(" ", text.replace("\u00ad", ""))
    used |= {match.lower() for match in expressions.findall(text)}
    text = expressions.sub(" ", text)
    if language != "en":
        text = labels.sub(" ", text)
    found = set()
    for word in WORD.findall(text):
        word = word.replace("’", "'")
        while language == "fr" and ELISION.match(word):
            word = ELISION.sub("", word)
        if language != "fr":
            word = re.sub(r"'s?$|'(?:en|er|ers|erne|et|ens|ernes|n)$", "", word)
        if len(word) > 1 and not (word.isupper() and len(word) <= 6):
            found.add(word)
    return found


def parse(text):
    import yaml  # here, so that its absence can be told
    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def texts_of_page(path):
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    meta = parse(front)
    yield from (meta["title"], meta["summary"], body)
    yield from (change["text"] for change in meta.get("changes", []))


def texts_below(value, language, keys):
    """What a data file says in a language: strings below its key, and nothing below keys that hold no prose."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == language:
                yield from strings(inner, keys)
            elif key not in LANGUAGES:
                yield from texts_below(inner, language, keys)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_below(inner, language, keys)


def strings(value, keys):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, keys)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in keys:
                yield from strings(inner, keys)


def texts_of_catalogue(path, field):
    """The sentences (msgid) or their translations (msgstr) of a gettext catalogue."""
    text = path.read_text(encoding="utf-8").split("\n\n", 1)[1]  # without the header
    for match in re.finditer(rf'^{field}(?:_plural|\[\d\])? ((?:"(?:[^"\\]|\\.)*"\n?)+)', text, re.MULTILINE):
        parts = re.findall(r'"((?:[^"\\]|\\.)*)"', match.group(1))
        yield "".join(parts).replace("\\n", " ").replace('\\"', '"')


def sources(root, language):
    """Pairs of a file and a text in it."""
    for path in sorted((root / "content" / language).rglob("*.md")):
        for text in texts_of_page(path):
            yield path, text
    for path in sorted((root / "content").glob("*.yaml")):
        for text in texts_below(parse(path.read_text(encoding="utf-8")), language, ("term", "definition")):
            yield path, text
    for path in sorted((root / "app" / "po").glob("*/nl.po" if language == "en" else f"*/{language}.po")):
        for text in texts_of_catalogue(path, "msgid" if language == "en" else "msgstr"):
            yield path, text


def unknown_to(dictionary, words):
    run = subprocess.run(["hunspell", "-i", "utf-8", "-d", dictionary, "-l"], input="\n".join(sorted(words)) + "\n",
                         capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0 or "Can't open" in run.stderr:
        print(f"hunspell has no dictionary {dictionary}: scripts/install-packages test")
        sys.exit(SKIPPED)
    return set(run.stdout.split())


def read_list(name):
    path = LISTS / f"{name}.txt"
    return path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []


def unsorted(words):
    return [b for a, b in zip(words, words[1:]) if (a.lower(), a) >= (b.lower(), b)]


def wrong_words(by_word, language, listed):
    """Words that neither the dictionary nor a list knows, and those that the lists were needed for."""
    wrong = unknown_to(LANGUAGES[language], by_word)
    if language != "en":  # names of programs and windows are English
        named = {word for word in wrong if word[0].isupper()}
        wrong -= named - unknown_to(LANGUAGES["en"], named) if named else set()
    used = {word: next((form for form in forms_of(word, language) if form in listed), None) for word in wrong}
    return {word for word in wrong if not used[word]}, {form for form in used.values() if form}


def forms_of(word, language):
    """As it stands, in the middle of a sentence, and, where names have a genitive in s, without it."""
    yield from (word, word[0].lower() + word[1:])
    if language != "fr" and word.endswith("s"):
        yield word[:-1]


def line_of(path, word):
    pattern = re.compile(rf"(?<!\w){re.escape(word)}".replace("'", "['’]"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if pattern.search(line):
            return number
    return 0


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else LISTS.parents[1]).resolve()
    try:
        subprocess.run(["hunspell", "-v"], capture_output=True, check=True)
        import yaml  # noqa: F401
    except (OSError, subprocess.CalledProcessError, ImportError):
        print("hunspell or python3-yaml is missing: scripts/install-packages test")
        sys.exit(SKIPPED)
    failures, unneeded, names, used_names = [], [], read_list("names"), set()
    labels = labels_of(root)
    failures += [f"names.txt: `{word}` is out of order" for word in unsorted(names)]
    for language in LANGUAGES:
        by_word, used_expressions = {}, set()
        own = read_list(language)
        expressions = any_of({entry for entry in own + names if not entry.isalpha()}, re.IGNORECASE)
        for path, text in sources(root, language):
            for word in words_of(text, language, labels, expressions, used_expressions):
                by_word.setdefault(word, path)
        failures += [f"{language}.txt: `{word}` is out of order" for word in unsorted(own)]
        wrong, used = wrong_words(by_word, language, set(own) | set(names))
        used |= {entry for entry in own + names if entry.lower() in used_expressions}
        used_names |= used & set(names)
        unneeded += [f"{language}.txt: nothing needs `{word}`" for word in own if word not in used or word in names]
        for word in sorted(wrong):
            path = by_word[word]
            failures.append(f"{path.relative_to(root)}:{line_of(path, word)}: {language}: {word}")
    unneeded += [f"names.txt: nothing needs `{word}`" for word in names if word not in used_names]
    print("\n".join(unneeded + (failures or ["no unknown words"])))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
