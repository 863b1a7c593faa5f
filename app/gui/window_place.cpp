#include "app/gui/window_place.h"

#include <wx/display.h>

#include <algorithm>

namespace signpost::gui {

wxRect on_a_display(const core::WindowPlace& place) {
    const wxRect anywhere(wxDefaultCoord, wxDefaultCoord, place.width, place.height);
    if (!place.at) return anywhere;
    wxRect rect(place.at->x, place.at->y, place.width, place.height);
    const int display = wxDisplay::GetFromRect(rect);
    if (display == wxNOT_FOUND) return anywhere;
    const wxRect room = wxDisplay(static_cast<unsigned>(display)).GetClientArea();
    rect.width = std::min(rect.width, room.width);
    rect.height = std::min(rect.height, room.height);
    rect.x = std::clamp(rect.x, room.x, room.x + room.width - rect.width);
    rect.y = std::clamp(rect.y, room.y, room.y + room.height - rect.height);
    return rect;
}

}  // namespace signpost::gui
