// Native controls in the same light as the page, as far as the platform lets us. The build picks the platform's file.
#pragma once

#include "app/core/store.h"

namespace signpost::gui {

void follow_native_theme(core::Theme theme);

}  // namespace signpost::gui
