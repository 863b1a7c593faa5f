#!/usr/bin/env python3
"""Makes a benchmark of LibreOffice's offline help: a content folder and queries with their right answers.

    libreoffice.py FOLDER      writes FOLDER/content/<language>/<page>.md and FOLDER/queries.tsv

Needs Debian's packages libreoffice-help-{nl,fr,da,en-us} (MPL-2.0). They hold the same 2,560 pages in four languages,
and an index of some 6,700 entries a language that people wrote and that is not part of the pages' text: queries whose
answers are known. Only entries of pages whose id has an odd MD5 are used; the others stay unseen, for a fair judgement.
"""
import collections
import hashlib
import html
import html.parser
import os
import pathlib
import random
import re
import sys
import unicodedata

HELP = pathlib.Path('/usr/share/libreoffice/help')
FOLDERS = {'da': 'da', 'en': 'en-US', 'fr': 'fr', 'nl': 'nl'}
QUERIES_PER_SET = 300
LETTER = r'[^\W\d_]'
# Around the words of a link while a page is read, with its target in front: no page has these characters.
LINK, WORDS, END = '\ue000', '\ue001', '\ue002'


def page_of(address):
    """The id of the page that a link leads to, or nothing."""
    match = re.search(r'/text/([^#?]*)\.html', address)
    return match and match.group(1)


def without_links(text):
    return squeezed(re.sub(f'{LINK}[^{WORDS}]*{WORDS}|{END}', '', text))


def squeezed(text):
    return ' '.join(text.replace('\u00ad', '').split())


class HelpPage(html.parser.HTMLParser):
    """Collects a page's title and, from its text area, paragraphs and headings as (level or 0, text)."""

    AREA = 'DisplayArea'
    PARTS = {'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'table', 'tr', 'td', 'th', 'pre',
             'section', 'nav'}
    EMPTY = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'}

    def __init__(self):
        super().__init__()
        self.title, self.parts, self.words, self.level = '', [], '', 0
        self.open = []  # (tag, whether its text is hidden)
        self.area = None  # how many tags were open when the text area began

    def finish_part(self):
        text = squeezed(self.words)
        if without_links(text):
            self.parts.append((self.level, text))
        self.words = ''

    def handle_starttag(self, tag, attributes):
        if tag in self.EMPTY:
            self.words += ' ' if tag == 'br' else ''
            return
        attributes = dict(attributes)
        if attributes.get('id') == self.AREA:
            self.area = len(self.open)
        for_mac = 'hidden' in attributes and attributes.get('class') == 'MAC'
        self.open.append((tag, tag in ('script', 'style') or for_mac))
        if self.area is not None and tag in self.PARTS:
            self.finish_part()
            self.level = int(tag[1]) if re.fullmatch('h[1-6]', tag) else self.level
        if self.area is not None and tag == 'a' and (target := page_of(attributes.get('href', ''))):
            self.words += LINK + target + WORDS

    def handle_endtag(self, tag):
        if not any(name == tag for name, _ in self.open):
            return
        while self.open.pop()[0] != tag:
            pass
        if self.area is not None and tag == 'a':
            self.words += END
        if self.area is not None and tag in self.PARTS:
            self.finish_part()
            self.level = 0
        if self.area is not None and len(self.open) <= self.area:
            self.finish_part()
            self.area = None

    def handle_data(self, data):
        if any(name == 'title' for name, _ in self.open):
            self.title += data
        elif self.area is not None and not any(hidden for _, hidden in self.open):
            self.words += data

    def markdown(self, identity):
        def link(match):
            target = os.path.relpath(match.group(1), os.path.dirname(identity))
            words = match.group(2).strip()
            return match.group(2).replace(words, f'[{words}]({target}.md)') if words else ' '

        title = ' '.join(self.title.split()).replace('\\', '\\\\').replace('"', '\\"')
        lines = ['---', f'title: "{title}"', '---', '']
        for level, text in self.parts:
            text = re.sub(r'([\\`*_{}\[\]<>#|~])', r'\\\1', text)
            text = without_links(re.sub(f'{LINK}([^{WORDS}]*){WORDS}([^{LINK}{END}]+){END}', link, text))
            lines += ['#' * max(level, 2) + ' ' + text if level else text, '']
        return '\n'.join(lines)


def write_pages(language, folder):
    """Gives the pages' titles by id and the words of all pages with their counts."""
    base = HELP / FOLDERS[language] / 'text'
    titles, words = {}, collections.Counter()
    for file in sorted(base.rglob('*.html')):
        page = HelpPage()
        page.feed(file.read_text(encoding='utf-8'))
        page.close()
        identity = file.relative_to(base).with_suffix('').as_posix()
        target = folder / language / (identity + '.md')
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.markdown(identity), encoding='utf-8')
        titles[identity] = ' '.join(page.title.split())
        for _, text in page.parts:
            words.update(word.lower() for word in re.findall(LETTER + '+', without_links(text)))
    return titles, words


def index_entries(language):
    """(page, main part, whole entry) of the human-made index."""
    text = (HELP / FOLDERS[language] / 'bookmarks.js').read_text(encoding='utf-8')
    for url, entry in re.findall(r'url:"([^"]*)", app:"[^"]*", text:"([^"]*)"', text):
        page = url.split('/text/', 1)[1].split('.html')[0]
        parts = [' '.join(part.split()) for part in html.unescape(entry).split('--')]
        yield page, parts[0], ' '.join(part for part in parts if part)


def is_odd(page):
    return int(hashlib.md5(page.encode()).hexdigest(), 16) % 2 == 1


def answers(pairs):
    """Pages by query, of those queries of which every page is for development."""
    pages = collections.defaultdict(set)
    for query, page in pairs:
        pages[query].add(page)
    return {query: sorted(found) for query, found in pages.items() if query and all(map(is_odd, found))}


# What readers do to a query. Each gives the changed query, or None when there is nothing to change.

def mistype(query, rng):
    spots = [m for m in re.finditer(LETTER + '{4,}', query)]
    if not spots:
        return None
    spot = rng.choice(spots)
    word, at, letter = spot.group(), rng.randrange(len(spot.group())), chr(rng.randrange(ord('a'), ord('z') + 1))
    kind = rng.choice(['insert', 'omit', 'change', 'swap'])
    if kind == 'insert':
        word = word[:at] + letter + word[at:]
    elif kind == 'omit':
        word = word[:at] + word[at + 1:]
    elif kind == 'change':
        word = word[:at] + letter + word[at + 1:]
    else:
        word = word[:at] + word[at:at + 2][::-1] + word[at + 2:]
    return query[:spot.start()] + word + query[spot.end():]


DANISH = {'æ': 'ae', 'ø': 'oe', 'å': 'aa', 'Æ': 'Ae', 'Ø': 'Oe', 'Å': 'Aa'}


def without_marks(query, letters):
    text = ''.join(letters.get(c, c) for c in query)
    return ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c))


def unfinished(query):
    match = re.search(r'(\w+)\W*$', query)
    if not match or len(match.group(1)) < 4:
        return None
    return query[:match.start(1)] + match.group(1)[:max(2, round(len(match.group(1)) * .6))]


ENDINGS = {'nl': ['', 's', 'en', 'n', 'e'], 'fr': ['', 's', 'e', 'es', 'x'], 'en': ['', 's', 'es', 'ed', 'ing'],
           'da': ['', 'e', 'r', 'er', 'en', 'et', 'ne', 'erne', 'ene']}


def reinflected(query, language, words, rng):
    def other_form(match):
        word = match.group()
        forms = set()
        for ending in ENDINGS[language]:
            root = word[:len(word) - len(ending)]
            if word.lower().endswith(ending) and len(root) >= 4:
                forms |= {root + e for e in ENDINGS[language] if words[(root + e).lower()] > 1}
        forms.discard(word)
        return rng.choice(sorted(forms)) if forms else word
    return re.sub(LETTER + '{4,}', other_form, query)


def parted(query, words):
    """The first compound of two words of the corpus is written apart."""
    for match in re.finditer(LETTER + '{8,}', query):
        word = match.group()
        best = max(((min(words[word[:i].lower()], words[word[i:].lower()]), i) for i in range(4, len(word) - 3)))
        if best[0] >= 20:
            return query[:match.start()] + word[:best[1]] + ' ' + word[best[1]:] + query[match.end():]
    return None


def joined(query):
    changed = re.sub('(' + LETTER + ')-(' + LETTER + ')', r'\1\2', query, count=1)
    return None if changed == query else changed


def query_sets(language, titles, words, entries):
    """(set, query, pages), at most QUERIES_PER_SET of a set, the same every time."""
    rng = random.Random(language)
    whole = answers((entry, page) for page, _, entry in entries)

    def changed(change):
        return {query: pages for old, pages in whole.items() if (query := change(old)) and query != old}

    sets = {
        'kw': whole,
        'head': answers((head, page) for page, head, _ in entries),
        'title': answers((title, page) for page, title in titles.items()),
        'typo': changed(lambda query: mistype(query, rng)),
        'nodia': changed(lambda query: without_marks(query, DANISH if language == 'da' else {})),
        'prefix': changed(unfinished),
        'infl': changed(lambda query: reinflected(query, language, words, rng)),
    }
    if language in ('nl', 'da'):
        sets['split'] = changed(lambda query: parted(query, words))
        sets['joined'] = changed(joined)
    if language == 'da':
        sets['nodia2'] = changed(lambda query: without_marks(query, {k: v[0] for k, v in DANISH.items()}))
    for name, queries in sets.items():
        for query in rng.sample(sorted(queries), min(QUERIES_PER_SET, len(queries))):
            yield name, query, queries[query]


def main():
    folder = pathlib.Path(sys.argv[1])
    rows = []
    for language in FOLDERS:
        titles, words = write_pages(language, folder / 'content')
        rows += [(language, *row) for row in query_sets(language, titles, words, list(index_entries(language)))]
    # The same entries asked by a reader of another language.
    foreign = [(reader, 'x_' + language, query, pages) for language, name, query, pages in rows if name == 'kw'
               for reader in FOLDERS if reader != language]
    rows += random.Random('foreign').sample(foreign, min(1800, len(foreign)))
    with open(folder / 'queries.tsv', 'w', encoding='utf-8') as file:
        file.write('lang\tset\tquery\trelevant\n')
        for language, name, query, pages in rows:
            file.write(f'{language}\t{name}\t{query}\t{" ".join(pages)}\n')


if __name__ == '__main__':
    main()
