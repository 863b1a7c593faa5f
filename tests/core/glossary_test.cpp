#include <catch2/catch.hpp>

#include <functional>

#include "app/core/pages/glossary.h"
#include "document/parse.h"

using namespace signpost;
using namespace signpost::core;

namespace {

document::Term term(const std::string& id, const std::string& word, std::vector<std::string> other = {}) {
    document::Term t;
    t.id = id;
    t.words["en"] = {word, std::move(other), {}, "A definition."};
    return t;
}

// "word=id" for every marked word of the page, in order.
std::vector<std::string> marked(const std::string& markdown, const std::vector<document::Term>& terms) {
    document::Document page = document::parse(markdown, "x", "en", "x.md").document;
    Glossary(terms, "en").mark(page);
    std::vector<std::string> out;
    const std::function<void(const std::vector<document::Inline>&)> inlines = [&](const auto& list) {
        for (const document::Inline& i : list) {
            if (i.kind == document::Inline::Kind::link && i.link.kind == document::Link::Kind::term)
                out.push_back(document::plain_text(i.children) + "=" + i.link.target);
            else inlines(i.children);
        }
    };
    const std::function<void(const std::vector<document::Block>&)> blocks = [&](const auto& list) {
        for (const document::Block& block : list) {
            inlines(block.inlines);
            blocks(block.children);
        }
    };
    blocks(page.blocks);
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the first time a word of the glossary occurs it gets its definition", "[glossary]") {
    CHECK(marked("A seat, then a seat.\n", {term("seat", "seat")}) == Words{"seat=seat"});
}

TEST_CASE("a word counts whole, and at the beginning of a sentence", "[glossary]") {
    CHECK(marked("Seats and reseating.\n\nSeat.\n", {term("seat", "seat")}) == Words{"Seat=seat"});
    CHECK(marked("a seat-belt, seaté\n", {term("seat", "seat")}).empty());
}

TEST_CASE("the longer word wins", "[glossary]") {
    const auto terms = std::vector{term("user", "user"), term("named-user", "named user")};
    CHECK(marked("A named user is a user.\n", terms) == Words{"named user=named-user", "user=user"});
    CHECK(marked("A named user. Another named user.\n", terms) == Words{"named user=named-user"});
}

TEST_CASE("a name with capitals is matched as it is written", "[glossary]") {
    CHECK(marked("the uac and the UAC\n", {term("uac", "UAC")}) == Words{"UAC=uac"});
    CHECK(marked("an Autodesk account and Autodesk Account\n",
                 {term("account", "Autodesk account"), term("site", "Autodesk Account")}) ==
          Words{"Autodesk account=account", "Autodesk Account=site"});
}

TEST_CASE("synonyms lead to the same definition, once", "[glossary]") {
    CHECK(marked("floating or network\n", {term("network", "network", {"floating"})}) == Words{"floating=network"});
}

TEST_CASE("headings, links and code are left alone", "[glossary]") {
    CHECK(marked("## seat\n\n[seat](a.md) `seat`\n", {term("seat", "seat")}).empty());
    CHECK(marked("1. A **seat** in a list.\n", {term("seat", "seat")}) == Words{"seat=seat"});
}

TEST_CASE("the text of the page stays what it was", "[glossary]") {
    const std::string markdown = "A seat, a *named user* and l'été.\n\n- seat\n";
    document::Document page = document::parse(markdown, "x", "en", "x.md").document;
    const std::string before = document::plain_text(page.blocks[0]) + document::plain_text(page.blocks[1]);
    Glossary({term("seat", "seat"), term("named-user", "named user")}, "en").mark(page);
    CHECK(document::plain_text(page.blocks[0]) + document::plain_text(page.blocks[1]) == before);
}

TEST_CASE("signs outside ASCII bound a word, and letters outside it do not", "[glossary]") {
    const auto terms = std::vector{term("licence", "licence")};
    for (const char* text :
         {"“licence”", "«\u00a0licence\u00a0»", "licence\u00a0: x", "la licence…", "x–licence–x", "‘licence’"}) {
        INFO(text);
        CHECK(marked(std::string(text) + "\n", terms) == Words{"licence=licence"});
    }
    for (const char* text : {"élicence", "licenceé", "licence\u2011x", "licencé"}) {
        INFO(text);
        CHECK(marked(std::string(text) + "\n", terms).empty());
    }
}

TEST_CASE("a word that begins with a letter outside ASCII counts at the beginning of a sentence too", "[glossary]") {
    CHECK(marked("Équipe.\n", {term("team", "équipe")}) == Words{"Équipe=team"});
    CHECK(marked("Ældre version\n", {term("old", "ældre version")}) == Words{"Ældre version=old"});
    CHECK(marked("état\n", {term("state", "État")}).empty());
}
