// Pages that no writer wrote: the way in, and the notice that a page does not exist.
#pragma once

#include "app/core/library.h"
#include "document/document.h"

namespace signpost::core {

class Translator;

// The entrances of contents.yaml with their pages; without entrances, the groups.
[[nodiscard]] document::Document home_page(const Library& library, const Translator& words);
[[nodiscard]] document::Document missing_page(const std::string& id, const Translator& words);

}  // namespace signpost::core
