#include <catch2/catch.hpp>

#include "content.h"
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
