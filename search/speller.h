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
    double unlikely = 0;    // the mistake's (a logarithm), beside a letter left out
};

class Speller {
public:
    Speller(const Vocabulary& vocabulary, const Language& language);

    // Best first: every word at distance 1 before any at distance 2. One edit for words of 4 to 7 letters, two from 8.
    [[nodiscard]] std::vector<Correction> corrections(std::string_view normalized, std::size_t limit) const;
    // Words of which a misspelled start was typed: one edit, the first letter right.
    [[nodiscard]] std::vector<Correction> completions(std::string_view normalized, std::size_t limit) const;

private:
    struct Word {
        std::uint32_t entry;
        std::uint32_t letters;  // a bit for each letter that occurs
        bool is_stop_word;
        std::string_view text;
    };
    // The words by their length.
    using Shelf = std::vector<std::vector<Word>>;
    static void put(Shelf& shelf, const Word& word);
    void search(const Shelf& shelf, std::string_view typed, std::vector<Correction>& found) const;
    void collect(const std::vector<Word>& words, std::string_view typed, int most,
                 std::vector<Correction>& found) const;

    const Vocabulary* vocabulary_;
    Shelf folded_;
    Shelf by_letter_;                   // of a language with letters that folding spells out
    std::vector<std::string> letters_;  // texts of `by_letter_` that are not the vocabulary's
};

// The number of edits that turn one into the other, or more than `most` when it is more.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int most);

}  // namespace signpost::search
