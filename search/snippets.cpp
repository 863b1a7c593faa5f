#include "search/snippets.h"

#include <algorithm>

#include "search/fold.h"

namespace signpost::search {
namespace {

constexpr std::string_view ellipsis = "…";

// The bytes of a surface whose folded form is `part` of the whole's.
Range part_of_surface(std::string_view surface, const Range& part) {
    std::size_t start = 0, end = 0, reached = 0;
    for (std::size_t at = 0; at <= surface.size(); ++at) {
        if (at < surface.size() && (static_cast<unsigned char>(surface[at]) & 0xc0) == 0x80) continue;
        const std::size_t folded = fold(normalize(surface.substr(0, at))).size();
        if (folded <= part.start) start = at;
        // Accents of the last letter, which fold to nothing, belong to the part.
        if (reached < part.end() || folded == part.end()) {
            end = at;
            reached = folded;
        }
    }
    return {start, end - start};
}

class Marker {
public:
    Marker(const MarkedTokens& marks, Analyzer& analyzer) : marks_(&marks), analyzer_(&analyzer) {}

    // What of the words of a text is marked, in their order.
    [[nodiscard]] std::vector<Range> marked(std::string_view text, const std::vector<Range>& words) const {
        std::vector<Range> result;
        std::size_t of_phrase = 0;  // words before this one are of a phrase
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (const Phrase& phrase : marks_->phrases)
                if (starts_at(phrase, text, words, i)) of_phrase = std::max(of_phrase, i + phrase.tokens.size());
            const Range range = i < of_phrase ? words[i] : mark(text, words[i]);
            if (range.length > 0) result.push_back(range);
        }
        return result;
    }

private:
    [[nodiscard]] bool starts_at(const Phrase& phrase, std::string_view text, const std::vector<Range>& words,
                                 std::size_t first) const {
        if (words.size() - first < phrase.tokens.size()) return false;
        for (std::size_t i = 0; i < phrase.tokens.size(); ++i) {
            const WordTokens& tokens = analyzer_->analyze(words[first + i].of(text));
            if (phrase.tokens[i] != tokens.word && phrase.tokens[i] != tokens.stem) return false;
        }
        return true;
    }

    // What of the word is marked by itself; an empty range if nothing is.
    [[nodiscard]] Range mark(std::string_view text, const Range& word) const {
        const std::string_view surface = word.of(text);
        const WordTokens& tokens = analyzer_->analyze(surface);
        if (is_marked(tokens.word) || is_marked(tokens.stem)) return word;
        for (const std::string& prefix : marks_->prefixes)
            if (std::string_view(tokens.word).starts_with(prefix)) return word;
        for (const std::string& part : tokens.parts)
            if (is_marked(part)) return mark_part(word, surface, tokens.word, part);
        return {word.start, 0};
    }

    bool is_marked(const std::string& token) const { return marks_->tokens.find(token) != marks_->tokens.end(); }

    Range mark_part(const Range& word, std::string_view surface, const std::string& folded,
                    const std::string& part) const {
        for (const Range& range : analyzer_->split(folded)) {
            std::string stem = analyzer_->stem_of_folded(range.of(folded));
            stem.front() = part_mark;
            if (stem != part) continue;
            const Range inner = part_of_surface(surface, range);
            return {word.start + inner.start, inner.length};
        }
        return word;
    }

    const MarkedTokens* marks_;
    Analyzer* analyzer_;
};

}  // namespace

Snippet make_snippet(std::string_view text, const MarkedTokens& marks, Analyzer& analyzer, std::size_t most) {
    const std::vector<Range> words = words_of(text);
    const std::vector<Range> marked = Marker(marks, analyzer).marked(text, words);

    // The window that holds the most marks, the first of equals.
    std::size_t start = 0, best = 0;
    for (std::size_t first = 0, last = 0; first < marked.size(); ++first) {
        last = std::max(last, first);
        while (last < marked.size() && marked[last].end() <= marked[first].start + most * 3 / 4) ++last;
        if (last - first > best) {
            best = last - first;
            start = marked[first].start;
        }
    }
    // Begin at the sentence or, failing that, some words before.
    const std::size_t earliest = start > most / 4 ? start - most / 4 : 0;
    std::size_t from = earliest;
    for (const Range& word : words)
        if (word.start >= earliest) {
            from = std::min(word.start, start);
            break;
        }
    if (earliest == 0) from = 0;
    std::size_t to = text.size();
    if (text.size() - from > most) {
        to = from;
        for (const Range& word : words)
            if (word.start >= from && (word.end() <= from + most || to == from)) to = word.end();
    }
    Snippet snippet;
    if (from > 0) snippet.text = ellipsis;
    const std::size_t shift = snippet.text.size();
    snippet.text += text.substr(from, to - from);
    std::replace(snippet.text.begin(), snippet.text.end(), '\n', ' ');
    if (to < text.size()) snippet.text += ellipsis;
    for (const Range& mark : marked)
        if (mark.start >= from && mark.end() <= to) snippet.marks.emplace_back(mark.start - from + shift, mark.length);
    return snippet;
}

}  // namespace signpost::search
