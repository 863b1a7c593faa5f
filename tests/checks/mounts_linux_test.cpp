// Checks on file systems and programs that this Linux has only for as long as the test runs.
#include <catch2/catch.hpp>

#include "tests/checks/pc_linux.h"

using namespace signpost::checks;

namespace {

void require_or_warn(const std::optional<bool>& held) {
    if (!held) WARN("NOT tested: no mounts of one's own here");
    else CHECK(*held);
}

bool mount_memory(const std::string& folder, const std::string& options) {
    return mount("tmpfs", folder.c_str(), "tmpfs", 0, options.c_str()) == 0;
}

// A system whose dnf is this script.
bool with_dnf(const Scratch& bin, const std::string& text) {
    for (const char* program : {"sh", "sleep"}) {
        fs::copy_file(fs::canonical(std::string("/bin/") + program), bin / program, fs::copy_options::skip_existing);
    }
    write(bin / "dnf", "#!/bin/sh\n" + text + "\n");
    chmod((bin / "dnf").c_str(), 0755);
    return mount(bin.path().c_str(), "/usr/bin", nullptr, MS_BIND, nullptr) == 0;
}

Result restart(const std::stop_token& stop = {}) {
    const auto provider = system_provider();
    return run("os.restart", *provider, stop);
}

}  // namespace

TEST_CASE("the room of a file system of known size is what the check finds") {
    const Scratch tree;
    write(tree / "x", "");
    require_or_warn(with_own_mounts([&] {
        if (!mount_memory(tree.path(), "size=64m")) return false;
        write(tree / "proc/meminfo", "MemTotal:       16777216 kB\n");
        write(tree / "filled", std::string(std::size_t{24} << 20, 'x'));
        const auto provider = root_provider(tree.path());
        const Space space = provider->disk_space("/").value;
        const auto missing = space.total - space.free;
        const Result result = run("pc.requirements", *provider);
        return space.total == std::size_t{64} << 20 && missing >= std::size_t{24} << 20 &&
               missing < std::size_t{25} << 20 && result.summary.values.at("memory") == "16 GB" &&
               result.summary.values.at("free") == "0 GB";
    }));
}

TEST_CASE("the system's own needs-restarting says yes, says no, fails, or hangs") {
    const Scratch bin;
    require_or_warn(with_own_mounts([&] {
        return with_dnf(bin, "[ \"$1 $2\" = 'needs-restarting -r' ] && exit 0; exit 3") &&
               restart().state != State::unknown;
    }));
    require_or_warn(with_own_mounts([&] {
        return with_dnf(bin, "echo 'Reboot is required to fully utilize these updates.'; exit 1") &&
               restart().summary.id == "restart.asked";
    }));
    require_or_warn(with_own_mounts(
        [&] { return with_dnf(bin, "echo 'Error: No such command'; exit 1") && restart().reason == Reason::crashed; }));
    require_or_warn(with_own_mounts([&] {
        std::stop_source stop;
        stop.request_stop();
        return with_dnf(bin, "sleep 600") && restart(stop.get_token()).reason == Reason::timeout;
    }));
}
