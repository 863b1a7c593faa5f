#include <catch2/catch.hpp>

#include "search/analyzer.h"
#include "search/fold.h"
#include "search/words.h"

using namespace signpost::search;

namespace {

std::vector<std::string> texts_of_words(std::string_view text) {
    std::vector<std::string> result;
    for (const Range& word : words_of(text)) result.emplace_back(word.of(text));
    return result;
}

std::string folded(std::string_view text) { return fold(normalize(text)); }

// The tokens of a text, positions parted by a space and tokens of one position by a slash.
std::string tokens(const std::string& language, const std::string& text, const std::string& corpus = "") {
    CorpusLexicon lexicon(language_of(language));
    lexicon.add(text);
    lexicon.add(corpus);
    lexicon.finish();
    Analyzer analyzer(language_of(language), lexicon);
    std::string result;
    analyzer.tokenize(text, [&](const std::string& token, const Range&, bool first) {
        if (!result.empty()) result += first ? ' ' : '/';
        result += token;
        return true;
    });
    return result;
}

std::string stem(const std::string& language, const std::string& word, const std::string& corpus = "") {
    CorpusLexicon lexicon(language_of(language));
    lexicon.add(corpus);
    lexicon.finish();
    return Analyzer(language_of(language), lexicon).stem_of(normalize(word));
}

}  // namespace

TEST_CASE("apostrophes, hyphens, slashes and dots part words") {
    CHECK(texts_of_words("l'utilisateur multi-user and/or 20.04 c++") ==
          std::vector<std::string>{"l", "utilisateur", "multi", "user", "and", "or", "20", "04", "c"});
}

TEST_CASE("a soft hyphen and a combining mark stay within their word") {
    CHECK(texts_of_words("net\u00adwerk cafe\u0301s").size() == 2);
    CHECK(folded("net\u00adwerk") == "netwerk");
    CHECK(folded("cafe\u0301s") == "cafes");
}

TEST_CASE("bytes that are no UTF-8 part words and are in none") {
    CHECK(texts_of_words("aan\xff\xfemelden\xc3") == std::vector<std::string>{"aan", "melden"});
}

TEST_CASE("folding writes accents, ligatures and the letters of Danish plainly") {
    CHECK(folded("forespørge ændring årsag") == "forespoerge aendring aarsag");
    CHECK(folded("\u0132sland \u0133s") == "ijsland ijs");
    CHECK(folded("café œuvre straße ǖ ệ Ünïcode") == "cafe oeuvre strasse u e unicode");
    CHECK(folded("ﬁle") == "file");
}

TEST_CASE("the skeleton is the same for æ, ae and a; å, aa and a; ø, oe and o") {
    for (const char* typed : {"håndtering", "haandtering", "handtering"})
        CHECK(skeleton(folded(typed)) == "handtering");
    for (const char* typed : {"ændre", "aendre", "andre"}) CHECK(skeleton(folded(typed)) == "andre");
    for (const char* typed : {"nøgle", "noegle", "nogle"}) CHECK(skeleton(folded(typed)) == "nogle");
}

TEST_CASE("word, stem and parts stand at one position, told apart by their marks") {
    CHECK(tokens("nl", "licentieservers", "licentie licentie licentie server server server") ==
          "licentieservers/~licentieserver/+licentie/+server");
    CHECK(tokens("nl", "licentieserver", "licentie licentie licentie server server server") ==
          "licentieserver/~licentieserver/+licentie/+server");
}

TEST_CASE("a hyphened word is found joined as well") {
    CHECK(tokens("en", "e-mail") == "e/~e/email/~email mail/~mail");
    CHECK(tokens("fr", "l'avion") == "l avion/~avion");
}

TEST_CASE("a function word is only itself") { CHECK(tokens("nl", "de servers") == "de servers/~server"); }

TEST_CASE("the forms of a word that Snowball parts share a stem") {
    const auto same = [](const char* language, std::initializer_list<const char*> forms, const char* corpus = "") {
        const std::string expected = stem(language, *forms.begin(), corpus);
        for (const char* form : forms) {
            INFO(language << " " << form);
            CHECK(stem(language, form, corpus) == expected);
        }
    };
    same("nl", {"licentie", "licenties"});
    same("nl", {"sessie", "sessies"});
    same("nl", {"machine", "machines"}, "machine");
    same("da", {"licens", "licenser", "licensen", "licenserne"});
    same("da", {"konto", "konti", "kontoen"});
    same("fr", {"connexion", "connexions"});
    same("fr", {"utilisateur", "utilisateurs", "utilisatrice"});
    same("en", {"license", "licence", "licences", "licensed"});
    same("en", {"add", "adds", "adding", "added"});
    same("en", {"color", "colour", "colours"});
}

TEST_CASE("a word spelled the British way leads to the American one that the pages have, and back") {
    CHECK(stem("en", "organisation", "organization") == stem("en", "organization"));
    CHECK(stem("en", "authorize", "authorise") == stem("en", "authorise"));
    CHECK(stem("en", "precise", "precise") == stem("en", "precisely"));
}

TEST_CASE("a stem does not throw together what the language keeps apart") {
    CHECK(stem("da", "bruger") != stem("da", "brug"));
    CHECK(stem("fr", "utilisateur") != stem("fr", "utiliser"));
}

TEST_CASE("a word without end is cut to the same token every time") {
    const std::string word(5000, 'x');
    CHECK(tokens("en", word).size() < 3 * longest_word);
    CHECK(tokens("en", word) == tokens("en", word));
}
