#include <catch2/catch.hpp>

#include "content.h"
#include "search/pack.h"
#include "search/searcher.h"
#include "search/speller.h"

using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

Pack sample() {
    return Pack::compile(content_of({
        page("en", "install", "Install the program", "Download the program and install it."),
        page("en", "uninstall", "Remove the program", "Uninstall it."),
        page("en", "subscription", "Renew a subscription", "A subscription ends after a year. Form an opinion."),
        page("en", "format", "File format", "The format of a file."),
        page("da", "keys", "Nøgler", "Find din nøgle. Områder på skærmen."),
    }));
}

Results ask(const std::string& text, Spelling spelling = Spelling::corrected,
            Completion completion = Completion::whole_words, const std::string& language = "en") {
    const Pack pack = sample();
    return Searcher(pack).search({.text = text, .language = language, .completion = completion, .spelling = spelling});
}

Vocabulary vocabulary_of(const std::vector<std::pair<std::string, std::uint32_t>>& words) {
    std::string text;
    for (const auto& [word, pages] : words) Vocabulary::write(text, {word, pages, pages, {}});
    return Vocabulary(text, 1000);
}

// The best correction among some words, which must be sorted.
std::string corrected(const std::string& typed, const std::vector<std::pair<std::string, std::uint32_t>>& words) {
    const Vocabulary vocabulary = vocabulary_of(words);
    const auto found = Speller(vocabulary, language_of("en")).corrections(typed, 1);
    return found.empty() ? "" : std::string(vocabulary.term(found[0].entry));
}

}  // namespace

TEST_CASE("a word that occurs nowhere is read as the nearest that does, and the reader is told") {
    for (const char* typed : {"subscripton", "subscriptoin", "subscriptiom", "subscriptiion", "ubscription"}) {
        const Results results = ask(typed);
        INFO(typed);
        REQUIRE_FALSE(results.hits.empty());
        CHECK(results.hits[0].page == "subscription");
        CHECK(results.suggestion == "subscription");
    }
}

TEST_CASE("only the word that is wrong is replaced in the suggestion, in the capitals it was typed in") {
    CHECK(ask("renew, a Subscripton!").suggestion == "renew, a Subscription!");
    CHECK(ask("SUBSCRIPTON renew").suggestion == "SUBSCRIPTION renew");
}

TEST_CASE("a word that occurs is never replaced, however rare") {
    CHECK(ask("form").suggestion.empty());
    CHECK(ask("opinion").suggestion.empty());
    CHECK(ask("subscriptions").suggestion.empty());
}

TEST_CASE("a reader who insists gets what was typed") {
    const Results results = ask("subscripton", Spelling::literal);
    CHECK(results.hits.empty());
    CHECK(results.suggestion.empty());
}

TEST_CASE("three letters are too few to guess from") { CHECK(ask("fil").suggestion.empty()); }

TEST_CASE("the start of a word may be misspelled while one types") {
    const Results results = ask("subsrcip", Spelling::corrected, Completion::as_typed);
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits[0].page == "subscription");
}

TEST_CASE("a word that is but the start of others is taken for those, also before the last") {
    CHECK(ask("subs renew").hits.at(0).page == "subscription");
    CHECK(ask("downl").hits.at(0).page == "install");
    CHECK(ask("downl").suggestion.empty());
    CHECK(ask("su").hits.empty());
}

TEST_CASE("a Danish letter counts as one letter") {
    CHECK(ask("omrdåer", Spelling::corrected, Completion::whole_words, "da").suggestion == "områder");
    CHECK(ask("nøgeler", Spelling::corrected, Completion::whole_words, "da").suggestion == "nøgler");
}

TEST_CASE("one edit comes before two, whatever is more common") {
    CHECK(corrected("licences", {{"licensee", 900}, {"licencee", 1}}) == "licencee");
}

TEST_CASE("of words at one edit the more common comes first, unless the mistake is less likely") {
    CHECK(corrected("tabel", {{"label", 5}, {"table", 5}}) == "table");
    CHECK(corrected("tble", {{"table", 50}, {"tile", 5}}) == "table");
    CHECK(corrected("gormat", {{"format", 5}, {"normal", 5}}) == "format");
}

TEST_CASE("a function word is seldom what was meant") {
    CHECK(corrected("wdith", {{"width", 100}, {"with", 1000}}) == "width");
}

TEST_CASE("edit distance counts a swap of neighbours as one edit") {
    CHECK(edit_distance("licence", "licence", 2) == 0);
    CHECK(edit_distance("licence", "lcience", 2) == 1);
    CHECK(edit_distance("licence", "license", 2) == 1);
    CHECK(edit_distance("licence", "licences", 2) == 1);
    CHECK(edit_distance("licence", "icense", 2) == 2);
    CHECK(edit_distance("licence", "server", 2) > 2);
    CHECK(edit_distance("", "ab", 2) == 2);
}
