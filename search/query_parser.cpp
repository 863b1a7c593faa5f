#include "search/query_parser.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "search/fold.h"

namespace signpost::search {
namespace {

constexpr std::size_t longest_query = 2000;  // bytes

enum class Role { text, title, group, language };

struct Field {
    std::string_view name;
    Role role;
};
constexpr std::array<Field, 3> fields{{{"title:", Role::title}, {"group:", Role::group}, {"lang:", Role::language}}};

// Between words that share a part, as in Dutch "hoofdstuknaam en -nummer" and Danish "sidehoveder og -fødder".
constexpr std::array<std::string_view, 8> conjunctions{"eller", "en", "och", "oder", "of", "og", "samt", "und"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text.substr(0, longest_query)) {}

    ParsedQuery run() {
        while (skip_spaces()) {
            const bool excluded = take_minus();
            const Role role = excluded ? Role::text : take_field();
            bool quoted = false;
            const Range chunk = take_chunk(quoted);
            previous_ = chunk;
            add(role, chunk, quoted, excluded);
        }
        // Nothing is left to look for: the minus was no operator.
        if (result_.words.empty() && result_.groups.empty())
            for (std::vector<QueryWord>& words : std::exchange(result_.excluded, {}))
                std::move(words.begin(), words.end(), std::back_inserter(result_.words));
        return std::move(result_);
    }

private:
    bool skip_spaces() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        return at_ < text_.size();
    }

    // A minus excludes when a word or a quotation mark follows at once: "-word", not "a - b", nor an error's number
    // such as -15, nor the rest of a compound after "and".
    bool take_minus() {
        if (text_[at_] != '-' || at_ + 1 >= text_.size()) return false;
        const char next = text_[at_ + 1];
        if (is_space(next) || next == '-' || (next >= '0' && next <= '9') || follows_conjunction()) return false;
        ++at_;
        return true;
    }

    [[nodiscard]] bool follows_conjunction() const {
        const std::string word = normalize(previous_.of(text_));
        return std::find(conjunctions.begin(), conjunctions.end(), word) != conjunctions.end();
    }

    Role take_field() {
        for (const Field& field : fields) {
            const std::string_view rest = text_.substr(at_);
            if (rest.size() > field.name.size() && normalize(rest.substr(0, field.name.size())) == field.name &&
                !is_space(rest[field.name.size()])) {
                at_ += field.name.size();
                return field.role;
            }
        }
        return Role::text;
    }

    // Up to the closing quotation mark (or the end, while one types), or up to the next space.
    Range take_chunk(bool& quoted) {
        quoted = at_ < text_.size() && text_[at_] == '"';
        if (quoted) ++at_;
        const std::size_t start = at_;
        while (at_ < text_.size() && (quoted ? text_[at_] != '"' : !is_space(text_[at_]) && text_[at_] != '"')) ++at_;
        const Range chunk{start, at_ - start};
        if (quoted && at_ < text_.size()) ++at_;
        return chunk;
    }

    std::vector<QueryWord> words_in(const Range& chunk) const {
        std::vector<QueryWord> words;
        for (Range range : words_of(chunk.of(text_))) {
            range.start += chunk.start;
            QueryWord word{range, normalize(range.of(text_)), {}, range.end() == text_.size()};
            word.folded = fold(word.normalized);
            if (!word.folded.empty()) words.push_back(std::move(word));
        }
        return words;
    }

    void add(Role role, const Range& chunk, bool quoted, bool excluded) {
        if (role == Role::group) return result_.groups.push_back(fold(normalize(chunk.of(text_))));
        if (role == Role::language) return result_.languages.push_back(normalize(chunk.of(text_)));
        std::vector<QueryWord> words = words_in(chunk);
        words.resize(std::min(words.size(), most_query_words - count_));
        if (words.empty()) return;
        count_ += words.size();
        if (excluded) return result_.excluded.push_back(std::move(words));
        if (role == Role::title) std::copy(words.begin(), words.end(), std::back_inserter(result_.title_words));
        if (quoted && role == Role::text) result_.phrases.push_back(words);
        std::move(words.begin(), words.end(), std::back_inserter(result_.words));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Range previous_;  // what was taken last
    std::size_t count_ = 0;
    ParsedQuery result_;
};

}  // namespace

ParsedQuery parse_query(std::string_view text) { return Parser(text).run(); }

}  // namespace signpost::search
