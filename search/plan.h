// What a query means in one language: its words, the forms that each may have in the index, its conditions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/lexicon.h"
#include "search/words.h"

namespace signpost::search {

// A word of the query, as ranking sees it.
struct PlannedWord {
    double idf = 0;
    double share = 1;  // of its idf that counts, because it is but a part of what was typed
    double pages = 0;  // that have its most common strong form
};

// Words of a plan, first to last; first > last: none.
struct Slot {
    std::size_t first = 1;
    std::size_t last = 0;

    [[nodiscard]] bool empty() const { return first > last; }
};

// Index tokens that follow each other.
struct Phrase {
    std::vector<std::string> tokens;
    bool prefix = false;  // the last token is the start of a word
};

// One way to find the words of `slot` (more than one: a compound, a synonym).
struct Variant {
    Phrase phrase;
    Slot slot;
    double weight = 0;  // 1: the word itself
};

// What must hold of a page besides.
struct Condition {
    enum class Kind { occurs, in_title, does_not_occur };
    Kind kind = Kind::occurs;
    std::vector<Phrase> phrases;  // one of them
};

// What a snippet marks.
struct MarkedTokens {
    StringMap<char> tokens;             // as in the index
    std::vector<std::string> prefixes;  // of words
    std::vector<Phrase> phrases;        // of several tokens: where their words follow each other
};

struct Correct {
    Range range;       // in the query's text
    std::string word;  // as it is spelled
};

struct Plan {
    std::vector<PlannedWord> words;
    std::vector<Variant> variants;  // the weightiest first
    std::vector<Condition> conditions;
    MarkedTokens marks;
    std::vector<Correct> corrections;
    std::uint64_t title_key = 0;  // of the query
};

}  // namespace signpost::search
