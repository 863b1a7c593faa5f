// The blocks of a page that are more than running text.
#pragma once

#include <wx/html/htmlcell.h>

#include <functional>
#include <vector>

#include "app/gui/cells/page_style.h"

namespace signpost::gui {

// The whole page: keeps the text at a comfortable measure, centred where the window is wider.
class MeasureCell final : public wxHtmlContainerCell {
public:
    MeasureCell(int measure, int margin);
    void Layout(int width) override;

private:
    int measure_, margin_;
};

// A block on a coloured ground with a bar at its left: callouts, quotes, notices, code.
class GroundCell final : public wxHtmlContainerCell {
public:
    GroundCell(wxHtmlContainerCell* parent, const PageStyle& style, const wxColour& fill, const wxColour& bar);
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;

private:
    const PageStyle& style_;
    wxColour fill_, bar_;
};

// Lays its children side by side: a marker of fixed width, the body, and perhaps a tick box at the right.
// Its children must be made in this order: marker, body container, box.
class StepCell final : public wxHtmlContainerCell {
public:
    StepCell(wxHtmlContainerCell* parent, int marker_width, int box_width);
    void Layout(int width) override;

private:
    int marker_width_, box_width_;
};

// The number of a step in a circle; filled when the step is done.
class BadgeCell final : public wxHtmlCell {
public:
    BadgeCell(int number, const PageStyle& style, const wxDC& dc, std::function<bool()> done);
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;
    wxString ConvertToText(wxHtmlSelection* selection) const override;

private:
    wxString number_;
    wxFont font_;
    wxSize text_;
    const PageStyle& style_;
    std::function<bool()> done_;
};

// A dot before an item of a bullet list.
class DotCell final : public wxHtmlCell {
public:
    DotCell(const PageStyle& style, int line_height);
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;
    wxString ConvertToText(wxHtmlSelection* selection) const override;

private:
    const PageStyle& style_;
};

// A box to tick: used by mouse here, by keyboard through its target.
class TickCell final : public wxHtmlCell {
public:
    TickCell(const PageStyle& style, int target, std::function<bool()> ticked);
    [[nodiscard]] bool ticked() const { return ticked_(); }
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;
    bool ProcessMouseClick(wxHtmlWindowInterface* window, const wxPoint& pos, const wxMouseEvent& event) override;
    wxCursor GetMouseCursor(wxHtmlWindowInterface* window) const override;

private:
    const PageStyle& style_;
    int target_;
    std::function<bool()> ticked_;
};

// Words that are pressed, in the same way: the copy button of code.
class ButtonCell final : public wxHtmlCell {
public:
    ButtonCell(const wxString& label, const PageStyle& style, const wxDC& dc, int target);
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;
    bool ProcessMouseClick(wxHtmlWindowInterface* window, const wxPoint& pos, const wxMouseEvent& event) override;
    wxCursor GetMouseCursor(wxHtmlWindowInterface* window) const override;

private:
    wxString label_;
    wxFont font_;
    const PageStyle& style_;
    int target_;
};

// A thin line across.
class RuleCell final : public wxHtmlCell {
public:
    explicit RuleCell(const PageStyle& style) : style_(style) {}
    void Layout(int width) override;
    void Draw(wxDC& dc, int x, int y, int view_y1, int view_y2, wxHtmlRenderingInfo& info) override;

private:
    const PageStyle& style_;
};

// Nothing but height.
class GapCell final : public wxHtmlCell {
public:
    explicit GapCell(int height) : wanted_(height) {}
    void Layout(int width) override;

private:
    int wanted_;
};

}  // namespace signpost::gui
