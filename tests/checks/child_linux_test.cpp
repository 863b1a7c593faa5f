// Programs that a check starts on Linux: what they say, and how they are ended.
#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>
#include <thread>

#include "checks/system/child_linux.h"
#include "tests/checks/pc_linux.h"

using namespace signpost::checks;

TEST_CASE("a child's output, errors and exit code come back") {
    const Scratch folder;
    const auto output = run_child(script(folder, "echo out; echo err >&2; exit 3"), {"list"}, long_enough, {});
    REQUIRE(output.has_value());
    CHECK(output.value.out == "out\n");
    CHECK(output.value.err == "err\n");
    CHECK(output.value.exit_code == 3);
    CHECK_FALSE(output.value.truncated);
}

TEST_CASE("a child gets its argument, the plain locale, and no input") {
    const Scratch folder;
    const auto output = run_child(script(folder, "echo $1 $LC_ALL $HOME; cat"), {"list"}, long_enough, {});
    CHECK(output.value.out == "list C\n");
}

TEST_CASE("a child that writes without end on both streams is cut at the limit and not deadlocked") {
    const Scratch folder;
    const auto output = run_child(script(folder, "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; echo done"),
                                  {}, long_enough, {});
    REQUIRE(output.has_value());
    CHECK(output.value.truncated);
    CHECK(output.value.out.size() == 1u << 20);
    CHECK(output.value.err.size() == 1u << 20);
}

TEST_CASE("a child that hangs is killed with all it started") {
    const Scratch folder;
    const auto pid_file = folder / "pid";
    const auto output = run_child(script(folder, "sleep 600 & echo $! > " + pid_file + "; wait"), {},
                                  std::chrono::milliseconds(500), {});
    CHECK(output.outcome == Outcome::timeout);
    int grandchild = 0;
    std::ifstream(pid_file) >> grandchild;
    REQUIRE(grandchild > 0);
    // A killed orphan stays a zombie until init takes it: what counts is that it sleeps no longer.
    std::string state;
    for (int i = 0; i < 200; ++i) {
        std::ifstream status("/proc/" + std::to_string(grandchild) + "/stat");
        std::string text;
        if (!std::getline(status, text)) break;
        state = text.substr(text.rfind(')') + 2, 1);
        if (state == "Z" || state == "X") break;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK((state.empty() || state == "Z" || state == "X"));
}

TEST_CASE("a child that closes its streams and lives on is a time-out too") {
    const Scratch folder;
    const auto output = run_child(script(folder, "exec >&- 2>&-; sleep 600"), {}, std::chrono::milliseconds(500), {});
    CHECK(output.outcome == Outcome::timeout);
}

TEST_CASE("a child that leaves a program with its streams behind has ended, in its group or out of it") {
    const Scratch folder;
    const auto in_group = run_child(script(folder, "sleep 600 & echo done"), {}, long_enough, {});
    REQUIRE(in_group.has_value());
    CHECK(in_group.value.out == "done\n");
    const auto pid_file = folder / "pid";
    const auto outside =
        run_child(script(folder, "setsid sh -c 'echo $$ > " + pid_file + "; exec sleep 600' & while [ ! -s " +
                                     pid_file + " ]; do :; done; echo done"),
                  {}, long_enough, {});
    pid_t left = 0;
    std::ifstream(pid_file) >> left;
    if (left > 0) kill(left, SIGKILL);
    REQUIRE(outside.has_value());
    CHECK(outside.value.out == "done\n");
}

TEST_CASE("a child is given up when nobody wants it any more") {
    const Scratch folder;
    std::stop_source stop;
    stop.request_stop();
    CHECK(run_child(script(folder, "sleep 600"), {}, long_enough, stop.get_token()).outcome == Outcome::timeout);
}

TEST_CASE("a program that is not there is absent, one that may not run is denied") {
    const Scratch folder;
    write(folder / "plain", "no program");
    CHECK(run_child(folder / "nothing", {}, long_enough, {}).outcome == Outcome::absent);
    CHECK(run_child(folder / "plain", {}, long_enough, {}).outcome == Outcome::denied);
}
