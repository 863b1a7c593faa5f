// What the analysis of words needs to know of a corpus: which words occur in it, how often, and how they are spelled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/language.h"

namespace signpost::search {

class Lexicon {
public:
    virtual ~Lexicon() = default;
    // Whether a normalized word (fold.h) occurs.
    [[nodiscard]] virtual bool seen(std::string_view normalized) const = 0;
    // How often a folded word occurs.
    [[nodiscard]] virtual std::uint32_t count(std::string_view folded) const = 0;
    // How often words with this stem (folded, without mark) occur.
    [[nodiscard]] virtual std::uint32_t stem_count(std::string_view stem) const = 0;
    // How many words the whole corpus has.
    [[nodiscard]] virtual std::uint64_t words() const = 0;
    // The normalized spellings of a folded word, the most frequent first; none if it does not occur.
    [[nodiscard]] virtual std::vector<std::string> spellings(std::string_view folded) const = 0;
};

// Hashing by string_view, so that a look-up makes no string.
struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

// A word as a text spells it, by its number in the lexicon.
struct NumberedWord {
    std::uint32_t number : 31;
    std::uint32_t opens_position : 1;  // no: "email", which stands at the first word of "e-mail"
};

// Counts the words of a corpus while a pack is made, and numbers them, so that each is looked up once.
class CorpusLexicon : public Lexicon {
public:
    explicit CorpusLexicon(const Language& language) : language_(&language) {}
    std::vector<NumberedWord> add(std::string_view text);
    // As they stand in the texts, by their number.
    [[nodiscard]] const std::vector<std::string_view>& surfaces() const { return surfaces_; }

    [[nodiscard]] bool seen(std::string_view normalized) const override;
    [[nodiscard]] std::uint32_t count(std::string_view folded) const override;
    [[nodiscard]] std::uint32_t stem_count(std::string_view stem) const override;
    [[nodiscard]] std::uint64_t words() const override { return words_; }
    [[nodiscard]] std::vector<std::string> spellings(std::string_view folded) const override;
    void finish();  // sorts out what was added; to be called once, after the last `add`

private:
    struct Folded {
        std::uint32_t count = 0;
        std::vector<std::pair<std::uint32_t, std::string>> spellings;
    };
    [[nodiscard]] std::uint32_t count_surface(std::string_view surface);

    const Language* language_;
    std::uint64_t words_ = 0;
    StringMap<std::uint32_t> numbers_;  // of the surfaces
    std::vector<std::string_view> surfaces_;
    std::vector<std::uint32_t> surface_counts_;
    StringMap<std::uint32_t> normalized_;
    StringMap<Folded> folded_;
    StringMap<std::uint32_t> stems_;
};

}  // namespace signpost::search
