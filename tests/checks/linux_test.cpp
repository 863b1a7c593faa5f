// This Linux as it is: its programs, its proxy, and all checks on it.
#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <cstdlib>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "tests/checks/pc_linux.h"

using namespace signpost::checks;

TEST_CASE("a check for which the system has no thread left is unknown, and the program goes on") {
    CHECK(as_nobody([] {
        Runner runner(system_provider(), std::make_shared<CheckData>(sample_data()));
        const rlimit none{1, 1};
        setrlimit(RLIMIT_NPROC, &none);
        std::vector<Result> results;
        const auto keep = [&](const Finished& finished) { results.push_back(finished.result); };
        runner.start({{find_check("os.version"), {}}, {find_check("os.rights"), {}}}, keep);
        runner.wait();
        return results.size() == 2 && results[0].reason == Reason::crashed && results[1].reason == Reason::crashed;
    }));
}

TEST_CASE("the proxy is that of the environment, unless Autodesk's hosts are excepted") {
    const auto kind = [](const char* name, const char* value, const char* no_proxy) {
        for (const char* each : {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
            unsetenv(each);
        unsetenv("NO_PROXY");
        setenv("no_proxy", no_proxy, 1);
        if (*name != '\0') setenv(name, value, 1);
        return system_provider()->proxy().value.kind;
    };
    CHECK(as_nobody([&] {
        return kind("", "", "") == Proxy::Kind::none && kind("http_proxy", "p:1", "") == Proxy::Kind::manual &&
               kind("https_proxy", "p:1", "localhost") == Proxy::Kind::manual &&
               kind("https_proxy", "p:1", "localhost,.autodesk.com") == Proxy::Kind::none;
    }));
}

TEST_CASE("a running program is seen by name, path and owner") {
    const Scratch folder;
    const std::string program = folder / "maya.bin";
    fs::copy_file("/bin/sleep", program);
    std::array<char*, 3> arguments{const_cast<char*>("maya.bin"), const_cast<char*>("600"), nullptr};
    pid_t child = 0;
    REQUIRE(posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) == 0);
    const auto processes = system_provider()->processes();
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    REQUIRE(processes.has_value());
    bool seen = false;
    for (const Process& process : processes.value) {
        if (process.id != static_cast<std::uint32_t>(child)) continue;
        seen = true;
        CHECK(process.name == "maya.bin");
        CHECK(process.path == program);
        CHECK(process.own);
    }
    CHECK(seen);
}

TEST_CASE("all checks on this PC end with an answer, and none crashed") {
    Runner runner(system_provider(), std::make_shared<CheckData>(sample_data()));
    std::vector<Job> jobs;
    for (const Check& check : all_checks()) jobs.push_back({&check, {}});
    std::vector<Result> results;
    runner.start(jobs, [&](const Finished& finished) { results.push_back(finished.result); });
    runner.wait();
    REQUIRE(results.size() == jobs.size());
    for (const Result& result : results) {
        INFO(result.id);
        CHECK(result.platform == "linux");
        CHECK(result.reason != Reason::crashed);
    }
}
