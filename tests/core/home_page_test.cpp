#include <catch2/catch.hpp>

#include "app/core/pages/home_page.h"
#include "app/core/pages/page_text.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;
using signpost::test::TemporaryFolder;

namespace {

std::vector<std::string> links(const document::Document& page) {
    std::vector<std::string> out;
    for (const document::Block& list : page.blocks)
        for (const document::Block& item : list.children)
            for (const document::Inline& i : item.children.at(0).inlines) out.push_back(i.link.target);
    return out;
}

}  // namespace

TEST_CASE("the home page leads through the entrances, in their order, to pages that exist", "[home]") {
    TemporaryFolder folder;
    tests::write_small_content(folder);
    const Library library = Library::open(folder.path());
    const auto page = home_page(library, tests::PlainTranslator());
    REQUIRE(document::headings(page).size() == 1);
    CHECK(document::plain_text(document::headings(page)[0]->inlines) == "I manage");
    CHECK(links(page) == std::vector<std::string>{"users/remove", "users/add"});
    CHECK(page_text(page, tests::PlainTranslator()).find("Give people what they need.") != std::string::npos);
}

TEST_CASE("titles on the home page are in the reader's language, else in English", "[home]") {
    TemporaryFolder folder;
    tests::write_small_content(folder);
    const auto page = home_page(Library::open(folder.path()), tests::PlainTranslator("nl"));
    const std::string text = page_text(page, tests::PlainTranslator("nl"));
    CHECK(page.language == "nl");
    CHECK(text.find("Ik beheer") != std::string::npos);
    CHECK(text.find("Gebruikers toevoegen") != std::string::npos);
    CHECK(text.find("Remove users") != std::string::npos);
}

TEST_CASE("without entrances the home page shows the groups", "[home]") {
    TemporaryFolder folder;
    tests::write_small_content(folder);
    folder.write("contents.yaml", "groups:\n  - id: users\n    title: {en: Users}\n    pages: [users/add]\n");
    const auto page = home_page(Library::open(folder.path()), tests::PlainTranslator());
    REQUIRE_FALSE(document::headings(page).empty());
    CHECK(document::plain_text(document::headings(page)[0]->inlines) == "Users");
    const std::vector<std::string> all = links(page);
    CHECK(all.size() == 3);  // pages that contents.yaml forgets follow
}

TEST_CASE("a missing page says which one, in words that are no markup", "[home]") {
    const auto page = missing_page("users/<b>none</b>", tests::PlainTranslator());
    CHECK_FALSE(page.meta.title.empty());
    REQUIRE(page.blocks.size() == 1);
    CHECK(document::plain_text(page.blocks[0]).find("users/<b>none</b>") != std::string::npos);
}
