#include "app/gui/splitter.h"

#include <wx/dc.h>

#include <algorithm>

namespace signpost::gui {

namespace {

constexpr int usual_side = 300, smallest_side = 170, narrow = 640;

}  // namespace

Splitter::Splitter(wxWindow* parent)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER),
      wanted_(FromDIP(usual_side)) {
    SetMinimumPaneSize(FromDIP(smallest_side));
    Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [this](wxSplitterEvent& event) {
        wanted_ = event.GetSashPosition();
        event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

void Splitter::set_panes(wxWindow* side, wxWindow* page) {
    side_ = side;
    page_ = page;
    SplitVertically(side, page, wanted_);
}

void Splitter::set_palette(const Palette& palette) {
    palette_ = palette;
    SetBackgroundColour(palette.side);
    Refresh();
}

void Splitter::insist_on_side(bool insist) {
    insist_ = insist;
    fit();
}

void Splitter::fit() {
    if (!side_) return;
    const int width = GetClientSize().x;
    const bool room = width >= FromDIP(narrow);
    const bool show = room || insist_;
    const int side = room ? std::min(wanted_, width / 3) : width / 2;
    if (show && !IsSplit()) {
        side_->Show();
        SplitVertically(side_, page_, side);
    } else if (!show && IsSplit()) {
        Unsplit(side_);
    } else if (show && GetSashPosition() != side) {
        SetSashPosition(side);
    }
}

void Splitter::DrawSash(wxDC& dc) {
    if (!IsSplit()) return;
    const wxSize size = GetClientSize();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(palette_.page));
    dc.DrawRectangle(GetSashPosition(), 0, GetSashSize(), size.y);
    dc.SetPen(wxPen(palette_.line));
    dc.DrawLine(GetSashPosition(), 0, GetSashPosition(), size.y);
}

}  // namespace signpost::gui
