// The page with all checks of the program, made from their table: it is there whatever the content.
#pragma once

#include <string_view>

#include "app/core/library.h"
#include "document/document.h"

namespace signpost::core {

class Translator;

// Its id. Lint refuses a page of the content that is called so.
inline constexpr std::string_view checks_page_id = "checks";

// The card that runs all, the composed views, and each check in its group. A card's anchor is its id.
[[nodiscard]] document::Document checks_page(const Library& library, const Translator& words);

}  // namespace signpost::core
