#include <random>
#include <sstream>

#include "tests/bench/search/engine.h"

namespace signpost::bench {
namespace {

constexpr std::size_t pieces_of_page = 6;
constexpr std::size_t words_of_piece = 40;
constexpr unsigned invented_of_thousand = 17;

class Inventor {
public:
    explicit Inventor(const document::ContentSet& content) {
        for (const document::Page& page : content.pages) {
            if (page.document.language != "nl") continue;
            titles_.push_back(page.document.meta.title);
            for (const document::Section& section : document::sections(page.document)) {
                std::istringstream text(section.text);
                for (std::string word; text >> word;) words_.push_back(word);
            }
        }
    }

    document::Page page(std::size_t number) {
        document::Page page;
        page.document.language = "nl";
        page.document.id = "page/" + std::to_string(1'000'000 + number);
        page.document.meta.title =
            number < titles_.size() ? titles_[number] : titles_[any(titles_.size())] + ' ' + invented();
        for (std::size_t i = 0; i < pieces_of_page; ++i) {
            const std::size_t start = any(words_.size() - words_of_piece);
            if (i % 2 == 0) page.document.blocks.push_back(heading(words_[start] + ' ' + words_[start + 1], i));
            page.document.blocks.push_back(paragraph(start));
            page.source += document::plain_text(page.document.blocks.back()) + "\n\n";
        }
        return page;
    }

private:
    std::size_t any(std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random_); }

    std::string invented() {
        std::string word(4 + any(8), ' ');
        for (char& c : word) c = static_cast<char>('a' + any(26));
        return word;
    }

    static document::Block heading(const std::string& text, std::size_t number) {
        document::Block block;
        block.kind = document::Block::Kind::heading;
        block.level = 2;
        block.anchor = "section-" + std::to_string(number);
        block.inlines.emplace_back().text = text;
        return block;
    }

    document::Block paragraph(std::size_t start) {
        std::string text;
        for (std::size_t i = start; i < start + words_of_piece; ++i)
            text += (any(1000) < invented_of_thousand ? invented() : words_[i]) + ' ';
        document::Block block;
        block.inlines.emplace_back().text = text;
        return block;
    }

    std::vector<std::string> titles_, words_;
    std::mt19937 random_{1};
};

}  // namespace

document::ContentSet large_content(const document::ContentSet& content, std::size_t pages) {
    Inventor inventor(content);
    document::ContentSet large;
    for (std::size_t i = 0; i < pages; ++i) large.pages.push_back(inventor.page(i));
    return large;
}

}  // namespace signpost::bench
