// What search knows of a language beyond its stemmer: small word lists and rules, as data.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "search/words.h"

namespace signpost::search {

// A word whose stem Snowball gets wrong: `form` and `stem` are normalized (fold.h) but not folded.
struct StemOverride {
    std::string_view form;
    std::string_view stem;
};

// An ending that is rewritten before stemming, where the result is a word of the corpus (Proof::seen) or in any case.
// `shortest`: the fewest letters that must stand before the ending.
struct EndingRule {
    enum class Proof { none, seen };
    std::string_view ending;
    std::string_view replacement;
    std::size_t shortest;
    Proof proof;
};

struct Language {
    std::string_view code;                         // ISO 639-1
    std::string_view stemmer;                      // libstemmer's name; empty: words are their own stems
    std::span<const std::string_view> stop_words;  // folded, sorted; left out of queries, kept in the index
    std::span<const std::string_view> elisions;    // folded; what stands before an apostrophe and means nothing
    std::span<const std::string_view> links;       // between the parts of a compound; empty: no compounds here
    std::span<const StemOverride> overrides;       // sorted by form
    std::span<const EndingRule> endings;           // the first that fits is applied
    std::span<const std::string_view> particles;   // of separable verbs; not empty: participles are made with "ge"
    bool letters_spelled_out = false;              // has æ, ø, å or ä, ö that readers type as ae, oe, aa or a, o
    std::span<const std::string_view> same_meaning = {};  // groups of words, parted by spaces

    [[nodiscard]] bool is_stop_word(std::string_view folded) const;
    [[nodiscard]] bool is_elision(std::string_view folded) const;
    [[nodiscard]] Apostrophe apostrophe() const { return elisions.empty() ? Apostrophe::joins : Apostrophe::parts; }
    [[nodiscard]] bool has_compounds() const { return !links.empty(); }
};

// Of "nl" or "nl-BE"; a language without rules of its own gets Snowball's stemmer if there is one, and no more.
[[nodiscard]] const Language& language_of(std::string_view code);

// Changes whenever a rule or word list of this language does.
[[nodiscard]] std::string fingerprint(const Language& language);

// Changes whenever a rule or word list of any language changes, or the libraries that know Unicode and stems; a pack of
// another fingerprint cannot be searched.
[[nodiscard]] std::string analysis_fingerprint();

}  // namespace signpost::search
