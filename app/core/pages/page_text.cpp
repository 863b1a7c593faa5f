#include "app/core/pages/page_text.h"

#include <algorithm>
#include <map>

#include "app/core/pages/page_words.h"
#include "app/core/translator.h"

namespace signpost::core {

namespace {

using document::Block;
using document::Inline;
using document::Link;

std::string inline_text(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& i : inlines) {
        if (i.kind == Inline::Kind::soft_break) out += ' ';
        else if (i.kind == Inline::Kind::line_break) out += '\n';
        else out += i.text;
        const std::string words = inline_text(i.children);
        out += words;
        if (i.kind == Inline::Kind::link && i.link.kind == Link::Kind::external &&
            i.link.target.find(words) == std::string::npos)
            out += " (" + i.link.target + ")";
    }
    return out;
}

class Writer {
public:
    explicit Writer(const Translator& words) : words_(words) {}

    void blocks(const std::vector<Block>& list, const std::string& indent, const char* gap) {
        bool first = true;
        for (const Block& b : list) {
            if (!first) out_ += gap;
            first = false;
            block(b, indent);
        }
    }

    std::string take() { return std::move(out_); }

private:
    void block(const Block& b, const std::string& indent) {
        switch (b.kind) {
            case Block::Kind::heading: heading(b, indent); break;
            case Block::Kind::bullet_list:
            case Block::Kind::ordered_list: list(b, indent); break;
            case Block::Kind::callout:
                line(indent, fill(words_.translate(mark("{callout}:")),
                                  std::map<std::string, std::string>{{"callout", callout_title(b.callout, words_)}}));
                blocks(b.children, indent + "  ", "\n");
                break;
            case Block::Kind::quote: blocks(b.children, indent + "  ", "\n"); break;
            case Block::Kind::code: line(indent + "    ", b.text); break;
            case Block::Kind::rule: line(indent, "----"); break;
            case Block::Kind::table: table(b, indent); break;
            case Block::Kind::check:
                line(indent, fill(words_.translate(mark("[{title}: check {check}]")),
                                  std::map<std::string, std::string>{{"title", inline_text(b.inlines)},
                                                                     {"check", b.link.target}}));
                break;
            case Block::Kind::picture: line(indent, "[" + b.text + "]"); break;
            default: line(indent, inline_text(b.inlines)); break;
        }
    }

    void heading(const Block& b, const std::string& indent) {
        const std::string text = inline_text(b.inlines);
        line(indent, std::string(static_cast<std::size_t>(b.level), '#') + " " + text);
    }

    void list(const Block& b, const std::string& indent) {
        int number = b.start;
        for (const Block& item : b.children) {
            const std::string mark_text =
                b.kind == Block::Kind::ordered_list ? std::to_string(number++) + ". " : std::string("- ");
            // An item that begins with a list has the signs of both on its first line.
            first_ = (first_.empty() ? indent : first_) + mark_text;
            const std::string inner = indent + std::string(mark_text.size(), ' ');
            blocks(item.children, inner, "");
            if (!first_.empty()) line(inner, "");
        }
    }

    void table(const Block& b, const std::string& indent) {
        for (const Block& row : b.children) {
            std::string text;
            for (const Block& cell : row.children)
                text += (&cell == &row.children.front() ? "" : " | ") + inline_text(cell.inlines);
            line(indent, text);
        }
    }

    // What a list has put before its item takes the place of the indent, once.
    void line(const std::string& indent, const std::string& text) {
        out_ += first_ + indent.substr(std::min(first_.size(), indent.size()));
        first_.clear();
        for (const char c : text) {
            out_ += c;
            if (c == '\n') out_ += indent;
        }
        out_ += '\n';
    }

    const Translator& words_;
    std::string out_;
    std::string first_;  // of the item whose first line is not written yet
};

}  // namespace

std::string page_text(const document::Document& page, const Translator& words) {
    Writer writer(words);
    writer.blocks(page.blocks, "", "\n");
    std::string out = page.meta.title + "\n\n";
    if (!page.meta.summary.empty()) out += page.meta.summary + "\n\n";
    return out + writer.take();
}

}  // namespace signpost::core
