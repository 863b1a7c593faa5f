// What is read in place of what was written: layouts, vocabularies, interrupted statements.
#include <catch2/catch.hpp>

#include "search/layout.h"
#include "search/pack.h"
#include "search/sqlite.h"
#include "search/vocabulary.h"

using namespace signpost::search;

namespace {

std::vector<PageLayout> sample_layouts() {
    PageLayout page;
    page.title_key = text_key("Add users");
    page.lengths = {2, 0, 12, 300, 70'000, 5};
    page.title_weight = 2;
    page.heading_starts = {0, 0, 3};
    page.body_starts = {0, 120, 69'000};
    page.link_starts = {0, 2, 2};
    page.heading_weights = {0, 2, 1};
    return {page, PageLayout{}};
}

Vocabulary sample_vocabulary() {
    std::string text;
    Vocabulary::write(text, {"+licens", 2, 3, {}});
    Vocabulary::write(text, {"noegle", 4, 9, {"nøgle", "noegle"}});
    Vocabulary::write(text, {"nota", 1, 1, {"nota"}});
    Vocabulary::write(text, {"~noegl", 5, 11, {}});
    return Vocabulary(text, 500);
}

}  // namespace

TEST_CASE("page layouts are read as they were written") {
    const std::vector<PageLayout> read = decode_layouts(encode(sample_layouts()));
    CHECK((read == sample_layouts()));
    CHECK(decode_layouts(encode({})).empty());
}

TEST_CASE("page layouts cut short are damage, not nonsense") {
    const std::string bytes = encode(sample_layouts());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_THROWS_AS(decode_layouts(std::string_view(bytes).substr(0, size)), PackError);
    CHECK_THROWS_AS(decode_layouts("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), PackError);
}

TEST_CASE("texts of the same words have the same key, whatever their case, accents and marks") {
    CHECK(text_key("Équipe: créer") == text_key("equipe creer"));
    CHECK(text_key("add users") != text_key("users add"));
    CHECK(text_key("add users") != text_key("addusers"));
}

TEST_CASE("a vocabulary finds its terms and how they are spelled") {
    const Vocabulary vocabulary = sample_vocabulary();
    CHECK(vocabulary.pages("noegle") == 4);
    CHECK(vocabulary.count("noegle") == 9);
    CHECK(vocabulary.pages("nog") == 0);
    CHECK(vocabulary.spellings("noegle") == std::vector<std::string>{"nøgle", "noegle"});
    CHECK(vocabulary.spellings("nota") == std::vector<std::string>{"nota"});
    CHECK(vocabulary.spellings("missing").empty());
    CHECK(vocabulary.stem_count("noegl") == 11);
    CHECK(vocabulary.seen("nøgle"));
    CHECK_FALSE(vocabulary.seen("nogle"));
    CHECK(vocabulary.is_word(vocabulary.find("nota")));
    CHECK_FALSE(vocabulary.is_word(vocabulary.find("~noegl")));
}

TEST_CASE("a vocabulary knows which words start with some letters") {
    const Vocabulary vocabulary = sample_vocabulary();
    const auto [first, last] = vocabulary.starting_with("no");
    CHECK(last - first == 2);
    const auto [none, end] = vocabulary.starting_with("x");
    CHECK(none == end);
}

TEST_CASE("a raised flag ends a statement that would run long, and a lowered one lets the next run") {
    const Connection connection = Connection::in_memory();
    std::atomic<bool> stop = true;
    connection.interrupt_when(stop);
    const char* endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    CHECK_THROWS_AS(connection.integer(endless), Interrupted);
    stop = false;
    CHECK(connection.integer("SELECT 42") == 42);
}
