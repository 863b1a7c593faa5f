#include "search/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace signpost::search {
namespace {

enum class Kind : unsigned char { other, letter, mark, joiner };

constexpr std::array<Kind, 128> ascii_kinds = [] {
    std::array<Kind, 128> kinds{};
    for (char c = '0'; c <= '9'; ++c) kinds[static_cast<std::size_t>(c)] = Kind::letter;
    for (char c = 'a'; c <= 'z'; ++c) kinds[static_cast<std::size_t>(c)] = Kind::letter;
    for (char c = 'A'; c <= 'Z'; ++c) kinds[static_cast<std::size_t>(c)] = Kind::letter;
    return kinds;
}();

Kind kind_of(UChar32 character) {
    if (character < 0) return Kind::other;
    if (character < 128) return ascii_kinds[static_cast<std::size_t>(character)];
    const std::uint32_t category = U_MASK(u_charType(character));
    if (category & (U_GC_L_MASK | U_GC_N_MASK)) return Kind::letter;
    if (category & U_GC_M_MASK) return Kind::mark;
    return category & U_GC_CF_MASK ? Kind::joiner : Kind::other;
}

bool joins(std::string_view between, Apostrophe apostrophe) {
    if (between == "-" || between == "\u2010" || between == "\u2011") return true;
    return apostrophe == Apostrophe::joins && (between == "'" || between == "\u2019");
}

}  // namespace

bool WordReader::next(Range& word) {
    const char* const bytes = text_.data();
    const std::size_t size = text_.size();
    bool inside = false;
    std::size_t end = 0;
    while (at_ < size) {
        const std::size_t here = at_;
        UChar32 character;
        U8_NEXT(bytes, at_, size, character);
        const Kind kind = kind_of(character);
        if (!inside) {
            if (kind != Kind::letter) continue;
            inside = true;
            word.start = here;
            end = at_;
        } else if (kind == Kind::letter || kind == Kind::mark) {
            end = at_;
        } else if (kind == Kind::other) {
            break;
        }
    }
    word.length = inside ? end - word.start : 0;
    return inside;
}

std::vector<Range> words_of(std::string_view text) {
    std::vector<Range> words;
    WordReader reader(text);
    for (Range word; reader.next(word);) words.push_back(word);
    return words;
}

std::vector<std::vector<Range>> parts_by_capitals(std::string_view word) {
    // Ends of parts; where several capitals precede a small letter, the last capital may belong to either part.
    std::vector<std::size_t> before_capital, after_capitals;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t here = at;
        UChar32 character;
        U8_NEXT(word.data(), at, word.size(), character);
        if (character >= 0 && u_isupper(character)) {
            if (capitals == 0 && here > 0) {
                before_capital.push_back(here);
                after_capitals.push_back(here);
            }
            ++capitals;
            continue;
        }
        if (capitals > 1) {
            std::size_t last = here;
            U8_BACK_1(reinterpret_cast<const std::uint8_t*>(word.data()), 0, last);
            before_capital.push_back(last);
            after_capitals.push_back(here);
        }
        capitals = 0;
    }
    std::vector<std::vector<Range>> result;
    for (std::vector<std::size_t>* ends : {&before_capital, &after_capitals}) {
        if (ends->empty() || (!result.empty() && before_capital == after_capitals)) continue;
        std::vector<Range> parts;
        std::size_t start = 0;
        ends->push_back(word.size());
        for (const std::size_t end : *ends) {
            if (end > start) parts.push_back({start, end - start});
            start = end;
        }
        result.push_back(std::move(parts));
    }
    return result;
}

std::vector<JoinedWord> joined_words(std::string_view text, const std::vector<Range>& words, std::size_t at,
                                     Apostrophe apostrophe) {
    constexpr std::size_t most_words = 3;
    std::vector<JoinedWord> result;
    for (std::size_t next = at + 1; next < words.size() && next < at + most_words; ++next) {
        const std::size_t end = words[next - 1].end();
        if (!joins(text.substr(end, words[next].start - end), apostrophe)) break;
        const Range range{words[at].start, words[next].end() - words[at].start};
        result.push_back({range, (result.empty() ? std::string(words[at].of(text)) : result.back().text) +
                                     std::string(words[next].of(text))});
    }
    return result;
}

}  // namespace signpost::search
