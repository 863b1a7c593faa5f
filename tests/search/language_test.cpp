#include <catch2/catch.hpp>
#include <set>
#include <utility>

#include "content.h"
#include "search/language.h"
#include "search/pack.h"
#include "search/searcher.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

document::ContentSet translated() {
    return content_of({
        {"en", "users/add",
         "---\ntitle: Add users\n---\n\nInvite colleagues.\n\n## Import a list\n\nA file with names.\n"},
        {"nl", "users/add",
         "---\ntitle: Gebruikers toevoegen\n---\n\nNodig collega's uit.\n\n## Een lijst importeren\n\nEen bestand met "
         "namen.\n"},
        {"fr", "users/add",
         "---\ntitle: Ajouter des utilisateurs\n---\n\nInvitez vos collègues.\n\n## Importer une liste\n\nUn fichier "
         "de noms.\n"},
        page("en", "teams/rename", "Rename a team", "Give the team another name."),
        page("nl", "teams/rename", "Een team hernoemen", "Geef het team een andere naam."),
        page("fr", "teams/rename", "Renommer une équipe", "Donnez un autre nom à l'équipe."),
        page("en", "help/only-english", "Keyboard shortcuts", "Press a key to add what you need."),
    });
}

Results ask(const std::string& text, const std::string& language) {
    const Pack pack = Pack::compile(translated());
    return Searcher(pack).search({.text = text, .language = language});
}

}  // namespace

TEST_CASE("a query in another language finds the reader's own page and section") {
    const Results results = ask("importer une liste", "nl");
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits[0].page == "users/add");
    CHECK(results.hits[0].language == "nl");
    CHECK(results.hits[0].title == "Gebruikers toevoegen");
    CHECK(results.hits[0].anchor == "import-a-list");
    CHECK(results.hits[0].section == "Een lijst importeren");
    CHECK(results.suggestion.empty());
}

TEST_CASE("a page that the reader's language lacks comes last, in the language it has") {
    const Results results = ask("add team", "nl");
    REQUIRE(results.hits.size() >= 2);
    CHECK(results.hits.front().language == "nl");
    CHECK(results.hits.back().page == "help/only-english");
    CHECK(results.hits.back().language == "en");
}

TEST_CASE("a word of another language is not taken for a mistake") {
    CHECK(ask("utilisateurs", "nl").suggestion.empty());
    CHECK(ask("colleagues", "fr").suggestion.empty());
}

TEST_CASE("lang: asks for pages of that language and no other") {
    const Results results = ask("lang:fr équipe", "nl");
    REQUIRE_FALSE(results.hits.empty());
    for (const Hit& hit : results.hits) CHECK(hit.language == "fr");
    CHECK(ask("lang:zz équipe", "nl").hits.empty());
}

TEST_CASE("a reader of a language that the pack lacks is shown what there is") {
    const Results results = ask("rename team", "de");
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits[0].page == "teams/rename");
}

TEST_CASE("whatever changes in the rules of a language changes its fingerprint") {
    static constexpr std::string_view one[] = {"aa", "b"}, other[] = {"a", "ab"};
    static constexpr EndingRule rules[] = {{"en", "a", 3, EndingRule::Proof::none}};
    static constexpr EndingRule longer[] = {{"en", "a", 4, EndingRule::Proof::none}};
    static constexpr EndingRule proven[] = {{"en", "a", 3, EndingRule::Proof::seen}};
    static constexpr StemOverride stems[] = {{"x", "y"}};
    Language plain;
    plain.code = "xx";
    plain.stop_words = one;
    plain.endings = rules;
    const auto changed = [&](auto change) {
        Language copy = plain;
        change(copy);
        return fingerprint(copy);
    };
    const std::set<std::string> all{
        fingerprint(plain),
        changed([](Language& l) { l.code = "yy"; }),
        changed([](Language& l) { l.stemmer = "dutch"; }),
        changed([](Language& l) { l.stop_words = other; }),
        changed([](Language& l) { l.elisions = std::exchange(l.stop_words, {}); }),
        changed([](Language& l) { l.links = std::exchange(l.stop_words, {}); }),
        changed([](Language& l) { l.particles = std::exchange(l.stop_words, {}); }),
        changed([](Language& l) { l.same_meaning = std::exchange(l.stop_words, {}); }),
        changed([](Language& l) { l.overrides = stems; }),
        changed([](Language& l) { l.endings = longer; }),
        changed([](Language& l) { l.endings = proven; }),
        changed([](Language& l) { l.letters_spelled_out = true; }),
    };
    CHECK(all.size() == 12);
}
