#!/usr/bin/env python3
"""Does spelling.py read what it should, and only that?"""
import re
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import spelling  # noqa: E402


class Words(unittest.TestCase):
    def words(self, text, language="en", labels=(), expressions=()):
        return spelling.words_of(text, language, spelling.any_of(labels), spelling.any_of(expressions, re.IGNORECASE),
                                 set())

    def test_code_links_addresses_and_paths_are_left_out(self):
        text = "See `cmdx` in [a page](../xyz/abc.md) at https://example.org/qqq, me@zzz.org, /etc/hostz, LGS.data."
        self.assertEqual(self.words(text), {"See", "in", "page", "at"})

    def test_a_compound_is_its_parts_and_a_french_article_is_cut_off(self):
        self.assertEqual(self.words("stand-alone"), {"stand", "alone"})
        self.assertEqual(self.words("l'horloge, aujourd’hui", "fr"), {"horloge", "aujourd'hui"})
        self.assertEqual(self.words("onderhouds- of licentie", "nl"), {"of", "licentie"})

    def test_labels_are_left_out_of_translations_and_expressions_everywhere(self):
        self.assertEqual(self.words("Kies Sign in nu", "nl", {"Sign in"}), {"Kies", "nu"})
        self.assertEqual(self.words("een Named user hier", "nl", (), {"named user"}), {"een", "hier"})


class Sources(unittest.TestCase):
    def test_a_data_file_gives_the_texts_of_one_language(self):
        value = {"terms": [{"id": "seat", "nl": {"term": "plaats", "avoid": ["stoel"]}, "en": {"term": "seat"}}],
                 "title": {"nl": "Titel", "en": "Title"}, "said": [{"nl": ["het lukt niet"]}]}
        self.assertEqual(list(spelling.texts_below(value, "nl", ("term",))), ["plaats", "Titel", "het lukt niet"])

    def test_a_catalogue_gives_sentences_over_several_lines_and_plurals(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "nl.po"
            path.write_text('msgid ""\nmsgstr "head"\n\nmsgid "One"\nmsgid_plural "Many"\nmsgstr[0] "Een"\n'
                            'msgstr[1] ""\n"Veel "\n"meer"\n', encoding="utf-8")
            self.assertEqual(list(spelling.texts_of_catalogue(path, "msgstr")), ["Een", "Veel meer"])
            self.assertEqual(list(spelling.texts_of_catalogue(path, "msgid")), ["One", "Many"])


class Lists(unittest.TestCase):
    def test_a_list_out_of_order_is_told(self):
        self.assertEqual(spelling.unsorted(["add", "Eén", "seat"]), [])
        self.assertEqual(spelling.unsorted(["b", "a", "a"]), ["a", "a"])


if __name__ == "__main__":
    unittest.main()
