// What became of the reader's settings and ticks, in the reader's language.
#pragma once

#include <string>

#include "app/core/store/store.h"

namespace signpost::core {

class Translator;

// Empty where there is nothing to tell.
[[nodiscard]] std::string describe(LoadOutcome outcome, const Translator& words);
// Of a tick that was to be saved.
[[nodiscard]] std::string describe(SaveOutcome outcome, const Translator& words);

}  // namespace signpost::core
