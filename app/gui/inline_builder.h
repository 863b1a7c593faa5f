// Running text: words in their looks, links that can be followed.
#pragma once

#include <string>
#include <vector>

#include "app/gui/cells/page_style.h"
#include "app/gui/cells/text_cell.h"
#include "app/gui/page_builder.h"
#include "document/document.h"

class wxDC;
class wxHtmlContainerCell;

namespace signpost::gui {

// The type that running text starts from.
struct BaseType {
    double size = 15;
    wxFontWeight weight = wxFONTWEIGHT_NORMAL;
    wxColour colour;
    double line_height = 1.6;
};

class InlineBuilder {
public:
    InlineBuilder(PageStyle& style, wxDC& dc, const PageActions& actions) : style_(style), dc_(dc), actions_(actions) {}

    // Appends the inlines to a container. Returns the width of the widest word.
    int add(wxHtmlContainerCell* parent, const std::vector<document::Inline>& inlines, const BaseType& base);
    int add_text(wxHtmlContainerCell* parent, const std::string& text, const BaseType& base);
    // Preformatted lines, each a container of its own.
    void add_code(wxHtmlContainerCell* parent, const std::string& text);

private:
    struct Run {
        BaseType base;
        bool italic = false;
        bool code = false;          // within a line: on a ground of its own
        bool preformatted = false;  // in a block of code
        bool strike = false;
        int target = -1;
        const document::Link* link = nullptr;
    };
    void inlines(const std::vector<document::Inline>& list, const Run& run);
    void link(const document::Inline& inline_, Run run);
    void code(const std::string& text, const Run& run);
    void words(const std::string& text, const Run& run);
    void word(const wxString& text, const TextLook& look, const Run& run);
    void new_line();
    const TextLook& look(const Run& run);

    PageStyle& style_;
    wxDC& dc_;
    const PageActions& actions_;
    wxHtmlContainerCell* parent_ = nullptr;  // where words go now
    wxHtmlContainerCell* outer_ = nullptr;
    bool after_space_ = true;
    int widest_ = 0;
};

}  // namespace signpost::gui
