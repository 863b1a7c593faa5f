#include "search/language.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "search/fold.h"
#include "search/language_data.h"
#include "search/sha256.h"
#include "search/stem.h"
#include "search/words.h"

namespace signpost::search {
namespace {

// Raised when the code that makes tokens of words changes its results.
constexpr std::string_view analysis_version = "1";

// Languages that only have a stemmer.
constexpr std::array<Language, 9> stemmed_only{{
    {"de", "german", {}, {}, german_links, {}, {}, {}, true},
    {"es", "spanish", {}, {}, {}, {}, {}, {}},
    {"fi", "finnish", {}, {}, german_links, {}, {}, {}, true},
    {"it", "italian", {}, {}, {}, {}, {}, {}},
    {"nb", "norwegian", {}, {}, german_links, {}, {}, {}, true},
    {"no", "norwegian", {}, {}, german_links, {}, {}, {}, true},
    {"pt", "portuguese", {}, {}, {}, {}, {}, {}},
    {"ru", "russian", {}, {}, {}, {}, {}, {}},
    {"sv", "swedish", {}, {}, german_links, {}, {}, {}, true},
}};

constexpr Language unknown{};

const std::array<const Language*, 4> known{&danish, &english, &french, &dutch};

std::string fingerprint() {
    Sha256 hash;
    const auto add = [&hash](std::string_view text) {
        hash.update(text);
        hash.update("\n");
    };
    add(analysis_version);
    add(U_UNICODE_VERSION);
    for (const Language* language : known) {
        add(language->code);
        for (const auto list : {language->stop_words, language->elisions, language->links, language->particles})
            for (const std::string_view word : list) add(word);
        for (const StemOverride& entry : language->overrides) add(entry.form), add(entry.stem);
        for (const EndingRule& rule : language->endings) add(rule.ending), add(rule.replacement);
        // Snowball tells no version; what it makes of some words does.
        const Stemmer stemmer(*language, [](std::string_view) { return false; });
        for (const std::string_view group : language->same_meaning)
            for (const Range& word : words_of(group)) add(stemmer.stem(normalize(word.of(group))));
    }
    return hash.hex().substr(0, 16);
}

}  // namespace

bool Language::is_stop_word(std::string_view folded) const {
    return std::binary_search(stop_words.begin(), stop_words.end(), folded);
}

bool Language::is_elision(std::string_view folded) const {
    return std::find(elisions.begin(), elisions.end(), folded) != elisions.end();
}

const Language& language_of(std::string_view code) {
    const std::string_view base = code.substr(0, code.find_first_of("-_"));
    for (const Language* language : known)
        if (language->code == base) return *language;
    for (const Language& language : stemmed_only)
        if (language.code == base) return language;
    return unknown;
}

std::string analysis_fingerprint() {
    static const std::string known_fingerprint = fingerprint();
    return known_fingerprint;
}

}  // namespace signpost::search
