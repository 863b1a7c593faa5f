// Phrases, exclusions, title: and group:, and what FTS5 is asked.
#include <catch2/catch.hpp>

#include <algorithm>

#include "content.h"
#include "search/expression.h"
#include "search/pack.h"
#include "search/searcher.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

document::ContentSet sample() {
    document::ContentSet content = content_of({
        page("en", "users/named", "The named user", "A named user signs in."),
        page("en", "users/other", "Other words", "The user, named in the contract, waits."),
        page("en", "server/stop", "Stop the server", "A named user needs no server."),
    });
    content.groups.push_back({"people", {{"en", "People"}, {"nl", "Mensen"}}, {}, {"users/other"}});
    return content;
}

std::vector<std::string> found(const std::string& text, Completion completion = Completion::whole_words) {
    const Pack pack = Pack::compile(sample());
    std::vector<std::string> pages;
    for (const Hit& hit : Searcher(pack).search({.text = text, .language = "en", .completion = completion}).hits)
        pages.push_back(hit.page);
    std::sort(pages.begin(), pages.end());
    return pages;
}

using Pages = std::vector<std::string>;

Plan plan_of_two_words() {
    Plan plan;
    plan.words = {{1, 1, 1000}, {1, 1, 10}};
    plan.variants = {{{{"a"}, false}, {0, 0}, 1}, {{{"b"}, false}, {1, 1}, 1}, {{{"~b"}, false}, {1, 1}, .7}};
    return plan;
}

}  // namespace

TEST_CASE("a phrase must occur word by word") {
    CHECK(found("\"named user\"") == Pages{"server/stop", "users/named"});
    CHECK(found("\"user named\"") == Pages{"users/other"});
    CHECK(found("\"named server\"").empty());
}

TEST_CASE("an excluded word, or phrase, must not occur") {
    CHECK(found("user -server") == Pages{"users/named", "users/other"});
    CHECK(found("user -\"named user\"") == Pages{"users/other"});
}

TEST_CASE("title: wants the word in the title") {
    CHECK(found("title:user") == Pages{"users/named"});
    CHECK(found("title:users") == Pages{"users/named"});
    CHECK(found("title:serv", Completion::as_typed) == Pages{"server/stop"});
    CHECK(found("title:contract").empty());
}

TEST_CASE("group: takes a group's id, its title in any language, or a folder") {
    CHECK(found("user group:people") == Pages{"users/other"});
    CHECK(found("user group:Mensen") == Pages{"users/other"});
    CHECK(found("user group:server") == Pages{"server/stop"});
    CHECK(found("user group:nothing").empty());
}

TEST_CASE("by default every page with a word is looked at") {
    CHECK(write_expression(plan_of_two_words(), Matching::any_word).text == R"((("a" OR "b" OR "~b")))");
}

TEST_CASE("of a large pack pages with all words are looked at, then those with the rare words") {
    const Plan plan = plan_of_two_words();
    CHECK(write_expression(plan, Matching::all_words).text == R"((("a") AND ("b" OR "~b")))");
    Plan rare = plan;
    rare.words[1].pages = 800;
    const Expression expression = write_expression(rare, Matching::rare_words);
    CHECK(expression.text == R"(((("b" OR "~b") OR (("b" OR "~b") AND ("a")))))");
    CHECK(expression.variants.size() == 5);
}

TEST_CASE("a token cannot end its quotation") {
    Plan plan;
    plan.words = {{1, 1, 1}};
    plan.variants = {{{{std::string("a\" OR \"b\0", 9)}, false}, {0, 0}, 1}};
    CHECK(write_expression(plan, Matching::any_word).text == R"((("a"" OR ""b")))");
}
