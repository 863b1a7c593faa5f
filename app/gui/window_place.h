// Where the window was left, and where it can be seen now.
#pragma once

#include <wx/gdicmn.h>

#include "app/core/store/store.h"

namespace signpost::gui {

// As it was left, moved and made smaller as far as it needs to be wholly on a display that is there now. Without a
// place, or when none of the displays is near, the window manager chooses: x and y are wxDefaultCoord.
[[nodiscard]] wxRect on_a_display(const core::WindowPlace& place);

}  // namespace signpost::gui
