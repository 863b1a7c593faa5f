#include "app/gui/icons.h"

#include <string>

namespace signpost::gui {

namespace {

// 24 × 24, strokes only; # stands for the colour.
const char* shape(Icon which) {
    switch (which) {
        case Icon::back: return "<path d='M15 5 L8 12 L15 19'/>";
        case Icon::forward: return "<path d='M9 5 L16 12 L9 19'/>";
        case Icon::down: return "<path d='M5 9 L12 16 L19 9'/>";
        case Icon::home: return "<path d='M4 11.5 L12 5 L20 11.5 M6.5 10 V19 H10 V14.5 H14 V19 H17.5 V10'/>";
        case Icon::checks: return "<path d='M4.5 5 H19.5 V19 H4.5 Z M8 12 L11 15 L16.5 9'/>";
        case Icon::menu: return "<path d='M5 7 H19 M5 12 H19 M5 17 H19'/>";
        case Icon::signpost: return "<path d='M11 3 V21 M5 5 H16 L19 7.5 L16 10 H5 Z M19 12 H8 L5 14.5 L8 17 H19 Z'/>";
        case Icon::tick: return "<path stroke-width='3' d='M5 12.5 L10 17.5 L19 7'/>";
        case Icon::exclamation: return "<path stroke-width='3' d='M12 4.5 V13.5 M12 19 V19.1'/>";
        case Icon::cross: return "<path stroke-width='3' d='M6 6 L18 18 M18 6 L6 18'/>";
        case Icon::dash: return "<path stroke-width='3' d='M6 12 H18'/>";
        case Icon::question:
            return "<path stroke-width='3' d='M8 8.5 A4 4 0 1 1 14 12 C12.5 13 12 13.5 12 14.8 M12 19.4 V19.5'/>";
    }
    return "";
}

}  // namespace

wxBitmapBundle icon(Icon which, const wxColour& colour, int size) {
    const std::string svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='24' height='24' viewBox='0 0 24 24'>"
        "<g fill='none' stroke='" +
        std::string(colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_str()) +
        "' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'>" + shape(which) + "</g></svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

}  // namespace signpost::gui
