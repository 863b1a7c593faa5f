// One word of a page, in its look.
#pragma once

#include <wx/html/htmlcell.h>

#include "app/gui/cells/page_style.h"

namespace signpost::gui {

// Whether a line may be broken before the word.
enum class Break { allowed, forbidden };

class TextCell final : public wxHtmlWordCell {
public:
    // `dc` must have the look's font selected.
    TextCell(const wxString& word, const wxDC& dc, const TextLook& look, const PageStyle& style, Break before);
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;

private:
    // The width that is marked: the space behind the word counts only where the same run goes on beside it.
    [[nodiscard]] int marked_width(const wxDC& dc) const;
    void draw_ground(wxDC& dc, const wxRect& text) const;
    void draw_lines(wxDC& dc, const wxRect& text) const;

    const TextLook& look_;
    const PageStyle& style_;
};

// A little room within a line: around code.
class RoomCell final : public wxHtmlCell {
public:
    RoomCell(int width, Break before) : before_(before) { m_Width = width; }
    bool IsLinebreakAllowed() const override { return before_ == Break::allowed; }

private:
    Break before_;
};

}  // namespace signpost::gui
