// What is asked of one language's index: an FTS5 expression, and what each of its phrases is worth to which word.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "search/analyzer.h"

namespace signpost::search {

// A word of the query, as ranking sees it.
struct PlannedWord {
    double idf = 0;
    double share = 1;    // of its idf that counts, because it is but a part of what was typed
};

// A phrase of the expression. It stands for the words first..last of the plan (more than one: a compound).
struct PlannedPhrase {
    std::size_t first = 0;
    std::size_t last = 0;
    double weight = 0;  // 1: the word itself; 0: a condition that earns nothing
};

// What a snippet marks.
struct MarkedTokens {
    StringMap<char> tokens;             // as in the index
    std::vector<std::string> prefixes;  // of words
};

struct Correct {
    Range range;       // in the query's text
    std::string word;  // as it is spelled
};

struct Plan {
    std::string expression;  // empty: nothing to look for
    std::vector<PlannedPhrase> phrases;
    std::vector<PlannedWord> words;
    MarkedTokens marks;
    std::vector<Correct> corrections;
    std::uint64_t title_key = 0;  // of the query
};

}  // namespace signpost::search
