#include "document/lint_wording.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "document/parse.h"

namespace signpost::document {

namespace {

using Words = std::vector<std::string>;

// In lower case, without any punctuation.
Words words_of(std::string_view text) {
    Words out;
    const std::string slugged = slug(text);
    for (std::size_t at = 0; at < slugged.size();) {
        const std::size_t end = std::min(slugged.find('-', at), slugged.size());
        out.push_back(slugged.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

// What a noun or a verb may add to the form in the glossary.
const std::set<std::string_view>& endings(const std::string& language) {
    static const std::map<std::string, std::set<std::string_view>> all = {
        {"da", {"e", "en", "er", "erne", "et", "n", "ne", "r"}},
        {"en", {"d", "ed", "es", "ing", "s"}},
        {"fr", {"e", "es", "s", "x"}},
        {"nl", {"e", "en", "n", "s"}},
    };
    static const std::set<std::string_view> none;
    const auto at = all.find(language);
    return at == all.end() ? none : at->second;
}

// The words of terms.yaml in one language: those to avoid, and those that are right and may hold one of them.
class Vocabulary {
public:
    Vocabulary(const std::vector<Term>& terms, const std::string& language) : endings_(endings(language)) {
        for (const Term& term : terms) {
            const auto at = term.words.find(language);
            if (at == term.words.end()) continue;
            const TermWords& words = at->second;
            add(words.term, {});
            for (const std::string& right : words.other) add(right, {});
            for (const std::string& wrong : words.avoid) add(wrong, words.term);
        }
    }

    struct Found {
        std::size_t length = 0;  // in words
        std::string wrong;
        std::string instead;  // empty: a right word
    };
    // The longest entry that begins at `at`; among equals the right one.
    [[nodiscard]] Found longest(const Words& words, std::size_t at) const {
        Found best;
        const auto bucket = entries_.find(words[at].front());
        if (bucket == entries_.end()) return best;
        for (const Entry& entry : bucket->second) {
            const std::size_t length = entry.words.size();
            const bool better = length > best.length || (length == best.length && entry.instead.empty());
            if (better && stands(entry.words, words, at)) best = {length, entry.text, entry.instead};
        }
        return best;
    }

private:
    struct Entry {
        Words words;
        std::string text, instead;
    };

    void add(const std::string& text, const std::string& instead) {
        Words words = words_of(text);
        if (!words.empty()) entries_[words.front().front()].push_back({std::move(words), text, instead});
    }
    bool stands(const Words& entry, const Words& words, std::size_t at) const {
        if (at + entry.size() > words.size()) return false;
        for (std::size_t i = 0; i < entry.size(); ++i)
            if (!is_form_of(words[at + i], entry[i])) return false;
        return true;
    }
    bool is_form_of(std::string_view word, std::string_view base) const {
        return word.starts_with(base) && (word.size() == base.size() || endings_.contains(word.substr(base.size())));
    }

    const std::set<std::string_view>& endings_;
    std::map<char, std::vector<Entry>> entries_;  // by the first byte of the first word
};

// The page's own words: what is in code font or between quotation marks is somebody else's.
std::string own_text(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& i : inlines) {
        if (i.kind == Inline::Kind::code) out += " \xE2\x80\xA6 ";  // so that no term reaches across
        else out += i.children.empty() ? i.text : own_text(i.children);
        if (i.kind == Inline::Kind::soft_break || i.kind == Inline::Kind::line_break) out += ' ';
    }
    return out;
}

std::string without_quotes(std::string text) {
    static constexpr std::pair<std::string_view, std::string_view> marks[] = {
        {"“", "”"}, {"„", "“"}, {"„", "”"}, {"«", "»"}, {"»", "«"}, {"‘", "’"}, {"\"", "\""}};
    for (const auto& [open, close] : marks)
        for (std::size_t at = 0; (at = text.find(open, at)) != std::string::npos;) {
            const std::size_t end = text.find(close, at + open.size());
            if (end == std::string::npos) break;
            text.replace(at, end + close.size() - at, " ");
        }
    return text;
}

int count_words(const std::string& text) {
    std::istringstream in(text);
    int count = 0;
    for (std::string word; in >> word;) count += !slug(word).empty();
    return count;
}

class WordingLint {
public:
    WordingLint(const Page& page, const Vocabulary& vocabulary, std::vector<Problem>& problems)
        : page_(page), vocabulary_(vocabulary), problems_(problems) {}

    void run() {
        const FrontMatter& meta = page_.document.meta;
        terms(meta.title, 1);
        terms(meta.summary, 1);
        keywords(meta.keywords);
        blocks(page_.document.blocks);
    }

private:
    void keywords(const std::vector<std::string>& list) {
        std::set<std::string> seen;
        for (const std::string& keyword : list)
            if (!seen.insert(slug(keyword)).second)
                error(1, "front-matter.keywords",
                      "The keyword `" + keyword + "` stands twice, here or in symptoms.yaml.");
    }

    void blocks(const std::vector<Block>& list) {
        for (const Block& block : list) {
            terms(own_text(block.inlines), block.line);
            if (block.kind == Block::Kind::ordered_list)
                for (const Block& item : block.children) step(item);
            blocks(block.children);
        }
    }

    void step(const Block& item) {
        int count = 0;
        for (const Block& part : item.children)
            if (part.kind == Block::Kind::paragraph) count += count_words(plain_text(part));
        if (count > longest_step)
            error(item.line, "step.length",
                  "The step has " + std::to_string(count) + " words; " + std::to_string(longest_step) +
                      " are the most that is taken in at one reading.");
    }

    void terms(const std::string& text, int line) {
        const Words words = words_of(without_quotes(text));
        for (std::size_t at = 0; at < words.size();) {
            const Vocabulary::Found found = vocabulary_.longest(words, at);
            if (!found.instead.empty())
                error(line, "term.avoid",
                      "terms.yaml advises against `" + found.wrong + "`; it says `" + found.instead + "`.");
            at += std::max<std::size_t>(found.length, 1);
        }
    }

    void error(int line, const char* rule, std::string message) {
        problems_.push_back({page_.file, line, rule, Problem::Severity::error, std::move(message)});
    }

    const Page& page_;
    const Vocabulary& vocabulary_;
    std::vector<Problem>& problems_;
};

}  // namespace

void lint_wording(const ContentSet& content, std::vector<Problem>& problems) {
    std::map<std::string, Vocabulary> vocabularies;
    for (const Page& page : content.pages) {
        const std::string& language = page.document.language;
        const auto at = vocabularies.try_emplace(language, content.terms, language).first;
        WordingLint(page, at->second, problems).run();
    }
}

}  // namespace signpost::document
