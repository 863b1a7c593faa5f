// How the system's toolkit is started: without what this program has no use for. The build picks the platform's file.
#pragma once

#include <functional>

namespace signpost::gui {

// Runs `start`, which opens the toolkit; true when that did.
bool start_toolkit(const std::function<bool()>& start);

}  // namespace signpost::gui
