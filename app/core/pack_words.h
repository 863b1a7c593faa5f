// Why content cannot be opened or written, in the reader's language.
#pragma once

#include <string>

#include "search/pack.h"

namespace signpost::core {

class Translator;

[[nodiscard]] std::string describe(search::PackError::Reason reason, const Translator& words);

}  // namespace signpost::core
