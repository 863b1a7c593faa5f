// The stem of a word: Snowball's, behind overrides and ending rules that are checked against the corpus.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "search/language.h"

struct sb_stemmer;

namespace signpost::search {

class Stemmer {
public:
    // `seen` tells whether a normalized word occurs in the corpus; it is asked while `stem` runs.
    Stemmer(const Language& language, std::function<bool(std::string_view)> seen);

    // Of a normalized word (fold.h), folded. The same word always has the same stem for the same corpus.
    [[nodiscard]] std::string stem(std::string_view normalized) const;

private:
    [[nodiscard]] std::string verb_of(std::string_view participle) const;  // empty: it is none
    [[nodiscard]] std::string prepare(std::string_view normalized) const;

    struct Close {
        void operator()(sb_stemmer* stemmer) const;
    };
    const Language* language_;
    std::function<bool(std::string_view)> seen_;
    std::unique_ptr<sb_stemmer, Close> snowball_;
};

}  // namespace signpost::search
