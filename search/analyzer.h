// Text to the tokens of the index. At one position stand, told apart by their first character:
//   gebruikersaccounts    the folded word
//   ~gebruikersaccount    its stem
//   +gebruiker +account   the stems of a compound's parts
// At the first word of "e-mail" stands also the joined word, email ~email. A function word has but itself: it is half of
// any text, and nobody looks for its other forms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/compounds.h"
#include "search/language.h"
#include "search/lexicon.h"
#include "search/stem.h"

namespace signpost::search {

inline constexpr char stem_mark = '~';
inline constexpr char part_mark = '+';

// What the index holds of one word.
struct WordTokens {
    std::string word;
    std::string stem;                // with its mark; empty: a function word
    std::vector<std::string> parts;  // with their marks
};

// Calls emit(token, range, first) for every token of a word; `first` where it opens a position. Stops, and gives false,
// when emit says false.
template <class Emit>
bool emit_tokens(const WordTokens& tokens, const Range& range, bool opens_position, Emit& emit) {
    if (!emit(tokens.word, range, opens_position)) return false;
    if (!tokens.stem.empty() && !emit(tokens.stem, range, false)) return false;
    if (opens_position)
        for (const std::string& part : tokens.parts)
            if (!emit(part, range, false)) return false;
    return true;
}

// Longer words are cut in index and query alike.
inline constexpr std::size_t longest_word = 100;

class Analyzer {
public:
    Analyzer(const Language& language, const Lexicon& lexicon);
    Analyzer(const Analyzer&) = delete;
    Analyzer& operator=(const Analyzer&) = delete;

    // Of a word as it stands in a text. Kept, so that a word is analyzed once; valid until the next call.
    [[nodiscard]] const WordTokens& analyze(std::string_view surface);
    // Of a normalized word; not kept.
    [[nodiscard]] WordTokens analyze_normalized(std::string_view normalized) const;

    // What stands in the index for all forms of a normalized word: its stem with its mark, or a function word itself.
    [[nodiscard]] std::string token_of_forms(std::string_view normalized) const;
    // The stem, with its mark, that a folded word has in the index; by its most frequent spelling if it occurs.
    [[nodiscard]] std::string stem_of_folded(std::string_view folded) const;
    [[nodiscard]] std::string stem_of(std::string_view normalized) const;
    [[nodiscard]] std::vector<Range> split(std::string_view folded) const { return splitter_.split(folded); }
    [[nodiscard]] const Stemmer& stemmer() const { return stemmer_; }
    [[nodiscard]] const Language& language() const { return *language_; }

    // Calls emit as emit_tokens does, for every token of a text. Stops when emit says false.
    template <class Emit>
    void tokenize(std::string_view text, Emit emit) {
        const std::vector<Range> words = words_of(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!emit_tokens(analyze(words[i].of(text)), words[i], true, emit)) return;
            for (const JoinedWord& joined : joined_words(text, words, i, language_->apostrophe()))
                if (!emit_tokens(analyze(joined.text), joined.range, false, emit)) return;
        }
    }

private:
    const Language* language_;
    const Lexicon* lexicon_;
    Stemmer stemmer_;
    CompoundSplitter splitter_;
    StringMap<WordTokens> known_;
};

}  // namespace signpost::search
