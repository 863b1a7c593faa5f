// Pages found by what the links of other pages call them.
#include <catch2/catch.hpp>

#include "content.h"
#include "search/link_words.h"
#include "search/pack.h"
#include "search/searcher.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

Written linking(const std::string& id, const std::string& text) { return page("en", id, "Page " + id, text); }

std::vector<Hit> ask(const std::vector<Written>& pages, const std::string& text) {
    const Pack pack = Pack::compile(content_of(pages));
    return Searcher(pack).search({.text = text, .language = "en"}).hits;
}

std::vector<std::string> texts_to(const std::string& id, const std::vector<Written>& pages) {
    const document::ContentSet content = content_of(pages);
    std::vector<const document::Page*> all;
    for (const document::Page& one : content.pages) all.push_back(&one);
    std::vector<std::string> texts;
    const LinksTo links = links_between(all);
    for (const LinkWords& link : links.at(id)) texts.push_back(link.text + "#" + link.anchor);
    return texts;
}

}  // namespace

TEST_CASE("a page is found by what other pages call it, and shows its own text") {
    const std::vector<Hit> hits =
        ask({linking("a", "Employees are [taken on board](b.md) by the owner."),
             {"en", "b", "---\ntitle: Invite people\n---\n\n## Send it\n\nPress the button.\n"}},
            "board");
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].page == "b");
    CHECK(hits[0].anchor.empty());
    CHECK(hits[0].snippet.text == "Press the button.");
    CHECK(hits[0].snippet.marks.empty());
}

TEST_CASE("a page that is linked to from everywhere by one wording gains no more than by one link") {
    std::vector<Written> pages{linking("often", "Something."), linking("once", "Something.")};
    for (char name = 'a'; name < 'k'; ++name)
        pages.push_back(linking({'x', name}, "See the [notice](often.md), or the [Notice](often.md)."));
    pages.push_back(linking("y", "See the [notice](once.md)."));
    const std::vector<Hit> hits = ask(pages, "notice");
    REQUIRE(hits.size() >= 2);
    CHECK(hits[0].score == Approx(hits[1].score));
    CHECK(texts_to("often", pages) == std::vector<std::string>{"notice#"});
}

TEST_CASE("a link to a section leads the hit there; a link to one that is not there, to the page") {
    const Written target{"en", "b",
                         "---\ntitle: Invite people\n---\n\nFirst.\n\n## Write\n\nA list.\n\n## Send\n\nAn end.\n"};
    CHECK(ask({linking("a", "The [postage](b.md#send)."), target}, "postage").at(0).anchor == "send");
    CHECK(ask({linking("a", "The [postage](b.md#lost)."), target}, "postage").at(0).anchor.empty());
}

TEST_CASE("links of a page to itself, to other languages' pages and to the web are no words of a page") {
    CHECK(texts_to("b", {linking("a", "[one](b.md), *[two](b.md#part)*, [web](https://example.org/b.md)"),
                         linking("b", "[three](b.md) and [four](#part)")}) ==
          std::vector<std::string>{"one#", "two#part"});
    const std::vector<Hit> hits =
        ask({linking("b", "Text."), page("nl", "a", "Pagina", "[zeldzaam](b.md)")}, "zeldzaam lang:en");
    CHECK(hits.empty());
}

TEST_CASE("a word that only links say neither excludes a page nor stands in a phrase of it") {
    const std::vector<Written> pages{linking("a", "The [secret door](b.md)."), linking("b", "A house.")};
    const std::vector<Hit> without = ask(pages, "house -secret");
    REQUIRE(without.size() == 1);
    CHECK(without[0].page == "b");
    const std::vector<Hit> phrase = ask(pages, "\"secret door\"");
    REQUIRE(phrase.size() == 1);
    CHECK(phrase[0].page == "a");
}
