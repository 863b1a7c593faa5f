// Sorting and dates as a language does them (ICU).
#pragma once

#include <string>
#include <vector>

#include "document/content_set.h"

namespace signpost::core {

// By the preferred word in `language`; Danish æ, ø, å come last. Terms without a word there come last of all.
void sort_terms(std::vector<document::Term>& terms, const std::string& language);

// "2026-11-22" as "22 November 2026" in `language`; text that is no date comes back unchanged.
[[nodiscard]] std::string long_date(const std::string& iso_date, const std::string& language);

}  // namespace signpost::core
