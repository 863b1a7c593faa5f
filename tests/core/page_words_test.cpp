#include <catch2/catch.hpp>

#include "app/core/collation.h"
#include "app/core/pages/page_words.h"
#include "document/parse.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;

namespace {

document::Document page_of_words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += i % 10 ? " word" : "\nword";
    return document::parse(text, "a", "en", "a.md").document;
}

}  // namespace

TEST_CASE("reading takes a minute for 180 words, rounded, and never less than one", "[page words]") {
    CHECK(reading_minutes({}) == 1);
    CHECK(reading_minutes(page_of_words(1)) == 1);
    CHECK(reading_minutes(page_of_words(180)) == 1);
    CHECK(reading_minutes(page_of_words(360)) == 2);
    CHECK(reading_minutes(page_of_words(449)) == 2);
    CHECK(reading_minutes(page_of_words(450)) == 3);
}

TEST_CASE("a long date is written as each language writes it", "[page words]") {
    CHECK(long_date("2026-11-22", "en") == "22 November 2026");
    CHECK(long_date("2026-11-22", "nl") == "22 november 2026");
    CHECK(long_date("2026-11-22", "fr") == "22 novembre 2026");
    CHECK(long_date("2026-11-22", "da") == "22. november 2026");
    CHECK(long_date("2026-01-01", "en") == "1 January 2026");
    CHECK(long_date("2024-02-29", "nl") == "29 februari 2024");
}

TEST_CASE("text that is no date stays as it is", "[page words]") {
    const std::string text = GENERATE("", "soon", "2026", "2026-11", "November 2026", "2026/11/22");
    CHECK(long_date(text, "en") == text);
}

TEST_CASE("a day that the calendar does not have stays as it is", "[page words]") {
    const std::string text = GENERATE("2026-13-01", "2026-02-30", "2026-00-10", "2026-11-22 and more", "22-11-2026");
    INFO(text);
    CHECK(long_date(text, "en") == text);
}

TEST_CASE("the facts of a page are minutes, audience and the day it was checked", "[page words]") {
    const auto page =
        document::parse("---\ntitle: T\naudience: [user, admin]\nreviewed: 2026-11-22\n---\nx\n", "a", "en", "a.md")
            .document;
    CHECK(page_facts(page, tests::PlainTranslator()) ==
          std::vector<std::string>{"1 minute", "users, administrators", "checked on 22 November 2026"});
}

TEST_CASE("what a page does not say is no fact of it", "[page words]") {
    CHECK(page_facts(page_of_words(400), tests::PlainTranslator()) == std::vector<std::string>{"2 minutes"});
}

TEST_CASE("languages are named in themselves, unknown codes by their code", "[page words]") {
    CHECK(language_name("nl") == "Nederlands");
    CHECK(language_name("fr") == "Français");
    CHECK(language_name("da") == "Dansk");
    CHECK(language_name("en") == "English");
    CHECK(language_name("xx") == "xx");
}

TEST_CASE("every callout and audience has a word", "[page words]") {
    using Callout = document::Block::Callout;
    const tests::PlainTranslator words;
    for (const Callout each : {Callout::note, Callout::tip, Callout::important, Callout::warning, Callout::caution})
        CHECK_FALSE(callout_title(each, words).empty());
    CHECK(audience_name("helpdesk", words) == "helpdesk");
    CHECK(audience_name("somebody", words) == "somebody");
}

TEST_CASE("the facts of a page in another language are dated in the reader's", "[page words]") {
    document::Document page = page_of_words(1);
    page.meta.reviewed = "2026-11-22";
    CHECK(page_facts(page, tests::PlainTranslator("nl")).back() == "checked on 22 november 2026");
}
