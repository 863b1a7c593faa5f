// The terms of a language's index with their frequencies, as one sorted text that is read in place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "search/lexicon.h"

namespace signpost::search {

struct VocabularyEntry {
    std::string term;  // with its mark, if any (analyzer.h)
    std::uint32_t pages = 0;
    std::uint32_t count = 0;
    std::vector<std::string> spellings;  // normalized, most frequent first; empty: the term itself
};

class Vocabulary : public Lexicon {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Vocabulary() = default;
    // Of what `write` made, and the number of words in the corpus. Throws PackError(damaged) if it is something else.
    Vocabulary(std::string text, std::uint64_t words);

    // One line for each term: term, pages, count, spellings, parted by tabs; sorted by bytes.
    static void write(std::string& text, const VocabularyEntry& entry);

    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    [[nodiscard]] std::size_t find(std::string_view term) const;  // `none` if it does not occur
    [[nodiscard]] std::string_view term(std::size_t index) const;
    [[nodiscard]] std::uint32_t pages(std::size_t index) const;
    [[nodiscard]] std::uint32_t pages(std::string_view term) const;  // 0 if it does not occur
    // The first and one past the last of the terms that start so.
    [[nodiscard]] std::pair<std::size_t, std::size_t> starting_with(std::string_view prefix) const;
    // Whether the term is a word as readers write it, not a stem or a part.
    [[nodiscard]] bool is_word(std::size_t index) const;
    [[nodiscard]] std::vector<std::string> spellings_of(std::size_t index) const;

    [[nodiscard]] bool seen(std::string_view normalized) const override;
    [[nodiscard]] std::uint32_t count(std::string_view folded) const override;
    [[nodiscard]] std::uint32_t stem_count(std::string_view stem) const override;
    [[nodiscard]] std::uint64_t words() const override { return words_; }
    [[nodiscard]] std::vector<std::string> spellings(std::string_view folded) const override;

private:
    [[nodiscard]] std::string_view line(std::size_t index) const;
    [[nodiscard]] std::size_t lower_bound(std::string_view term) const;

    std::string text_;
    std::uint64_t words_ = 0;
    struct Line {
        std::uint32_t start;
        std::uint32_t term_length;
    };
    std::vector<Line> lines_;
};

}  // namespace signpost::search
