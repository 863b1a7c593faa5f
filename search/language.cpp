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

// Each text with its length before it, so that no two lists of texts are hashed alike.
class Fingerprint {
public:
    void add(std::string_view text) {
        hash_.update(std::to_string(text.size()) + ":");
        hash_.update(text);
    }
    void add(std::size_t number) { add(std::to_string(number)); }
    void add(std::span<const std::string_view> list) {
        add(list.size());
        for (const std::string_view text : list) add(text);
    }
    [[nodiscard]] std::string text() { return hash_.hex().substr(0, 16); }

private:
    Sha256 hash_;
};

std::string fingerprint_of_all() {
    Fingerprint all;
    all.add(analysis_version);
    all.add(U_UNICODE_VERSION);
    for (const Language* language : known) all.add(fingerprint(*language));
    for (const Language& language : stemmed_only) all.add(fingerprint(language));
    return all.text();
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
    static const std::string of_all = fingerprint_of_all();
    return of_all;
}

std::string fingerprint(const Language& language) {
    Fingerprint out;
    out.add(language.code);
    out.add(language.stemmer);
    out.add(language.letters_spelled_out);
    for (const auto list :
         {language.stop_words, language.elisions, language.links, language.particles, language.same_meaning})
        out.add(list);
    out.add(language.overrides.size());
    for (const StemOverride& entry : language.overrides) out.add(entry.form), out.add(entry.stem);
    out.add(language.endings.size());
    for (const EndingRule& rule : language.endings) {
        out.add(rule.ending), out.add(rule.replacement);
        out.add(rule.shortest), out.add(static_cast<std::size_t>(rule.proof));
    }
    // Snowball tells no version; what it makes of some words does.
    const Stemmer stemmer(language, [](std::string_view) { return false; });
    for (const std::string_view group : language.same_meaning)
        for (const Range& word : words_of(group)) out.add(stemmer.stem(normalize(word.of(group))));
    return out.text();
}

}  // namespace signpost::search
