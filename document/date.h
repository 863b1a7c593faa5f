// Dates as the content writes them.
#pragma once

#include <string_view>

namespace signpost::document {

// ISO 8601, "2026-11-22", of a day that the calendar has.
[[nodiscard]] bool is_date(std::string_view text);

}  // namespace signpost::document
