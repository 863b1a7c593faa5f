// wxWidgets 3.2 has no dark native controls on Windows: they stay as Windows draws them.
#include "app/gui/native_theme.h"

namespace signpost::gui {

void follow_native_theme(core::Theme) {}

}  // namespace signpost::gui
