// How long the window takes no input while all checks run: a bench, run by name (tests/bench/checks/README.md).
#include <wx/app.h>
#include <wx/utils.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <ctime>
#include <iostream>
#include <vector>

#include "app/core/checks/check_views.h"
#include "tests/gui/driver.h"

using namespace signpost;
using test::Driver;

namespace {

// One turn of the event loop: events, what they left for later, idle work. No key or click is taken before it ends.
struct Turn {
    double passed = 0;    // milliseconds by the clock, other work on the machine included
    double computed = 0;  // of this thread alone
};

double computed_until_now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Turn turn() {
    const auto begun = std::chrono::steady_clock::now();
    const double computed = computed_until_now();
    wxTheApp->Yield(true);
    wxTheApp->ProcessIdle();
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count(),
            computed_until_now() - computed};
}

std::vector<Turn> turns_while(const std::function<bool()>& going) {
    std::vector<Turn> out;
    while (going()) {
        out.push_back(turn());
        wxMilliSleep(1);
    }
    return out;
}

double longest(const std::vector<Turn>& turns, double Turn::*what) {
    double out = 0;
    for (const Turn& each : turns) out = std::max(out, each.*what);
    return out;
}

void tell(const char* what, const std::vector<Turn>& turns) {
    std::cout << what << ": " << turns.size() << " turns, longest " << longest(turns, &Turn::passed) << " ms, computed "
              << longest(turns, &Turn::computed) << " ms\n";
}

}  // namespace

TEST_CASE("frames", "[.frames]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    for (const checks::Check& check : checks::all_checks())
        if (asks_first(check)) driver.reader().checks().allow(check.id);
    const auto stop = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    tell("at rest, on the home page", turns_while([&] { return std::chrono::steady_clock::now() < stop; }));
    for (int run = 1; run <= 5; ++run) {
        driver.reset("en");
        driver.reader().open_checks();
        driver.settle(500);
        core::CheckBoard& board = driver.reader().checks();
        driver.reader().run_view(*core::find_check_view("all"), core::OnRequest::left_out);
        std::vector<Turn> turns = turns_while([&] { return board.round("all").running(); });
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(1);  // the last cards
        for (const Turn& each : turns_while([&] { return std::chrono::steady_clock::now() < until; }))
            turns.push_back(each);
        tell("all checks", turns);
    }
}
