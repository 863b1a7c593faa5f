#!/usr/bin/python3
"""Reads the window as a screen reader does: through the accessibility bus, with the program in an X server.

    reading_test.py SIGNPOST PO_FOLDER

Two small pages in English and Dutch stand beside this file's text. Ends with 77, and loudly, where something that it
needs is not installed.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

NEEDED = ("dbus-run-session", "xvfb-run", "openbox", "xdotool")

PAGES = {
    "en": {
        "walk": """---
title: The first walk
summary: How does one begin? One step at a time.
---

Words with [the second walk](second.md) in them.

## Shoes and socks

1. Put on a **sock**.
2. Put on a shoe.

### Laces

| Foot | Lace |
| --- | --- |
| left | red |

[Is this PC in order?](check:os.version)
""",
        "second": "---\ntitle: The second walk\nsummary: How one goes on.\n---\n\nBack to [the first](walk.md).\n",
    },
    "nl": {
        "walk": """---
title: De eerste wandeling
summary: Hoe begint men? Stap voor stap.
---

Woorden met [de tweede wandeling](second.md) erin.

## Schoenen en sokken

1. Trek een **sok** aan.
2. Trek een schoen aan.

### Veters

| Voet | Veter |
| --- | --- |
| links | rood |

[Is deze pc in orde?](check:os.version)
""",
        "second": "---\ntitle: De tweede wandeling\nsummary: Hoe men doorgaat.\n---\n\nTerug naar [de eerste](walk.md).\n",
    },
}
EXPECTED = {
    "en": {"headings": [("The first walk", 1), ("Shoes and socks", 2), ("Laces", 3)],
           "title": "The first walk", "other": "The second walk", "link": "the second walk", "back": "the first",
           "sentence": "Words with the second walk in them.", "step": "1. Put on a sock.",
           "table": ["Foot", "Lace", "left", "red"], "card": "Is this PC in order?",
           "summary": ("How does one begin? ", "One step at a time."), "query": "shoe"},
    "nl": {"headings": [("De eerste wandeling", 1), ("Schoenen en sokken", 2), ("Veters", 3)],
           "title": "De eerste wandeling", "other": "De tweede wandeling", "link": "de tweede wandeling",
           "back": "de eerste", "sentence": "Woorden met de tweede wandeling erin.", "step": "1. Trek een sok aan.",
           "table": ["Voet", "Veter", "links", "rood"], "card": "Is deze pc in orde?",
           "summary": ("Hoe begint men? ", "Stap voor stap."), "query": "schoen"},
}


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(77)


def inside():
    """Starts this program again with a session bus, an X server and a window manager of its own."""
    for program in NEEDED:
        if not shutil.which(program):
            skip(f"{program} is not installed")
    if not any(Path(p, "org.a11y.Bus.service").exists() for p in ("/usr/share/dbus-1/services",)):
        skip("at-spi2-core is not installed")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        skip("python3-gi or gir1.2-atspi-2.0 is not installed")
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_RUNTIME_DIR": home, "XDG_DATA_HOME": home + "/data",
                       "XDG_CONFIG_HOME": home + "/config", "LIBGL_ALWAYS_SOFTWARE": "1", "SIGNPOST_READING_TEST": home}
        environment.pop("NO_AT_BRIDGE", None)
        environment.setdefault("ASAN_OPTIONS", "detect_leaks=0")
        command = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1280x900x24", "bash", "-c",
                   'openbox --sm-disable >/dev/null 2>&1 & sleep 0.5; "$@"; status=$?; kill $!; exit $status', "_",
                   sys.executable, __file__, *sys.argv[1:]]
        return subprocess.run(command, env=environment, check=False).returncode


def translation(language, sentence):
    """What a catalogue makes of a sentence of the interface."""
    if language == "en":
        return sentence
    catalogue = (Path(sys.argv[2]) / f"{language}.po").read_text(encoding="utf-8")
    return re.search(rf'^msgid "{re.escape(sentence)}"\nmsgstr "(.+)"$', catalogue, re.M)[1]


class Reading:
    """One run of the program, and what a screen reader gets of it."""

    def __init__(self, language, folder):
        self.language = language
        self.events = []
        self.listener = Atspi.EventListener.new(self.hear)
        for kind in ("object:state-changed:focused", "object:state-changed:checked", "object:state-changed:showing"):
            self.listener.register(kind)
        self.program = subprocess.Popen([sys.argv[1], "--pack", str(folder), "--lang", language, "reading/walk"])
        self.frame = self.until(self.find_frame, "no window came")
        self.page = self.until(lambda: self.find(self.frame, "document frame"), "no page came")

    def hear(self, event):
        try:
            self.events.append((event.type, event.source.get_role_name(), event.source.get_name(), event.detail1))
        except GLib.Error:  # from something that has just gone
            pass

    def close(self):
        for kind in ("object:state-changed:focused", "object:state-changed:checked", "object:state-changed:showing"):
            self.listener.deregister(kind)
        self.program.terminate()
        self.program.wait(20)

    def until(self, question, failure, seconds=60):
        """Lets events come until the question has an answer."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            try:
                answer = question()
            except GLib.Error:  # asked of something that has just gone
                answer = None
            if answer:
                return answer
            time.sleep(0.02)
        raise AssertionError(f"{failure}; events: {self.events[-20:]}; exit code: {self.program.poll()}")

    def find_frame(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application and application.get_process_id() == self.program.pid:
                return self.find(application, "frame")
        return None

    def all(self, root, role=None):
        found = []
        for i in range(root.get_child_count()):
            child = root.get_child_at_index(i)
            if child is None:
                continue
            if role in (None, child.get_role_name()):
                found.append(child)
            found += self.all(child, role)
        return found

    def find(self, root, role, name=None):
        return next((one for one in self.all(root, role) if name in (None, one.get_name())), None)

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def word(self, sentence):
        return translation(self.language, sentence)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def state_of(node, state):
    return node.get_state_set().contains(state)


class ReadingTest:
    """The same expectations in each language; subclasses name it."""
    language = ""

    @classmethod
    def setUpClass(cls):
        folder = Path(os.environ["SIGNPOST_READING_TEST"]) / f"content-{cls.language}"
        for language, pages in PAGES.items():
            for name, text in pages.items():
                file = folder / language / "reading" / f"{name}.md"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        cls.words = EXPECTED[cls.language]
        cls.reading = Reading(cls.language, folder)

    @classmethod
    def tearDownClass(cls):
        cls.reading.close()

    def setUp(self):
        self.show_first_page()
        self.reading.events.clear()

    def show_first_page(self):
        page = self.reading.page
        if page.get_name() != self.words["title"]:
            Atspi.Action.do_action(self.reading.find(page, "link", self.words["back"]), 0)
            self.reading.until(lambda: page.get_name() == self.words["title"], "the first page did not come back")

    def part(self, role, name=None):
        return self.reading.until(lambda: self.reading.find(self.reading.page, role, name), f"no {role} {name}")

    def test_the_page_says_its_title_its_language_and_all_its_words_in_order(self):
        text = text_of(self.reading.page)
        positions = [text.find(f"\n{words}\n") for words in (self.words["title"], self.words["sentence"], self.words["step"],
                                                    *self.words["table"], self.words["card"])]
        self.assertNotIn(-1, positions, text)
        self.assertEqual(positions, sorted(positions), text)
        self.assertEqual(self.reading.page.get_object_locale(), self.language)

    def test_headings_have_their_level(self):
        headings = [(heading.get_name(), int(heading.get_attributes()["level"]))
                    for heading in self.reading.all(self.reading.page, "heading")]
        self.assertEqual(headings, self.words["headings"])

    def test_a_paragraph_is_read_by_sentence_and_by_word(self):
        summary = self.words["summary"]
        paragraph = next(p for p in self.reading.all(self.reading.page, "paragraph") if text_of(p) == "".join(summary))
        word = Atspi.Text.get_string_at_offset(paragraph, 2, Atspi.TextGranularity.WORD)
        self.assertEqual(word.content.strip(), summary[0].split()[0])
        sentences = [Atspi.Text.get_string_at_offset(paragraph, at, Atspi.TextGranularity.SENTENCE).content
                     for at in (3, len(summary[0]) + 3)]
        self.assertEqual(sentences, list(summary))

    def test_words_have_their_place_on_the_screen(self):
        link = self.part("link", self.words["link"])
        place = Atspi.Component.get_extents(link, Atspi.CoordType.SCREEN)
        page = Atspi.Component.get_extents(self.reading.page, Atspi.CoordType.SCREEN)
        self.assertGreater(place.width, 20)
        self.assertGreater(place.x, page.x)
        self.assertLess(place.x + place.width, page.x + page.width)
        self.assertTrue(state_of(link, Atspi.StateType.SHOWING))

    def test_a_link_stands_in_its_paragraph_and_leads_on(self):
        link = self.part("link", self.words["link"])
        self.assertEqual(text_of(link.get_parent()), self.words["sentence"])
        Atspi.Action.do_action(link, 0)
        page = self.reading.page
        self.reading.until(lambda: page.get_name() == self.words["other"], "the link led nowhere")
        self.part("heading", self.words["other"])

    def test_ticking_a_step_tells_its_new_state(self):
        box = self.part("check box", self.reading.word("Step {n} done").replace("{n}", "1"))
        before = state_of(box, Atspi.StateType.CHECKED)
        Atspi.Action.do_action(box, 0)
        self.reading.until(lambda: state_of(box, Atspi.StateType.CHECKED) != before, "the box did not change")
        self.reading.until(lambda: ("object:state-changed:checked", "check box", box.get_name(), int(not before)) in
                           self.reading.events, "no one was told")

    def test_steps_stand_in_a_list_and_fields_in_a_table(self):
        page_list = self.part("list")
        self.assertEqual([item.get_role_name() for item in (page_list.get_child_at_index(0),
                                                            page_list.get_child_at_index(1))], ["list item"] * 2)
        table = self.part("table")
        fields = self.reading.all(table, "table column header") + self.reading.all(table, "table cell")
        self.assertEqual([text_of(field) for field in fields], self.words["table"])

    def test_tab_tells_what_it_reaches(self):
        self.reading.key("ctrl+k")
        self.reading.until(lambda: self.focused_last()[0] == "text", "the search box did not tell of its focus")
        self.reading.key("F6", "F6")
        expected = [self.words["link"], *(self.reading.word("Step {n} done").replace("{n}", n) for n in "12")]
        for name in expected:
            self.reading.key("Tab")
            self.reading.until(lambda: self.focused_last()[1] == name, f"Tab did not tell of {name}")
        self.assertTrue(state_of(self.part("check box", expected[-1]), Atspi.StateType.FOCUSED))
        self.assertFalse(state_of(self.part("link", expected[0]), Atspi.StateType.FOCUSED))

    def news(self):
        return [event[2] for event in self.reading.events if event[1] == "notification"]

    def focused_last(self):
        focused = [event[1:3] for event in self.reading.events if event[0].endswith(":focused") and event[3] == 1]
        return focused[-1] if focused else ("", "")

    def test_the_contents_name_their_pages_and_say_which_is_open(self):
        contents = self.reading.until(
            lambda: self.reading.find(self.reading.frame, "list", self.reading.word("Contents")), "no contents")
        rows = {row.get_name(): row for row in self.reading.all(contents, "list item")}
        self.assertIn(self.words["title"], rows)
        self.assertIn(self.words["other"], rows)
        self.assertTrue(state_of(rows[self.words["title"]], Atspi.StateType.SELECTED))
        self.assertFalse(state_of(rows[self.words["other"]], Atspi.StateType.SELECTED))
        self.assertEqual(Atspi.Selection.get_selected_child(contents, 0).get_name(), self.words["title"])
        groups = [row for row in rows.values() if state_of(row, Atspi.StateType.EXPANDABLE)]
        self.assertEqual([state_of(group, Atspi.StateType.EXPANDED) for group in groups], [True])

    def test_what_is_found_is_a_list_whose_rows_are_told_as_one_moves(self):
        self.reading.key("ctrl+k")
        subprocess.run(["xdotool", "type", "--delay", "40", self.words["query"]], check=True)
        results = self.reading.until(
            lambda: self.reading.find(self.reading.frame, "list", self.reading.word("Search results")), "no results")
        row = self.reading.until(lambda: self.reading.find(results, "list item"), "nothing was found")
        self.assertIn(self.words["title"], row.get_name())
        self.reading.key("Down")
        self.reading.until(lambda: any(self.words["title"] in text for text in self.news()), "no row was told")
        self.reading.key("Escape")
        self.reading.until(lambda: self.reading.find(self.reading.frame, "list", self.reading.word("Contents")),
                           "the contents did not come back")

    def test_the_result_of_a_check_is_told_when_it_comes(self):
        card = self.part("panel", self.words["card"])
        button = self.reading.find(card, "push button", self.reading.word("Check this PC"))
        if button:
            Atspi.Action.do_action(button, 0)
        self.reading.until(lambda: self.reading.find(self.part("panel", self.words["card"]), "push button",
                                                     self.reading.word("Check again")), "no result came")
        results = [text_of(label) for label in self.reading.all(card, "label") if len(label.get_name()) > 12]
        self.reading.until(lambda: any(news.startswith(self.words["card"]) and any(text in news for text in results[1:])
                                       for news in self.news()), f"none of {results} was told")

    def test_what_a_caller_can_answer_stands_in_named_radio_buttons(self):
        card = self.part("panel", self.words["card"])
        button = self.reading.until(lambda: self.reading.find(card, "push button", self.reading.word("The PC is elsewhere")),
                                    "nobody can be asked")
        Atspi.Action.do_action(button, 0)
        answers = self.reading.until(lambda: [answer for answer in self.reading.all(card, "radio button")
                                              if state_of(answer, Atspi.StateType.SHOWING)], "no answers came")
        names = [answer.get_name() for answer in answers]
        self.assertNotIn("", names)
        self.assertEqual(len(names), len(set(names)))
        self.assertFalse(any(state_of(answer, Atspi.StateType.CHECKED) for answer in answers))
        Atspi.Action.do_action(answers[-1], 0)
        self.reading.until(lambda: any(news.startswith(self.words["card"] + ". ") for news in self.news()[1:]),
                           "what follows was not told")
        back = self.reading.until(lambda: self.reading.find(card, "push button", self.reading.word("Back to this PC")),
                                  "no way back")
        Atspi.Action.do_action(back, 0)
        self.reading.until(lambda: not self.reading.find(card, "radio button"), "the question stayed")


class English(ReadingTest, unittest.TestCase):
    language = "en"


class Dutch(ReadingTest, unittest.TestCase):
    language = "nl"


if __name__ == "__main__":
    if "SIGNPOST_READING_TEST" not in os.environ:
        sys.exit(inside())
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
    unittest.main(argv=sys.argv[:1], verbosity=2)
