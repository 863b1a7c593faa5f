// Where the words of a text are: runs of letters, digits and their marks, by Unicode's properties.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signpost::search {

// Bytes of UTF-8 within the text that was asked about.
struct Range {
    std::size_t start = 0;
    std::size_t length = 0;

    [[nodiscard]] std::size_t end() const { return start + length; }
    [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(start, length); }
    bool operator==(const Range&) const = default;
};

// Gives the words of a text one after the other. Apostrophes, hyphens, slashes and dots part words; a soft hyphen or
// a joiner within a word belongs to it; bytes that are no UTF-8 part words too. Every word starts and ends on a
// character, and no mark is left behind.
class WordReader {
public:
    explicit WordReader(std::string_view text) : text_(text) {}
    [[nodiscard]] bool next(Range& word);

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

[[nodiscard]] std::vector<Range> words_of(std::string_view text);

// Where capitals part a word in its spelling: "FileName" File Name, "XMLFilter" XML Filter, "DATUMfunctie" DATUM functie.
// The two last look alike, so all ways are given; none if there is no such place.
[[nodiscard]] std::vector<std::vector<Range>> parts_by_capitals(std::string_view word);

// Two or three words that a hyphen (or, where it joins, an apostrophe) makes one in some spellings: "e-mail", "don't".
struct JoinedWord {
    Range range;       // in the text
    std::string text;  // without what joins
};
enum class Apostrophe { joins, parts };
// Those that start with words[at].
[[nodiscard]] std::vector<JoinedWord> joined_words(std::string_view text, const std::vector<Range>& words,
                                                   std::size_t at, Apostrophe apostrophe);

}  // namespace signpost::search
