// Dates and times as the sources write them, in UTC.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace signpost::checks {

[[nodiscard]] std::int64_t seconds_since_1970(std::chrono::system_clock::time_point time);
// "2026-11-22" or "2026-11-22T08:00:00Z" as the seconds of that day's beginning; nothing else is guessed at.
[[nodiscard]] std::optional<std::int64_t> parse_iso_date(std::string_view text);
// "Sun, 22 Nov 2026 07:29:11 GMT" (RFC 9110, IMF-fixdate).
[[nodiscard]] std::optional<std::int64_t> parse_http_date(std::string_view text);
// From the day of `from` to the day of `to`; negative when that is past. Saturates.
[[nodiscard]] long whole_days(std::int64_t from, std::int64_t to);

}  // namespace signpost::checks
