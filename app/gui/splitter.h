// Two panes with a thin line between them that can be dragged; in a narrow window the first steps aside.
#pragma once

#include <wx/splitter.h>

#include "app/gui/theme.h"

namespace signpost::gui {

class Splitter final : public wxSplitterWindow {
public:
    explicit Splitter(wxWindow* parent);
    void set_panes(wxWindow* side, wxWindow* page);
    void set_palette(const Palette& palette);
    // The side is wanted even where there is little room: results while searching.
    void insist_on_side(bool insist);

protected:
    void DrawSash(wxDC& dc) override;

private:
    void fit();

    wxWindow *side_ = nullptr, *page_ = nullptr;
    Palette palette_;
    bool insist_ = false;
    int wanted_ = 0;  // the reader's width of the side
};

}  // namespace signpost::gui
