// Words of the vocabulary that a misspelled word may stand for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "search/vocabulary.h"

namespace signpost::search {

struct Correction {
    std::size_t entry = 0;  // in the vocabulary
    int distance = 0;       // edits: a letter put in, left out, changed, or two swapped
    double score = 0;       // comparable among corrections of one word
};

class Speller {
public:
    explicit Speller(const Vocabulary& vocabulary);

    // Best first: every word at distance 1 before any at distance 2. One edit for words of 4 to 7 letters, two from 8.
    // `prefix`: the word may be the misspelled start of a longer one.
    enum class Match { whole, prefix };
    [[nodiscard]] std::vector<Correction> corrections(std::string_view folded, std::size_t limit,
                                                      Match match = Match::whole) const;

private:
    struct Word {
        std::uint32_t entry;
        std::uint32_t letters;  // a bit for each letter that occurs
    };
    void collect(std::string_view folded, std::size_t length, int most, std::vector<Correction>& found) const;

    const Vocabulary* vocabulary_;
    std::vector<std::vector<Word>> by_length_;
};

// The number of edits that turn one into the other, or more than `most` when it is more.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int most);

}  // namespace signpost::search
