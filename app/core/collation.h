// Sorting and dates as a language does them (ICU).
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "document/content_set.h"

namespace signpost::core {

// By the preferred word in `language`; Danish æ, ø, å come last. Terms without a word there come last of all.
void sort_terms(std::vector<document::Term>& terms, const std::string& language);

// "2026-11-22" as "22 November 2026" in `language`; text that is no date comes back unchanged.
[[nodiscard]] std::string long_date(const std::string& iso_date, const std::string& language);
// "22 November 2026 at 11:31 (UTC+1)" in `language`, on this PC's clock; to the minute.
[[nodiscard]] std::string long_time(std::chrono::system_clock::time_point time, const std::string& language);

}  // namespace signpost::core
