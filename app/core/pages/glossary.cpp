#include "app/core/pages/glossary.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "document/utf8.h"

namespace signpost::core {

namespace {

using document::Block;
using document::Inline;
using document::Link;

constexpr std::size_t shortest = 3;  // bytes; shorter words mean too many things

bool is_within_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// A hyphen joins, as a letter does.
bool is_letter(char32_t c) {
    constexpr char32_t hyphen = 0x2010, unbreakable_hyphen = 0x2011;
    return u_isalnum(static_cast<UChar32>(c)) != 0 || c == U'-' || c == hyphen || c == unbreakable_hyphen;
}

bool letter_begins(const std::string& text, std::size_t at) {
    return at < text.size() && is_letter(document::next_code_point(text, at));
}

bool letter_ends(const std::string& text, std::size_t at) {
    if (at == 0) return false;
    do --at;
    while (at > 0 && is_within_character(text[at]));
    return letter_begins(text, at);
}

bool has_capital(const std::string& word) {
    for (std::size_t at = 0; at < word.size();)
        if (u_isupper(static_cast<UChar32>(document::next_code_point(word, at))) != 0) return true;
    return false;
}

char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

// As many bytes of the text as the word has: a letter whose capital is longer does not match it.
bool stands_at(const std::string& text, std::size_t at, const std::string& word) {
    std::size_t behind = at, rest = 0;
    const char32_t here = document::next_code_point(text, behind), first = document::next_code_point(word, rest);
    if (behind - at != rest || text.compare(behind, word.size() - rest, word, rest) != 0) return false;
    return here == first || (!has_capital(word) && lower(here) == first);
}

bool stands_alone(const std::string& text, std::size_t at, std::size_t length) {
    return !letter_ends(text, at) && !letter_begins(text, at + length);
}

}  // namespace

Glossary::Glossary(const std::vector<document::Term>& terms, const std::string& language) {
    for (const document::Term& term : terms) {
        const auto words = term.words.find(language);
        if (words == term.words.end()) continue;
        words_.push_back({words->second.term, term.id});
        for (const std::string& other : words->second.other) words_.push_back({other, term.id});
    }
    std::erase_if(words_, [](const Word& word) { return word.text.size() < shortest; });
    std::stable_sort(words_.begin(), words_.end(),
                     [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
}

Glossary::Found Glossary::first_in(const std::string& text, std::size_t from,
                                   const std::vector<std::string>& done) const {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (is_within_character(text[at]) || letter_ends(text, at)) continue;
        for (const Word& word : words_) {
            if (at + word.text.size() > text.size() || !stands_at(text, at, word.text)) continue;
            if (!stands_alone(text, at, word.text.size())) continue;
            if (std::find(done.begin(), done.end(), word.term) == done.end()) return {at, &word};
            at += word.text.size() - 1;  // marked before: its parts are not marked either
            break;
        }
    }
    return {};
}

class Glossary::Marker {
public:
    explicit Marker(const Glossary& glossary) : glossary_(glossary) {}

    void blocks(std::vector<Block>& list) {
        for (Block& block : list) {
            if (block.kind == Block::Kind::heading || !block.anchor.empty()) continue;
            inlines(block.inlines);
            blocks(block.children);
        }
    }

private:
    void inlines(std::vector<Inline>& list) {
        std::vector<Inline> out;
        for (Inline& i : list) {
            if (i.kind == Inline::Kind::text) {
                split(i.text, out);
                continue;
            }
            if (i.kind != Inline::Kind::link) inlines(i.children);
            out.push_back(std::move(i));
        }
        list = std::move(out);
    }

    void split(const std::string& text, std::vector<Inline>& out) {
        const auto add = [&](std::string words) {
            if (!words.empty()) out.push_back({Inline::Kind::text, std::move(words), {}, {}});
        };
        std::size_t from = 0;
        for (Found found = glossary_.first_in(text, 0, done_); found.word;
             found = glossary_.first_in(text, from, done_)) {
            const std::size_t length = found.word->text.size();
            add(text.substr(from, found.at - from));
            out.push_back({Inline::Kind::link,
                           {},
                           Link{Link::Kind::term, found.word->term, {}, {}},
                           {{Inline::Kind::text, text.substr(found.at, length), {}, {}}}});
            done_.push_back(found.word->term);
            from = found.at + length;
        }
        add(text.substr(from));
    }

    const Glossary& glossary_;
    std::vector<std::string> done_;
};

void Glossary::mark(document::Document& page) const { Marker(*this).blocks(page.blocks); }

}  // namespace signpost::core
