#include "app/gui/window_place.h"

#include <wx/display.h>

#include <algorithm>

namespace signpost::gui {

namespace {

// The part of the desktop, without its bars, of which the window takes most; empty when it takes none of any.
wxRect room_of(const wxRect& window) {
    wxRect room;
    int most = 0;
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) {
        const wxRect area = wxDisplay(i).GetClientArea(), shown = area.Intersect(window);
        if (shown.width * shown.height <= most) continue;
        most = shown.width * shown.height;
        room = area;
    }
    return room;
}

}  // namespace

wxRect on_a_display(const core::WindowPlace& place) {
    const wxRect anywhere(wxDefaultCoord, wxDefaultCoord, place.width, place.height);
    if (!place.at) return anywhere;
    wxRect rect(place.at->x, place.at->y, place.width, place.height);
    const wxRect room = room_of(rect);
    if (room.IsEmpty()) return anywhere;
    rect.width = std::min(rect.width, room.width);
    rect.height = std::min(rect.height, room.height);
    rect.x = std::clamp(rect.x, room.x, room.x + room.width - rect.width);
    rect.y = std::clamp(rect.y, room.y, room.y + room.height - rect.height);
    return rect;
}

}  // namespace signpost::gui
