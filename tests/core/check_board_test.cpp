#include <catch2/catch.hpp>

#include <algorithm>
#include <future>

#include "app/core/checks/check_board.h"
#include "document/parse.h"
#include "tests/checks/fake_provider.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;

namespace {

constexpr const char* policies = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System)";

struct Board {
    std::shared_ptr<checks::FakeProvider> pc = std::make_shared<checks::FakeProvider>();
    tests::PostQueue queue;
    std::vector<std::string> changed;
    std::unique_ptr<CheckBoard> board =
        std::make_unique<CheckBoard>(pc, std::make_shared<checks::CheckData>(), queue.door(),
                                     [this](const std::string& key) { changed.push_back(key); });

    [[nodiscard]] bool run(const checks::Job& job) {
        board->start(job);
        return queue.run_until([&] { return !board->state(checks::key(job)).running; });
    }
    // Until the runner is done with all that it delivered: it delivers one after the other.
    [[nodiscard]] bool settle() { return run({checks::find_check("os.version"), {}}); }
};

checks::Job uac() { return {checks::find_check("os.uac"), {}}; }

}  // namespace

TEST_CASE("a check that never ran has no state to speak of", "[check board]") {
    Board b;
    CHECK_FALSE(b.board->state("os.uac").running);
    CHECK_FALSE(b.board->state("os.uac").result);
    CHECK_FALSE(b.board->state("no.such").previous);
}

TEST_CASE("a result comes by the post, on the interface's thread, and not before", "[check board]") {
    Board b;
    b.board->start(uac());
    CHECK(b.board->state("os.uac").running);
    CHECK(b.changed == std::vector<std::string>{"os.uac"});
    REQUIRE(b.queue.wait());
    CHECK(b.board->state("os.uac").running);
    CHECK_FALSE(b.board->state("os.uac").result);
    b.queue.run();
    CHECK_FALSE(b.board->state("os.uac").running);
    REQUIRE(b.board->state("os.uac").result);
    CHECK(b.board->state("os.uac").result->summary.id == "uac.default");
    CHECK(b.changed.size() == 2);
}

TEST_CASE("a second start while a check runs does nothing", "[check board]") {
    Board b;
    b.board->start(uac());
    b.board->start(uac());
    b.board->start(uac());
    REQUIRE(b.queue.run_until([&] { return !b.board->state("os.uac").running; }));
    CHECK(b.changed.size() == 2);
    CHECK_FALSE(b.board->state("os.uac").previous);
}

TEST_CASE("the result of the run before is kept beside the new one", "[check board]") {
    Board b;
    REQUIRE(b.run(uac()));
    CHECK_FALSE(b.board->state("os.uac").previous);
    REQUIRE(b.settle());
    b.pc->dword(policies, "EnableLUA", 0);
    b.board->start(uac());
    CHECK(b.board->state("os.uac").result->summary.id == "uac.default");  // still to be read while it runs
    REQUIRE(b.queue.run_until([&] { return !b.board->state("os.uac").running; }));
    REQUIRE(b.board->state("os.uac").previous);
    CHECK(b.board->state("os.uac").previous->summary.id == "uac.default");
    CHECK(b.board->state("os.uac").result->summary.id != "uac.default");
}

TEST_CASE("a check may be started again as soon as its result is there", "[check board]") {
    tests::PostQueue queue;
    int results = 0;
    // The interface is quick: its thread has done what was posted before the runner's thread goes on.
    const auto post = [&](const std::function<void()>& work) {
        std::promise<void> done;
        queue.post([&] {
            work();
            done.set_value();
        });
        done.get_future().wait_for(std::chrono::seconds(10));
    };
    std::unique_ptr<CheckBoard> board;
    board = std::make_unique<CheckBoard>(std::make_shared<checks::FakeProvider>(),
                                         std::make_shared<checks::CheckData>(), post, [&](const std::string& key) {
                                             if (board->state(key).running || ++results > 1) return;
                                             board->start(uac());
                                         });
    board->start(uac());
    CHECK(queue.run_until([&] { return results == 2; }, std::chrono::seconds(1)));
}

TEST_CASE("the same check with another wish is another check", "[check board]") {
    Board b;
    const auto job = CheckBoard::job_of(document::parse_link("check:os.uac?want=on", {}), {});
    REQUIRE(job);
    REQUIRE(b.run(*job));
    CHECK(b.board->state("os.uac?want=on").result);
    CHECK_FALSE(b.board->state("os.uac").result);
}

TEST_CASE("what was posted and comes after the board's end does nothing", "[check board]") {
    Board b;
    b.board->start(uac());
    REQUIRE(b.queue.wait());
    const std::size_t before = b.changed.size();
    b.board.reset();
    b.queue.run();
    CHECK(b.changed.size() == before);
}

TEST_CASE("only a link to a known check with declared values is a job", "[check board]") {
    const auto job = [](const char* address) { return CheckBoard::job_of(document::parse_link(address, {}), {}); };
    CHECK(job("check:os.uac"));
    CHECK(job("check:os.uac?want=on"));
    CHECK_FALSE(job("check:os.uac?want=everything"));
    CHECK_FALSE(job("check:os.uac?want=on&path=C:\\"));
    CHECK_FALSE(job("check:os.uac?host=example.com"));
    CHECK_FALSE(job("check:no.such"));
    CHECK_FALSE(job("check:"));
    CHECK_FALSE(job("https://example.com/os.uac"));
    document::Link page;
    page.kind = document::Link::Kind::page;
    page.target = "os.uac";
    CHECK_FALSE(CheckBoard::job_of(page, {}));
}

TEST_CASE("a check that touches the network asks first and stays allowed", "[check board]") {
    Board b;
    const checks::Check* network = nullptr;
    for (const checks::Check& check : checks::all_checks())
        if (asks_first(check) && check.parameters.empty()) network = &check;
    REQUIRE(network);
    const checks::Job job{network, {}};
    CHECK_FALSE(b.board->allowed(*network));
    REQUIRE(b.run(job));
    REQUIRE(b.settle());
    CHECK(b.board->state(checks::key(job)).result->reason == checks::Reason::not_allowed);
    CHECK(b.pc->contacted.empty());
    b.board->allow(network->id);
    CHECK(b.board->allowed(*network));
    REQUIRE(b.run(job));
    CHECK(b.board->state(checks::key(job)).result->reason != checks::Reason::not_allowed);
}

namespace {

// What the checks read on a PC whose control is turned off.
checks::FactsFile saved_elsewhere() {
    checks::FakeProvider pc;
    pc.dword(policies, "EnableLUA", 0);
    std::vector<checks::Finished> all{checks::run_now(uac(), pc, {}, {})};
    return checks::facts_of(all, std::chrono::system_clock::time_point(std::chrono::seconds(1'800'000'000)));
}

}  // namespace

TEST_CASE("an opened file gives every check the result of that PC, whatever was found here", "[check board]") {
    Board b;
    REQUIRE(b.run(uac()));
    CHECK_FALSE(b.board->saved_at());
    b.board->open_saved(saved_elsewhere());
    REQUIRE(b.board->saved_at());
    CHECK(b.board->saved_at()->time_since_epoch() == std::chrono::seconds(1'800'000'000));
    CHECK(b.board->state("os.uac").result->summary.id == "uac.off_after_restart");
    CHECK_FALSE(b.board->state("os.uac").previous);
    CHECK(b.board->state("os.uac").result->state == checks::State::attention);
    CHECK(b.board->state("os.uac?want=on").result->state == checks::State::problem);
    CHECK(b.board->state("adsk.products").result->summary.id == "saved.nothing");
    CHECK_FALSE(b.board->state("no.such").result);
    CHECK(b.board->report().origin == Report::Origin::saved_facts);
    CHECK(b.board->report().results.size() == checks::all_checks().size());
}

TEST_CASE("closing the file brings back what was found here", "[check board]") {
    Board b;
    REQUIRE(b.run(uac()));
    b.board->open_saved(saved_elsewhere());
    b.changed.clear();
    b.board->close_saved();
    CHECK_FALSE(b.board->saved_at());
    CHECK(b.board->state("os.uac").result->summary.id == "uac.default");
    CHECK_FALSE(b.board->state("adsk.products").result);
    CHECK(std::count(b.changed.begin(), b.changed.end(), "os.uac") == 1);
    CHECK(std::count(b.changed.begin(), b.changed.end(), "adsk.products") == 1);
}

TEST_CASE("no check runs while a file is open, and one that ran goes on behind it", "[check board]") {
    Board b;
    b.board->start(uac());
    b.board->open_saved(saved_elsewhere());
    CHECK_FALSE(b.board->state("os.uac").running);
    b.changed.clear();
    b.board->start({checks::find_check("os.version"), {}});
    CHECK(b.changed.empty());
    REQUIRE(b.queue.wait());
    b.queue.run();
    CHECK(b.changed.empty());
    CHECK(b.board->state("os.uac").result->summary.id == "uac.off_after_restart");
    b.board->close_saved();
    CHECK(b.board->state("os.uac").result->summary.id == "uac.default");
}

TEST_CASE("what was found so far is the report, in the order of the table", "[check board]") {
    Board b;
    CHECK(b.board->report().results.empty());
    REQUIRE(b.run({checks::find_check("adsk.products"), {}}));
    REQUIRE(b.run(uac()));
    const Report report = b.board->report();
    REQUIRE(report.results.size() == 2);
    CHECK(report.results[0].id == "os.uac");
    CHECK(report.results[1].id == "adsk.products");
    CHECK(report.origin == Report::Origin::this_pc);
    CHECK(report.taken > std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000)));
}

TEST_CASE("what was read can be saved and opened again", "[check board]") {
    Board b;
    b.pc->dword(policies, "EnableLUA", 0);
    REQUIRE(b.run(uac()));
    const auto loaded = checks::load_facts(checks::save_facts(b.board->facts()));
    REQUIRE(loaded.problem == checks::FactsProblem::none);
    Board elsewhere;
    elsewhere.board->open_saved(loaded.file);
    CHECK(elsewhere.board->state("os.uac").result->summary == b.board->state("os.uac").result->summary);
}

TEST_CASE("while a file is open, what would be saved is that file, whatever was read here", "[check board]") {
    Board b;
    REQUIRE(b.run({checks::find_check("adsk.products"), {}}));
    b.board->open_saved(saved_elsewhere());
    CHECK(checks::save_facts(b.board->facts()) == checks::save_facts(saved_elsewhere()));
    b.board->close_saved();
    CHECK(b.board->facts().checks.contains("adsk.products"));
}
