#include <catch2/catch.hpp>

#include "search/query_parser.h"

using namespace signpost::search;

namespace {

std::vector<std::string> folded(const std::vector<QueryWord>& words) {
    std::vector<std::string> result;
    for (const QueryWord& word : words) result.push_back(word.folded);
    return result;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a query is words unless it says otherwise") {
    const ParsedQuery query = parse_query("Licentie-server c++ AND NEAR( * ^x {title}: a+b");
    CHECK(folded(query.words) == Words{"licentie", "server", "c", "and", "near", "x", "title", "a", "b"});
    CHECK(query.phrases.empty());
    CHECK(query.excluded.empty());
}

TEST_CASE("quotation marks make a phrase, also one that is not closed yet") {
    CHECK(folded(parse_query("find \"named user\" now").phrases.at(0)) == Words{"named", "user"});
    CHECK(folded(parse_query("\"named us").phrases.at(0)) == Words{"named", "us"});
}

TEST_CASE("a minus excludes the word that follows at once") {
    const ParsedQuery query = parse_query("licence -server - network -- team");
    REQUIRE(query.excluded.size() == 1);
    CHECK(folded(query.excluded.at(0)) == Words{"server"});
    CHECK(folded(query.words) == Words{"licence", "network", "team"});
}

TEST_CASE("the rest of a compound after a conjunction is text") {
    for (const char* text : {"hoofdstuknaam en -nummer", "sidehoveder OG -fødder"}) {
        const ParsedQuery query = parse_query(text);
        CHECK(query.excluded.empty());
        CHECK(query.words.size() == 3);
    }
    CHECK(parse_query("en server -nummer").excluded.size() == 1);
}

TEST_CASE("a minus with nothing else to look for is no operator") {
    const ParsedQuery query = parse_query("-network");
    CHECK(query.excluded.empty());
    CHECK(folded(query.words) == Words{"network"});
}

TEST_CASE("title: group: and lang: limit where to look") {
    const ParsedQuery query = parse_query("Title:add group:users lang:NL seat");
    CHECK(folded(query.title_words) == Words{"add"});
    CHECK(query.groups == Words{"users"});
    CHECK(query.languages == Words{"nl"});
    CHECK(folded(query.words) == Words{"add", "seat"});
}

TEST_CASE("a field with nothing after it is text") {
    CHECK(folded(parse_query("title: add").words) == Words{"title", "add"});
    CHECK(folded(parse_query("group:").words) == Words{"group"});
}

TEST_CASE("only the word at the very end may be unfinished") {
    const ParsedQuery query = parse_query("add use");
    CHECK_FALSE(query.words.at(0).at_end);
    CHECK(query.words.at(1).at_end);
    CHECK_FALSE(parse_query("add use ").words.at(1).at_end);
}

TEST_CASE("no more words are taken than a reader types") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "word/" + std::to_string(i) + ' ';
    CHECK(parse_query(text).words.size() == most_query_words);
}
