// The program's own small drawings for buttons, in any colour and at any resolution.
#pragma once

#include <wx/bmpbndl.h>
#include <wx/colour.h>

namespace signpost::gui {

enum class Icon { back, forward, down, home, checks, menu, signpost, tick, exclamation, cross, dash, question };

// `size`: side in pixels at 96 dpi.
[[nodiscard]] wxBitmapBundle icon(Icon which, const wxColour& colour, int size);

}  // namespace signpost::gui
