#include "checks/moments.h"

#include <algorithm>
#include <array>

#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::int64_t day = 86'400;

std::optional<std::int64_t> day_of(int year, int month, int day_of_month) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day_of_month))};
    if (!date.ok() || year < 1970) return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count() * day;
}

std::int64_t day_number(std::int64_t seconds) { return seconds / day - (seconds % day < 0 ? 1 : 0); }

}  // namespace

std::int64_t seconds_since_1970(std::chrono::system_clock::time_point time) {
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

std::optional<std::int64_t> parse_iso_date(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
    const auto year = whole_number(text.substr(0, 4));
    const auto month = whole_number(text.substr(5, 2));
    const auto day_of_month = whole_number(text.substr(8, 2));
    return year && month && day_of_month ? day_of(*year, *month, *day_of_month) : std::nullopt;
}

std::optional<std::int64_t> parse_http_date(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (text.size() != 29 || text.substr(3, 2) != ", " || text.substr(25) != " GMT") return std::nullopt;
    if (text[7] != ' ' || text[11] != ' ' || text[16] != ' ' || text[19] != ':' || text[22] != ':') return std::nullopt;
    const auto month = std::find(months.begin(), months.end(), text.substr(8, 3));
    const auto number = [&](std::size_t at, std::size_t size) { return whole_number(text.substr(at, size)); };
    const auto date = number(5, 2);
    const auto year = number(12, 4);
    const auto hour = number(17, 2);
    const auto minute = number(20, 2);
    const auto second = number(23, 2);
    if (month == months.end() || !date || !year || !hour || !minute || !second) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    const auto midnight = day_of(*year, static_cast<int>(month - months.begin()) + 1, *date);
    if (!midnight) return std::nullopt;
    return *midnight + *hour * 3600 + *minute * 60 + *second;
}

long whole_days(std::int64_t from, std::int64_t to) {
    constexpr std::int64_t most = 1'000'000;
    return static_cast<long>(std::clamp(day_number(to) - day_number(from), -most, most));
}

}  // namespace signpost::checks
