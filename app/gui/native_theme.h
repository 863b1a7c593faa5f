// What the system wants to be seen in, and native controls in the same light as the page, as far as the platform lets
// us. The build picks the platform's file.
#pragma once

#include "app/core/store/store.h"

namespace signpost::gui {

enum class NativeLook { light, dark, high_contrast };

// The setting of the desktop at this moment. With high contrast the colours are the system's own.
[[nodiscard]] NativeLook native_look();

void follow_native_theme(core::Theme theme);

}  // namespace signpost::gui
