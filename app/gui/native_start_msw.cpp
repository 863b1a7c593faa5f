// Windows loads nothing that could be left out.
#include "app/gui/native_start.h"

namespace signpost::gui {

bool start_toolkit(const std::function<bool()>& start) { return start(); }

}  // namespace signpost::gui
