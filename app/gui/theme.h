// Colours, type scale and spacing of the whole window, in light and dark. Every colour pair meets WCAG AA;
// in high contrast the system's colours are taken as they are.
#pragma once

#include <wx/colour.h>
#include <wx/font.h>

#include "app/core/store/store.h"
#include "checks/result.h"

class wxWindow;

namespace signpost::gui {

struct Palette {
    wxColour page, side, text, quiet, line, accent, badge, selected, hit, code;
    wxColour note, note_fill, ok, ok_fill, warn, warn_fill, bad, bad_fill;
};

// What the reader chose, or for `system` what the desktop says.
[[nodiscard]] Palette palette_for(core::Theme theme);
// The colour of a check's state, for its sign and word, and the fill behind them.
[[nodiscard]] wxColour state_colour(const Palette& palette, checks::State state);
[[nodiscard]] wxColour state_fill(const Palette& palette, checks::State state);

// Sizes follow the zoom and the resolution of the window; numbers given are those of a 96 dpi screen at 100 %.
class Scale {
public:
    Scale(const wxWindow& window, int zoom_percent);
    [[nodiscard]] int px(double at_96_dpi) const;
    [[nodiscard]] wxFont font(double px_at_96_dpi, wxFontWeight weight = wxFONTWEIGHT_NORMAL,
                              wxFontStyle style = wxFONTSTYLE_NORMAL) const;
    [[nodiscard]] wxFont code_font(double px_at_96_dpi) const;

private:
    double zoom_;
    double pixels_;
    wxString face_;
};

}  // namespace signpost::gui
