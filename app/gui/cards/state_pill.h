// The state of a check as colour, sign and word: never colour alone.
#pragma once

#include <wx/control.h>

#include <string>

#include "app/gui/cells/page_style.h"
#include "checks/result.h"

namespace signpost::gui {

class StatePill final : public wxControl {
public:
    StatePill(wxWindow* parent, const PageStyle& style, checks::State state, const std::string& word);
    bool AcceptsFocus() const override { return false; }

protected:
    wxSize DoGetBestSize() const override;

private:
    void on_paint(wxPaintEvent& event);
    void draw_sign(wxDC& dc, const wxColour& colour, const wxPoint& corner) const;

    const PageStyle& style_;
    checks::State state_;
};

}  // namespace signpost::gui
