#include "app/gui/inline_builder.h"

#include <wx/dc.h>

#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

using document::Inline;

// Longer pieces (addresses, paths) may be broken after one of their separators.
constexpr std::size_t longest_unbroken = 24;

std::vector<wxString> breakable(const wxString& word) {
    std::vector<wxString> parts;
    wxString part;
    for (const wxUniChar c : word) {
        part += c;
        const bool separator = wxString("/\\._-=&?,;:").Contains(wxString(c));
        if (word.length() > longest_unbroken && separator && part.length() >= 4) {
            parts.push_back(part);
            part.clear();
        }
        if (part.length() >= 2 * longest_unbroken) {
            parts.push_back(part);
            part.clear();
        }
    }
    if (!part.empty()) parts.push_back(part);
    return parts;
}

// A long line may be broken at its spaces; those it begins with stay.
std::string indented(const std::string& line) {
    const std::size_t text = line.find_first_not_of(' ');
    if (text == std::string::npos) return "\u00a0";
    std::string out;
    for (std::size_t i = 0; i < text; ++i) out += "\u00a0";
    return out + line.substr(text);
}

}  // namespace

const TextLook& InlineBuilder::look(const Run& run) {
    TextLook look;
    const wxFontStyle slant = run.italic ? wxFONTSTYLE_ITALIC : wxFONTSTYLE_NORMAL;
    look.font = run.code || run.preformatted ? style_.scale.code_font(run.base.size * 0.92)
                                             : style_.scale.font(run.base.size, run.base.weight, slant);
    const bool term = run.link && run.link->kind == document::Link::Kind::term;
    look.colour = run.link && !term ? style_.palette.accent : run.base.colour;
    look.code = run.code;
    look.strike = run.strike;
    look.target = run.target;
    look.underline = term ? TextLook::Line::dotted : run.link ? TextLook::Line::solid : TextLook::Line::none;
    wxCoord width = 0, height = 0;
    dc_.GetTextExtent("Ag", &width, &height, nullptr, nullptr, &look.font);
    look.leading = std::max(0, style_.scale.px(run.base.size * run.base.line_height) - height);
    style_.looks.push_back(look);
    return style_.looks.back();
}

int InlineBuilder::add(wxHtmlContainerCell* parent, const std::vector<Inline>& list, const BaseType& base) {
    outer_ = parent_ = parent;
    after_space_ = true;
    widest_ = 0;
    inlines(list, Run{base});
    return widest_;
}

int InlineBuilder::add_text(wxHtmlContainerCell* parent, const std::string& text, const BaseType& base) {
    return add(parent, {Inline{Inline::Kind::text, text, {}, {}}}, base);
}

void InlineBuilder::add_code(wxHtmlContainerCell* parent, const std::string& text) {
    BaseType base{14, wxFONTWEIGHT_NORMAL, style_.palette.text, 1.5};
    Run run{base};
    run.preformatted = true;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        parent_ = new wxHtmlContainerCell(parent);
        after_space_ = true;
        words(indented(text.substr(at, end - at)), run);
        at = end + 1;
    }
}

void InlineBuilder::inlines(const std::vector<Inline>& list, const Run& run) {
    for (const Inline& i : list) {
        Run inner = run;
        switch (i.kind) {
            case Inline::Kind::text: words(i.text, run); break;
            case Inline::Kind::code:
                inner.code = true;
                code(i.text, inner);
                break;
            case Inline::Kind::emphasis:
                inner.italic = true;
                inlines(i.children, inner);
                break;
            case Inline::Kind::strong:
                inner.base.weight = wxFONTWEIGHT_BOLD;
                inlines(i.children, inner);
                break;
            case Inline::Kind::strike:
                inner.strike = true;
                inlines(i.children, inner);
                break;
            case Inline::Kind::link: link(i, run); break;
            case Inline::Kind::image: words(i.text, run); break;
            case Inline::Kind::soft_break: words(" ", run); break;
            case Inline::Kind::line_break: new_line(); break;
        }
    }
}

// The ground of code is a little wider than its words, which therefore keep their distance.
void InlineBuilder::code(const std::string& text, const Run& run) {
    const int room = style_.scale.px(4);
    parent_->InsertCell(new RoomCell(room, after_space_ ? Break::allowed : Break::forbidden));
    after_space_ = false;
    words(text, run);
    parent_->InsertCell(new RoomCell(room, Break::forbidden));
    after_space_ = false;
}

void InlineBuilder::new_line() {
    parent_ = new wxHtmlContainerCell(outer_);
    after_space_ = true;
}

// A link that leads nowhere keeps its words and nothing else.
void InlineBuilder::link(const Inline& inline_, Run run) {
    if (inline_.link.kind == document::Link::Kind::invalid || run.link) return inlines(inline_.children, run);
    Target target;
    target.name = wx(document::plain_text(inline_.children));
    target.use = [follow = actions_.follow, link = inline_.link] { follow(link); };
    run.link = &inline_.link;
    run.target = static_cast<int>(style_.targets.size());
    style_.targets.push_back(std::move(target));
    inlines(inline_.children, run);
}

void InlineBuilder::words(const std::string& text, const Run& run) {
    const TextLook& shared = look(run);
    const wxString all = wx(text);
    for (std::size_t at = 0; at < all.length();) {
        std::size_t end = all.find(' ', at);
        if (end == wxString::npos) end = all.length();
        const bool space = end < all.length();
        if (end > at) word(all.substr(at, end - at) + (space ? " " : ""), shared, run);
        else if (space && !after_space_) word(" ", shared, run);
        at = end + 1;
    }
}

void InlineBuilder::word(const wxString& text, const TextLook& shared, const Run& run) {
    dc_.SetFont(shared.font);
    bool first = true;
    for (const wxString& part : breakable(text)) {
        const Break before = first && !after_space_ ? Break::forbidden : Break::allowed;
        auto* cell = new TextCell(part, dc_, shared, style_, before);
        if (run.link) {
            cell->SetLink(wxHtmlLinkInfo(wxString::Format("%d", run.target)));
            Target& target = style_.targets[static_cast<std::size_t>(run.target)];
            if (!target.cell) target.cell = cell;
        }
        parent_->InsertCell(cell);
        widest_ = std::max(widest_, cell->GetWidth());
        first = false;
    }
    after_space_ = text.EndsWith(" ");
}

}  // namespace signpost::gui
