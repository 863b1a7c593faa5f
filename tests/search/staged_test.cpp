// Searching a large language in stages, tried on a small one: its pages are declared too many to be looked at whole.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>

#include "content.h"
#include "search/pack.h"
#include "search/searcher.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

constexpr std::size_t all = pages_looked_at_whole;
constexpr std::size_t none = 0;

std::vector<std::string> found(const Pack& pack, const std::string& text, std::size_t looked_at_whole) {
    std::vector<std::string> pages;
    for (const Hit& hit : Searcher(pack, looked_at_whole).search({.text = text, .language = "en"}).hits)
        pages.push_back(hit.page);
    return pages;
}

// Words without meaning, some far more frequent than others, as in any language.
class Author {
public:
    std::string text(std::size_t words) {
        std::string text;
        for (std::size_t i = 0; i < words; ++i) text += (i > 0 ? " " : "") + word();
        return text;
    }
    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    std::string word() {
        static constexpr std::array<const char*, 8> syllables{"ba", "ko", "mi", "ru", "te", "lo", "vu", "na"};
        std::string word;
        for (std::size_t rank = below(1 + below(4096)), i = 0; i < 4; ++i, rank /= 8) word += syllables[rank % 8];
        return word;
    }
    std::mt19937 random_{1};
};

struct Library {
    std::vector<Written> pages;
    std::vector<std::string> queries;  // each is two words that follow each other on a page
};

Library library(std::size_t pages) {
    Library library;
    Author author;
    for (std::size_t i = 0; i < pages; ++i) {
        const std::string left = author.text(30), asked = author.text(2), right = author.text(30);
        library.pages.push_back(
            page("en", "page/" + std::to_string(1000 + i), author.text(2), left + " " + asked + " " + right));
        if (i % 20 == 0) library.queries.push_back(asked);
    }
    return library;
}

// Many pages say the one word, twelve both; a page is named after the rarer of them and does not say the other.
Pack pages_beside_the_one_named_so() {
    std::vector<Written> pages{page("en", "page/token", "Token", "A token opens the door.")};
    for (int i = 10; i < 60; ++i)
        pages.push_back(page("en", "page/" + std::to_string(i), "Notes of day " + std::to_string(i),
                             std::string("We met again, and the seat by the window was broken as before. ") +
                                 (i < 22 ? "Somebody had found a token." : "Nobody had found a thing.")));
    return Pack::compile(content_of(pages));
}

}  // namespace

TEST_CASE("in stages the first page is the same, and so are nearly all others") {
    const Library library = ::library(600);
    const Pack pack = Pack::compile(content_of(library.pages));
    std::size_t hits = 0, kept = 0;
    for (const std::string& query : library.queries) {
        const std::vector<std::string> whole = found(pack, query, all), staged = found(pack, query, none);
        REQUIRE_FALSE(whole.empty());
        INFO(query);
        CHECK(staged.front() == whole.front());
        CHECK(staged.size() == whole.size());
        hits += whole.size();
        for (const std::string& hit : whole) kept += std::find(staged.begin(), staged.end(), hit) != staged.end();
    }
    INFO(kept << " of " << hits);
    CHECK(kept * 100 >= hits * 95);
}

TEST_CASE("in stages a page that lacks a word is lost when pages with all words fill the list") {
    const Pack pack = pages_beside_the_one_named_so();
    const std::vector<std::string> whole = found(pack, "seat token", all), staged = found(pack, "seat token", none);
    CHECK(std::find(whole.begin(), whole.end(), "page/token") != whole.end());
    CHECK(staged.size() == whole.size());
    CHECK(std::find(staged.begin(), staged.end(), "page/token") == staged.end());
}

TEST_CASE("in stages pages with fewer words come when those with all do not fill the list") {
    const Pack pack = pages_beside_the_one_named_so();
    const std::vector<std::string> staged = found(pack, "door token", none);
    CHECK(staged == found(pack, "door token", all));
    CHECK(staged.size() == 10);
}
