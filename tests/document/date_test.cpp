#include <catch2/catch.hpp>

#include "document/date.h"

using namespace signpost::document;

TEST_CASE("a date is a day of the calendar, as ISO 8601 writes it", "[date]") {
    for (const char* text : {"2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"}) CHECK(is_date(text));
    for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-00", "26-11-22", "2026-11-2",
                             "2026/11/22", "2026-11-22 ", "+026-11-22", "2026--1-22", "yesterday!"}) {
        INFO(text);
        CHECK_FALSE(is_date(text));
    }
}
