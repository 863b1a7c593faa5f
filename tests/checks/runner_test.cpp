#include <catch2/catch.hpp>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stdexcept>

#include "checks/judging.h"
#include "checks/runner.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

// Holds the checks that wait on it, so that tests decide when a check goes on instead of hoping for a clock.
struct Gate {
    std::mutex mutex;
    std::condition_variable changed;
    bool open = false;
    int entered = 0;
    int most_inside = 0;
    int inside = 0;

    void pass() {
        std::unique_lock lock(mutex);
        ++entered;
        most_inside = std::max(most_inside, ++inside);
        changed.notify_all();
        changed.wait(lock, [this] { return open; });
        --inside;
    }
    void wait_for(int count) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return entered >= count; });
    }
    void release() {
        const std::lock_guard lock(mutex);
        open = true;
        changed.notify_all();
    }
};
std::shared_ptr<Gate> gate;  // checks are plain functions, so theirs is found here; kept alive by whoever is inside

Facts collect_nothing(Provider&, const CheckData&, const Parameters&, std::stop_token) { return Facts("windows"); }
Facts collect_at_gate(Provider&, const CheckData&, const Parameters&, std::stop_token) {
    const std::shared_ptr<Gate> mine = gate;
    mine->pass();
    return Facts("windows");
}
Facts collect_until_stopped(Provider&, const CheckData&, const Parameters&, std::stop_token stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any changed;
    changed.wait(lock, stop, [] { return false; });
    return Facts("windows");
}
Facts collect_and_crash(Provider&, const CheckData&, const Parameters&, std::stop_token) {
    throw std::runtime_error("no");
}
Result judge_ok(const Facts&, const CheckData&, const Parameters&) { return found(State::ok, say("text")); }
Result judge_and_crash(const Facts&, const CheckData&, const Parameters&) { throw 1; }

Check make(std::string_view id, decltype(Check::collect) collect,
           std::chrono::milliseconds limit = std::chrono::hours(1)) {
    Check check;
    check.id = id;
    check.limit = limit;
    check.page = "help/checks";
    check.collect = collect;
    check.judge = judge_ok;
    return check;
}

struct Collected {
    std::mutex mutex;
    std::map<std::string, Result> results;
    std::atomic<int> count = 0;
    Runner::Deliver deliver() {
        return [this](const Finished& finished) {
            const std::lock_guard lock(mutex);
            results[key(finished.job)] = finished.result;
            ++count;
        };
    }
};

Runner make_runner(RunnerLimits limits = {std::size_t{4}, std::chrono::hours(1)}) {
    return Runner(std::make_shared<FakeProvider>(), std::make_shared<CheckData>(), limits);
}

// Returns once the check, which collects at the gate, is under way.
void start_and_reach_gate(Runner& runner, const Check& check, Collected& collected) {
    runner.start({{&check, {}}}, collected.deliver());
    gate->wait_for(1);
}

}  // namespace

TEST_CASE("every check of a run is delivered once, with its id and limit") {
    Collected collected;
    Runner runner = make_runner();
    std::vector<Check> checks;
    for (const char* id : {"a", "b", "c", "d", "e", "f", "g"}) checks.push_back(make(id, collect_nothing));
    std::vector<Job> jobs;
    for (const Check& check : checks) jobs.push_back({&check, {}});
    CHECK(runner.start(jobs, collected.deliver()) == 7);
    runner.wait();
    CHECK(collected.count == 7);
    CHECK(collected.results.size() == 7);
    CHECK(collected.results["c"].id == "c");
    CHECK(collected.results["c"].limit == std::chrono::hours(1));
    CHECK(collected.results["c"].platform == "windows");
}

TEST_CASE("no more checks run at once than the pool allows") {
    gate = std::make_shared<Gate>();
    Collected collected;
    Runner runner = make_runner({2, std::chrono::hours(1)});
    std::vector<Check> checks;
    for (const char* id : {"a", "b", "c", "d", "e"}) checks.push_back(make(id, collect_at_gate));
    std::vector<Job> jobs;
    for (const Check& check : checks) jobs.push_back({&check, {}});
    runner.start(jobs, collected.deliver());
    gate->wait_for(2);
    gate->release();
    runner.wait();
    CHECK(gate->most_inside <= 2);
    CHECK(collected.count == 5);
}

TEST_CASE("a check that crashes while it asks servers side by side is unknown") {
    struct Crashing : FakeProvider {
        Crashing() : FakeProvider("linux") { places[Folder::home] = "/home/a"; }
        Reading<bool> tcp(const std::string&, std::uint16_t, std::chrono::milliseconds, std::stop_token) override {
            throw std::bad_alloc();
        }
        Reading<HttpsReply> https_head(const std::string&, std::chrono::milliseconds, std::stop_token) override {
            throw std::bad_alloc();
        }
    } provider;
    provider.environment["ADSKFLEX_LICENSE_FILE"] = Reading<std::string>::of("27000@a");
    for (const char* id : {"net.server", "signin.network"}) {
        INFO(id);
        CHECK(run_now({find_check(id), {}}, provider, sample_data(), {}).result.reason == Reason::crashed);
    }
}

TEST_CASE("a check that crashes is unknown and leaves the others alone") {
    Collected collected;
    Runner runner = make_runner();
    const Check crashing = make("crash", collect_and_crash);
    Check judging = make("judge", collect_nothing);
    judging.judge = judge_and_crash;
    const Check fine = make("fine", collect_nothing);
    runner.start({{&crashing, {}}, {&judging, {}}, {&fine, {}}}, collected.deliver());
    runner.wait();
    CHECK(collected.results["crash"].reason == Reason::crashed);
    CHECK(collected.results["judge"].reason == Reason::crashed);
    CHECK(collected.results["fine"].state == State::ok);
}

TEST_CASE("a check that ignores its limit is a time-out that names the limit, and does not hold the run") {
    gate = std::make_shared<Gate>();
    Collected collected;
    Runner runner = make_runner({1, std::chrono::hours(1)});
    static const Check stuck = make("stuck", collect_at_gate, std::chrono::milliseconds(1500));
    const Check after = make("after", collect_nothing);
    runner.start({{&stuck, {}}, {&after, {}}}, collected.deliver());
    runner.wait();
    CHECK(collected.results["stuck"].reason == Reason::timeout);
    CHECK(collected.results["stuck"].summary.values["limit"] == "1.5");
    CHECK(collected.results["after"].state == State::ok);
    gate->release();
}

TEST_CASE("a run that takes too long ends as a whole") {
    Collected collected;
    Runner runner = make_runner({1, std::chrono::milliseconds(50)});
    // Given up, they may still return later: they live as long as the table of checks does.
    static const Check slow = make("slow", collect_until_stopped);
    static const Check waiting = make("waiting", collect_until_stopped);
    runner.start({{&slow, {}}, {&waiting, {}}}, collected.deliver());
    runner.wait();
    CHECK(collected.results["slow"].reason == Reason::timeout);
    CHECK(collected.results["waiting"].reason == Reason::timeout);
}

TEST_CASE("of very many short checks each is run and delivered once") {
    static std::atomic<int> collected_count;
    collected_count = 0;
    Collected collected;
    Runner runner = make_runner();
    const Check check = make("short", [](Provider&, const CheckData&, const Parameters&, std::stop_token) {
        ++collected_count;
        return Facts("fake");
    });
    std::vector<Job> jobs;
    for (int i = 0; i < 2000; ++i) jobs.push_back({&check, {{"number", std::to_string(i)}}});
    CHECK(runner.start(jobs, collected.deliver()) == jobs.size());
    runner.wait();
    CHECK(collected_count == 2000);
    CHECK(collected.count == 2000);
    CHECK(collected.results.size() == 2000);
}

TEST_CASE("cancelling ends the checks named, running or waiting, and no other; they run again afterwards") {
    gate = std::make_shared<Gate>();
    Collected collected;
    Runner runner = make_runner({1, std::chrono::hours(1)});
    static const Check stuck = make("stuck", collect_at_gate);
    const Check waiting = make("waiting", collect_nothing);
    const Check wanted = make("wanted", collect_nothing);
    runner.start({{&stuck, {}}, {&waiting, {}}, {&wanted, {}}}, collected.deliver());
    gate->wait_for(1);
    runner.cancel("waiting");
    runner.cancel("stuck");
    runner.cancel("never started");
    runner.wait();
    CHECK(collected.results["stuck"].reason == Reason::cancelled);
    CHECK(collected.results["waiting"].reason == Reason::cancelled);
    CHECK(collected.results["wanted"].state == State::ok);
    runner.start({{&waiting, {}}}, collected.deliver());
    runner.wait();
    CHECK(collected.results["waiting"].state == State::ok);
    gate->release();
}

TEST_CASE("a check that was given up and is still at it is not begun again until it has returned") {
    gate = std::make_shared<Gate>();
    Collected collected;
    Runner runner = make_runner();
    static const Check stuck = make("stuck", collect_at_gate);
    start_and_reach_gate(runner, stuck, collected);
    runner.cancel("stuck");
    runner.wait();
    for (const Parameters& parameters : {Parameters{}, Parameters{{"want", "on"}}}) {
        runner.start({{&stuck, parameters}}, collected.deliver());
        runner.wait();
        const Result& again = collected.results[key("stuck", parameters)];
        CHECK(again.reason == Reason::timeout);
        CHECK(again.summary.id == "runner.still_at_it");
    }
    CHECK(gate->entered == 1);
    gate->release();
    while (collected.results["stuck"].state != State::ok) {  // as soon as the first has returned
        runner.start({{&stuck, {}}}, collected.deliver());
        runner.wait();
    }
}

TEST_CASE("what a check does when it is stopped may ask the runner things") {
    static Runner* asked = nullptr;
    static std::atomic<bool> busy = false;
    gate = std::make_shared<Gate>();
    static const Check asking =
        make("asking", [](Provider&, const CheckData&, const Parameters&, std::stop_token stop) {
            const std::shared_ptr<Gate> mine = gate;
            const std::stop_callback ask(stop, [] { busy = asked->busy(); });
            mine->pass();
            return Facts("windows");
        });
    Collected collected;
    Runner runner = make_runner();
    asked = &runner;
    runner.start({{&asking, {}}}, collected.deliver());
    gate->wait_for(1);
    runner.cancel("asking");
    runner.wait();
    CHECK(busy);
    CHECK(collected.results["asking"].reason == Reason::cancelled);
    gate->release();
}

TEST_CASE("a second press while a check runs does nothing twice") {
    gate = std::make_shared<Gate>();
    Collected collected;
    Runner runner = make_runner();
    const Check check = make("check", collect_at_gate);
    CHECK(runner.start({{&check, {}}}, collected.deliver()) == 1);
    gate->wait_for(1);
    CHECK(runner.start({{&check, {}}}, collected.deliver()) == 0);
    CHECK(runner.start({{&check, {{"want", "on"}}}}, collected.deliver()) == 1);
    gate->release();
    runner.wait();
    CHECK(collected.count == 2);
}

TEST_CASE("a check that needs consent is not allowed until it is given, once for the run of the program") {
    Collected collected;
    Runner runner = make_runner();
    Check network = make("network", collect_nothing);
    network.contacts = Contacts::sign_in_hosts;
    CHECK_FALSE(runner.allowed(network));
    runner.start({{&network, {}}}, collected.deliver());
    runner.wait();
    CHECK(collected.results["network"].reason == Reason::not_allowed);
    runner.allow("network");
    runner.start({{&network, {}}}, collected.deliver());
    runner.wait();
    CHECK(collected.results["network"].state == State::ok);
    runner.start({{&network, {}}}, collected.deliver());
    runner.wait();
    CHECK(collected.results["network"].state == State::ok);
}

TEST_CASE("a runner that goes away delivers nothing more") {
    gate = std::make_shared<Gate>();
    Collected collected;
    {
        Runner runner = make_runner();
        static const Check stuck = make("stuck", collect_at_gate);
        start_and_reach_gate(runner, stuck, collected);
    }
    CHECK(collected.count == 0);
    gate->release();
}
