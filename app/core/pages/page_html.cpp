#include "app/core/pages/page_html.h"

#include "app/core/pages/page_words.h"
#include "app/core/translator.h"

namespace signpost::core {

namespace {

using document::Block;
using document::Inline;
using document::Link;

constexpr const char* style = R"(
:root{color-scheme:light dark;--text:#1c2430;--quiet:#5b6675;--line:#dfe3e8;--accent:#0b5cad;--code:#f1f3f6;--bg:#fff;
--side:#f6f7f9;--badge:#e8f0fa;--note:#0b5cad;--note-fill:#eef4fc;--ok:#0f7b4d;--ok-fill:#edf9f2;--warn:#9a4708;
--warn-fill:#fff7e8;--bad:#b3261e;--bad-fill:#fdf0ef}
@media screen and (prefers-color-scheme:dark){:root{--text:#e4e8ee;--quiet:#9aa6b5;--line:#303844;--accent:#7db5f5;
--code:#222934;--bg:#171b21;--side:#1d222a;--badge:#22334a;--note:#7db5f5;--note-fill:#1b2838;--ok:#5fd39b;
--ok-fill:#16291f;--warn:#f0b35a;--warn-fill:#2d2618;--bad:#ff8a80;--bad-fill:#331c1b}}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;color:var(--text);background:var(--bg)}
h1{line-height:1.25}.summary,.facts{color:var(--quiet)}a{color:var(--accent)}li{margin:.4rem 0}
code,pre{background:var(--code);border-radius:4px;padding:.1em .3em}pre{padding:1rem;overflow:auto}
table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.4rem .7rem;text-align:left;vertical-align:top}
.callout{border-left:4px solid var(--accent);padding:.1rem 1rem;margin:1rem 0;background:var(--code)}
svg{max-width:100%;height:auto}
@media print{:root{--text:#000;--quiet:#333;--bg:#fff;--code:#f4f4f4}}
)";

class Writer {
public:
    Writer(const Translator& words, const HtmlOptions& options) : words_(words), options_(options) {}

    void blocks(const std::vector<Block>& list) {
        for (const Block& b : list) block(b);
    }
    std::string take() { return std::move(out_); }

private:
    void block(const Block& b) {
        switch (b.kind) {
            case Block::Kind::heading: heading(b); break;
            case Block::Kind::paragraph: paragraph(b); break;
            case Block::Kind::bullet_list: wrap("<ul>", b.children, "</ul>\n"); break;
            case Block::Kind::ordered_list:
                wrap(b.start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(b.start) + "\">", b.children, "</ol>\n");
                break;
            case Block::Kind::list_item: wrap("<li>", b.children, "</li>\n"); break;
            case Block::Kind::quote: wrap("<blockquote>", b.children, "</blockquote>\n"); break;
            case Block::Kind::callout:
                wrap("<div class=\"callout\" role=\"note\"><p><strong>" +
                         escape_html(callout_title(b.callout, words_)) + "</strong></p>",
                     b.children, "</div>\n");
                break;
            case Block::Kind::code: out_ += "<pre><code>" + escape_html(b.text) + "</code></pre>\n"; break;
            case Block::Kind::rule: out_ += "<hr>\n"; break;
            case Block::Kind::table: table(b); break;
            case Block::Kind::check:
            case Block::Kind::assistant: live(b); break;
            case Block::Kind::picture: out_ += "<p>" + picture(b.link.target, b.text) + "</p>\n"; break;
            default: break;
        }
    }

    void wrap(const std::string& open, const std::vector<Block>& children, const char* close) {
        out_ += open;
        blocks(children);
        out_ += close;
    }

    void heading(const Block& b) {
        const std::string tag = "h" + std::to_string(b.level);
        out_ += "<" + tag + " id=\"" + escape_html(b.anchor) + "\">" + inlines(b.inlines) + "</" + tag + ">\n";
    }

    void paragraph(const Block& b) {
        const std::string id = b.anchor.empty() ? "" : " id=\"" + escape_html(b.anchor) + "\"";
        out_ += "<p" + id + ">" + inlines(b.inlines) + "</p>\n";
    }

    // What needs the program keeps its words here.
    void live(const Block& b) {
        out_ += "<p class=\"check\"><strong>" + inlines(b.inlines) + "</strong><br>" +
                escape_html(words_.translate(mark("This check runs in Signpost only."))) + " <code>" +
                escape_html(b.link.target) + "</code></p>\n";
    }

    void table(const Block& b) {
        out_ += "<table>\n";
        for (const Block& row : b.children) {
            out_ += "<tr>";
            for (std::size_t i = 0; i < row.children.size(); ++i) {
                const char* tag = row.header ? "th" : "td";
                out_ += std::string("<") + tag + (row.header ? " scope=\"col\"" : "") + alignment(b, i) + ">" +
                        inlines(row.children[i].inlines) + "</" + tag + ">";
            }
            out_ += "</tr>\n";
        }
        out_ += "</table>\n";
    }

    static std::string alignment(const Block& table, std::size_t column) {
        if (column >= table.alignments.size()) return {};
        if (table.alignments[column] == Block::Alignment::center) return " style=\"text-align:center\"";
        return table.alignments[column] == Block::Alignment::right ? " style=\"text-align:right\"" : "";
    }

    std::string inlines(const std::vector<Inline>& list) {
        std::string out;
        for (const Inline& i : list) out += inline_(i);
        return out;
    }

    std::string inline_(const Inline& i) {
        switch (i.kind) {
            case Inline::Kind::text: return escape_html(i.text);
            case Inline::Kind::code: return "<code>" + escape_html(i.text) + "</code>";
            case Inline::Kind::emphasis: return "<em>" + inlines(i.children) + "</em>";
            case Inline::Kind::strong: return "<strong>" + inlines(i.children) + "</strong>";
            case Inline::Kind::strike: return "<s>" + inlines(i.children) + "</s>";
            case Inline::Kind::soft_break: return "\n";
            case Inline::Kind::line_break: return "<br>\n";
            case Inline::Kind::image: return picture(i.link.target, i.text);
            case Inline::Kind::link: return link(i);
        }
        return {};
    }

    std::string link(const Inline& i) {
        const std::string words = inlines(i.children);
        std::string address;
        if (i.link.kind == Link::Kind::external) address = i.link.target;
        else if (i.link.kind == Link::Kind::section) address = "#" + i.link.anchor;
        return address.empty() ? words : "<a href=\"" + escape_html(address) + "\">" + words + "</a>";
    }

    std::string picture(const std::string& path, const std::string& alternative) {
        const std::string markup = options_.picture ? options_.picture(path, alternative) : std::string();
        return markup.empty() ? "<em>" + escape_html(alternative) + "</em>" : markup;
    }

    const Translator& words_;
    const HtmlOptions& options_;
    std::string out_;
};

}  // namespace

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string page_article(const document::Document& page, const Translator& words, const HtmlOptions& options) {
    Writer writer(words, options);
    writer.blocks(page.blocks);
    std::string facts;
    for (const std::string& fact : page_facts(page, words)) facts += (facts.empty() ? "" : " · ") + fact;
    std::string head = "<h1>" + escape_html(page.meta.title) + "</h1>\n";
    if (!page.meta.summary.empty()) head += "<p class=\"summary\">" + escape_html(page.meta.summary) + "</p>\n";
    head += "<p class=\"facts\">" + escape_html(facts) + "</p>\n";
    return "<article lang=\"" + escape_html(page.language) + "\">\n" + head + writer.take() + "</article>\n";
}

std::string html_document(const std::string& language, const std::string& title, const std::string& body,
                          const std::string& more_style) {
    return "<!doctype html>\n<html lang=\"" + escape_html(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + escape_html(title) +
           "</title>\n<style>" + style + more_style + "</style>\n</head>\n<body>\n<main>\n" + body +
           "</main>\n</body>\n</html>\n";
}

std::string page_html(const document::Document& page, const Translator& words, const HtmlOptions& options) {
    return html_document(page.language, page.meta.title, page_article(page, words, options));
}

}  // namespace signpost::core
