#include <catch2/catch.hpp>

#include "search/snippets.h"

using namespace signpost::search;

namespace {

// The snippet with its marks in square brackets.
std::string shown(const Snippet& snippet) {
    std::string text = snippet.text;
    for (auto mark = snippet.marks.rbegin(); mark != snippet.marks.rend(); ++mark) {
        text.insert(mark->first + mark->second, "]");
        text.insert(mark->first, "[");
    }
    return text;
}

std::string snippet_of(const std::string& language, const std::string& text, const MarkedTokens& marks,
                       std::size_t most = 200) {
    CorpusLexicon lexicon(language_of(language));
    lexicon.add(text);
    lexicon.add(
        "café café café licentie licentie licentie server server server netværk netværk netværk licens licens licens");
    lexicon.finish();
    Analyzer analyzer(language_of(language), lexicon);
    return shown(make_snippet(text, marks, analyzer, most));
}

std::string snippet_of(const std::string& language, const std::string& text, std::initializer_list<const char*> tokens,
                       const std::string& prefix = "", std::size_t most = 200) {
    MarkedTokens marks;
    for (const char* token : tokens) marks.tokens.emplace(token, 0);
    if (!prefix.empty()) marks.prefixes.push_back(prefix);
    return snippet_of(language, text, marks, most);
}

}  // namespace

TEST_CASE("words and stems that match are marked whole") {
    CHECK(snippet_of("nl", "Voeg gebruikers toe.", {"~gebruiker"}) == "Voeg [gebruikers] toe.");
    CHECK(snippet_of("en", "Add a user.", {"user"}) == "Add a [user].");
}

TEST_CASE("of a compound only the part that matches is marked") {
    CHECK(snippet_of("nl", "De licentieserver stopt.", {"+server"}) == "De licentie[server] stopt.");
    CHECK(snippet_of("da", "En netværkslicens.", {"+licens"}) == "En netværks[licens].");
    CHECK(snippet_of("da", "En netværkslicens.", {"+netvaerk"}) == "En [netværk]slicens.");
}

TEST_CASE("a part is marked with the accents of its letters") {
    CHECK(snippet_of("nl", "De cafe\u0301server.", {"+caf"}) == "De [cafe\u0301]server.");
    CHECK(snippet_of("nl", "De cafe\u0301server.", {"+server"}) == "De cafe\u0301[server].");
}

TEST_CASE("the word being typed marks all words that start so") {
    CHECK(snippet_of("en", "Users and usage.", {}, "us") == "[Users] and [usage].");
}

TEST_CASE("a long text is shown where most of the words stand") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "filler ";
    text += "server";
    for (int i = 0; i < 100; ++i) text += " filler";
    text += " server licentie";
    for (int i = 0; i < 100; ++i) text += " filler";
    const std::string snippet = snippet_of("nl", text, {"server", "licentie"});
    CHECK(snippet.find("[server] [licentie]") != std::string::npos);
    CHECK(snippet.starts_with("…"));
    CHECK(snippet.ends_with("…"));
    CHECK(snippet.size() < 260);
}

TEST_CASE("no window cuts a letter from its marks") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "e\u0301a\u0308 ";
    for (std::size_t most = 10; most < 40; ++most) {
        const std::string snippet = snippet_of("en", text, {"nothing"}, "", most);
        CHECK(snippet.find("\u0301") != 0);
        CHECK((snippet.ends_with("a\u0308…")));
    }
}

TEST_CASE("a long text without a word shows nothing of it, rather than half a letter") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "👩‍👩‍👧 ";
    CHECK(snippet_of("en", text, {"nothing"}) == "…");
}

TEST_CASE("a text without a match is shown from its start, unmarked") {
    CHECK(snippet_of("en", "Nothing here.", {"other"}) == "Nothing here.");
    CHECK(snippet_of("en", "", {"other"}).empty());
}

TEST_CASE("the words of a phrase are marked where they stand together, and only there") {
    MarkedTokens marks;
    marks.phrases.push_back({{"~user", "~account", "~control"}, false});
    CHECK(snippet_of("en", "A user of an account: user account control, a control.", marks) ==
          "A user of an account: [user] [account] [control], a control.");
    marks.tokens.emplace("~user", 0);
    CHECK(snippet_of("en", "User account controls of a user, user account", marks) ==
          "[User] [account] [controls] of a [user], [user] account");
}
