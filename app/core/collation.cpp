#include "app/core/collation.h"

#include <unicode/calendar.h>
#include <unicode/coll.h>
#include <unicode/datefmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace signpost::core {

namespace {

std::string word_of(const document::Term& term, const std::string& language) {
    const auto words = term.words.find(language);
    return words == term.words.end() ? std::string() : words->second.term;
}

icu::Locale locale_of(const std::string& language) {
    return icu::Locale(language == "en" ? "en_GB" : language.c_str());
}

// "UTC", "UTC+1", "UTC-3:30"
std::string zone_name(const icu::TimeZone& zone, UDate when) {
    std::int32_t offset = 0, summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone.getOffset(when, false, offset, summer, status);
    const int minutes = U_FAILURE(status) ? 0 : (offset + summer) / 60'000;
    if (minutes == 0) return "UTC";
    const int hours = std::abs(minutes) / 60, rest = std::abs(minutes) % 60;
    return std::string("UTC") + (minutes < 0 ? "-" : "+") + std::to_string(hours) +
           (rest == 0 ? "" : (rest < 10 ? ":0" : ":") + std::to_string(rest));
}

}  // namespace

void sort_terms(std::vector<document::Term>& terms, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status)) return;
    std::stable_sort(terms.begin(), terms.end(), [&](const document::Term& a, const document::Term& b) {
        const std::string left = word_of(a, language), right = word_of(b, language);
        if (left.empty() || right.empty()) return !left.empty() && right.empty();
        UErrorCode ignored = U_ZERO_ERROR;
        return collator->compareUTF8(left, right, ignored) == UCOL_LESS;
    });
}

std::string long_date(const std::string& iso_date, const std::string& language) {
    int year = 0, month = 0, day = 0, length = 0;
    if (std::sscanf(iso_date.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3) return iso_date;
    if (length != 10 || iso_date.size() != 10) return iso_date;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = locale_of(language);
    const std::unique_ptr<icu::Calendar> calendar(
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, status));
    const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
    if (U_FAILURE(status) || !format) return iso_date;
    calendar->clear();
    calendar->setLenient(false);  // a day that the calendar does not have is an error
    calendar->set(year, month - 1, day);
    format->setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString text;
    format->format(calendar->getTime(status), text);
    std::string out;
    return U_FAILURE(status) ? iso_date : text.toUTF8String(out);
}

std::string long_time(std::chrono::system_clock::time_point time, const std::string& language) {
    const UDate when =
        static_cast<UDate>(std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createDefault());
    const std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateTimeInstance(icu::DateFormat::kLong, icu::DateFormat::kShort, locale_of(language)));
    if (!zone || !format) return {};
    format->setTimeZone(*zone);
    icu::UnicodeString text;
    format->format(when, text);
    std::string out;
    return text.toUTF8String(out) + " (" + zone_name(*zone, when) + ")";
}

}  // namespace signpost::core
