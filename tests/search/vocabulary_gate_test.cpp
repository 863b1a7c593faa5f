// The words of this product's field that no engine measured handled: each way, in the first three hits.
#include <catch2/catch.hpp>

#include <algorithm>

#include "content.h"
#include "search/pack.h"
#include "search/searcher.h"

using namespace signpost;
using namespace signpost::search;
using namespace signpost::search::tests;

namespace {

// A page that says `words`, among pages that say other things, some of them with one of its words.
Pack pack_with(const std::string& language, const std::string& title, const std::string& text,
               const std::vector<std::string>& others, std::vector<document::Term> terms = {}) {
    std::vector<Written> pages{page(language, "wanted", title, text)};
    for (std::size_t i = 0; i < others.size(); ++i)
        pages.push_back(page(language, "other/" + std::to_string(i), others[i], others[i] + "."));
    document::ContentSet content = content_of(pages);
    content.terms = std::move(terms);
    return Pack::compile(content);
}

bool finds(const Pack& pack, const std::string& language, const std::string& query) {
    const Results results = Searcher(pack).search({.text = query, .language = language, .limit = 3});
    return std::any_of(results.hits.begin(), results.hits.end(), [](const Hit& hit) { return hit.page == "wanted"; });
}

const std::vector<std::string> dutch{
    "Een team hernoemen",    "Software downloaden",   "Een server opnieuw starten", "Beheer van contracten",
    "Gebruikers uitnodigen", "De licentie verlengen", "Gebruikers en teams",        "Het netwerk"};
const std::vector<std::string> danish{
    "Omdøb et team",     "Hent software",   "Genstart en server", "Håndtering af aftaler",
    "Inviter en bruger", "Forny en licens", "Din konto",          "Netværk"};
const std::vector<std::string> french{
    "Renommer une équipe", "Télécharger un logiciel", "Redémarrer un serveur", "Gestion des contrats",
    "Utiliser le produit", "Renouveler une licence",  "Votre compte",          "Le réseau"};
const std::vector<std::string> english{"Rename a team",    "Download software", "Restart a server",
                                       "Manage contracts", "Invite somebody",   "Renew a subscription",
                                       "Your account",     "Wire a network"};

// One concept with the words of each language.
document::Term concept_of(const std::string& id, const std::map<std::string, std::vector<std::string>>& words) {
    document::Term term{id, {}, {}};
    for (const auto& [language, wordings] : words)
        term.words[language] = {wordings.front(), {wordings.begin() + 1, wordings.end()}, {}, ""};
    return term;
}

}  // namespace

TEST_CASE("one form of a word finds another") {
    struct Pair {
        const char *language, *written, *typed;
    };
    const std::vector<Pair> pairs{{"nl", "licentie", "licenties"},
                                  {"nl", "licenties", "licentie"},
                                  {"da", "licens", "licenser"},
                                  {"da", "licenser", "licens"},
                                  {"da", "konto", "konti"},
                                  {"da", "konti", "konto"},
                                  {"fr", "connexion", "connexions"},
                                  {"fr", "connexions", "connexion"},
                                  {"en", "license", "licence"},
                                  {"en", "licence", "license"},
                                  {"fr", "l'utilisateur", "utilisateur"},
                                  {"fr", "d'utilisateur", "utilisateur"},
                                  {"fr", "utilisateur", "l’utilisateur"},
                                  {"nl", "ĳsberg", "ijsberg"},
                                  {"nl", "ijsberg", "ĳsberg"}};
    for (const Pair& pair : pairs) {
        INFO(pair.language << ": " << pair.typed << " for " << pair.written);
        const Pack pack = pack_with(pair.language, "A page", std::string("Something on ") + pair.written + " here.",
                                    {"Nothing", "More", "Others"});
        CHECK(finds(pack, pair.language, pair.typed));
    }
}

TEST_CASE("a compound finds its parts written apart, and they find it") {
    CHECK(finds(pack_with("nl", "De licentieserver uitzetten", "Zet de licentieserver uit.", dutch), "nl",
                "licentie server"));
    CHECK(finds(pack_with("nl", "De licentie-server uitzetten", "Een server voor licenties.", dutch), "nl",
                "licentieserver"));
    CHECK(
        finds(pack_with("nl", "Beheer van gebruikers", "Het beheer van gebruikers.", dutch), "nl", "gebruikersbeheer"));
    CHECK(finds(pack_with("nl", "Gebruikersbeheer", "Over gebruikersbeheer.", dutch), "nl", "beheer van gebruikers"));
    CHECK(finds(pack_with("da", "Brugerkonti", "Om brugerkonti.", danish), "da", "konto bruger"));
    CHECK(finds(pack_with("da", "En konto til hver bruger", "Konto og bruger.", danish), "da", "brugerkonti"));
}

TEST_CASE("a Danish word is found however its letters are typed") {
    const Pack pack = pack_with("da", "Licenshåndtering", "Om licenshåndtering.", danish);
    for (const char* typed : {"licenshåndtering", "licenshaandtering", "licenshandtering"}) {
        INFO(typed);
        CHECK(finds(pack, "da", typed));
    }
}

TEST_CASE("the names of one concept find each other in every language, the exact one first") {
    const std::vector<document::Term> terms{
        concept_of("named-user", {{"en", {"named user", "single-user", "sign-in"}},
                                  {"nl", {"named user", "single-user", "aanmelden"}},
                                  {"fr", {"utilisateur nommé", "mono-utilisateur", "connexion"}},
                                  {"da", {"navngiven bruger", "enkeltbruger", "logon"}}}),
        concept_of("multi-user", {{"en", {"multi-user", "network", "floating"}},
                                  {"nl", {"multi-user", "netwerk", "floating"}},
                                  {"fr", {"multi-utilisateur", "réseau", "flottante"}},
                                  {"da", {"flerbruger", "netværk", "flydende"}}})};
    const std::map<std::string, std::vector<std::string>> others{
        {"en", english}, {"nl", dutch}, {"fr", french}, {"da", danish}};
    for (const document::Term& term : terms)
        for (const auto& [language, words] : term.words) {
            std::vector<std::string> wordings = words.other;
            wordings.insert(wordings.begin(), words.term);
            for (const std::string& written : wordings)
                for (const std::string& typed : wordings) {
                    INFO(language << ": " << typed << " for " << written);
                    const Pack pack =
                        pack_with(language, "X", "This is " + written + " here.", others.at(language), terms);
                    CHECK(finds(pack, language, typed));
                }
        }
}

TEST_CASE("the word that was typed comes before its synonyms") {
    document::ContentSet content = content_of({page("en", "network", "A network licence", "The network licence."),
                                               page("en", "floating", "A floating licence", "The floating licence.")});
    content.terms = {concept_of("multi-user", {{"en", {"multi-user", "network", "floating"}}})};
    const Pack pack = Pack::compile(content);
    for (const char* typed : {"network", "floating"}) {
        const Results results = Searcher(pack).search({.text = typed, .language = "en"});
        REQUIRE(results.hits.size() == 2);
        CHECK(results.hits[0].page == typed);
    }
}
