// Checks on file trees in place of a Linux: what is read of them, and what is not.
#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "checks/system/files_linux.h"
#include "tests/checks/pc_linux.h"

using namespace signpost::checks;

namespace {

Result run_rooted(const std::string& id, const std::string& tree) {
    const auto provider = root_provider(std::string(SIGNPOST_SOURCE_DIR) + "/tests/checks/fixtures/" + tree);
    return run(id, *provider);
}

}  // namespace

TEST_CASE("a file tree's os-release is read through its links") {
    CHECK(run_rooted("os.version", "debian-12").facts[0].value.values.at("text") == "12");
    CHECK(run_rooted("os.version", "rocky-8").facts[0].value.values.at("text") == "8.9");
    CHECK(run_rooted("os.version", "rocky-9").facts[0].value.values.at("text") == "9.3");
    CHECK(run_rooted("os.version", "broken-os-release").reason == Reason::parse);
    CHECK(run_rooted("os.version", "autodesk/opt").reason == Reason::not_found_unexpected);
}

TEST_CASE("a folder, a pipe or a circle of links in place of a file could not be understood, and nothing failed") {
    const Scratch tree;
    fs::create_directories(tree / "etc/hosts");
    fs::create_symlink("os-release", tree / "etc/os-release");
    fs::create_directories(tree / "opt/Autodesk/AdskLicensing");
    REQUIRE(mkfifo((tree / "opt/Autodesk/AdskLicensing/version.ini").c_str(), 0600) == 0);
    const auto provider = root_provider(tree.path());
    for (const char* id : {"signin.blocks", "os.version", "lic.version"}) {
        INFO(id);
        CHECK(run(id, *provider).reason == Reason::parse);
    }
}

TEST_CASE("Autodesk's folders on Linux are products and parts") {
    const Result result = run_rooted("adsk.products", "autodesk");
    REQUIRE(result.facts.size() == 2);
    CHECK(result.facts[0].label.values.at("text") == "Maya 2022");
    CHECK(result.facts[1].label.values.at("text") == "Maya 2025");
    CHECK(run_rooted("adsk.products", "debian-12").state == State::not_applicable);
    CHECK(run_rooted("lic.service", "debian-12").state == State::not_applicable);
}

TEST_CASE("no program of a file tree is started") {
    const Scratch tree;
    const std::string helper = tree / "opt/Autodesk/AdskLicensing/Current/helper/AdskLicensingInstHelper";
    write(helper, "#!/bin/sh\ntouch " + (tree / "started") + "\n");
    chmod(helper.c_str(), 0755);
    CHECK(root_provider(tree.path())->run(Tool::licensing_helper_list, long_enough, {}).outcome ==
          Outcome::unsupported);
    CHECK_FALSE(fs::exists(tree / "started"));
}

TEST_CASE("a lock that another process holds is seen and not taken, and so is that of a package manager") {
    const Scratch tree;
    const std::string lock = tree / "var/lib/dpkg/lock-frontend";
    write(lock, "");
    const Files files("");
    const auto provider = root_provider(tree.path());
    CHECK(files.locked(lock).value == false);
    CHECK(run("pc.installing", *provider).summary.id == "installing.none");
    const LockHolder holder(lock);
    CHECK(files.locked(lock).value == true);
    CHECK(run("pc.installing", *provider).summary.id == "installing.packages");
}

TEST_CASE("who may not open a package manager's lock finds it in the kernel's table of locks") {
    const Scratch tree;
    const std::string lock = tree / "var/lib/dpkg/lock-frontend";
    write(lock, "");
    struct stat info {};
    REQUIRE(stat(lock.c_str(), &info) == 0);
    std::array<char, 64> file{};
    std::snprintf(file.data(), file.size(), "%02x:%02x:%lu", major(info.st_dev), minor(info.st_dev), info.st_ino);
    chmod(lock.c_str(), 0);
    chmod(tree.path().c_str(), 0755);
    const auto provider = root_provider(tree.path());
    const auto says = [&](const std::string& id) {
        return as_nobody([&] {
            const Result result = run("pc.installing", *provider);
            return result.summary.id == id;
        });
    };
    const std::string before = "1: POSIX  ADVISORY  WRITE 812 ";
    CHECK(says("reason.denied"));
    write(tree / "proc/locks", before + "00:00:1 0 EOF\n");
    CHECK(says("installing.none"));
    write(tree / "proc/locks", before + file.data() + " 0 EOF\n");
    CHECK(says("installing.packages"));
    write(tree / "proc/locks", before + "ff:ff:" + std::to_string(info.st_ino) + " 0 EOF\n");
    CHECK(says("reason.denied"));  // of another file system, or named otherwise
}

TEST_CASE("the licensing service of a Linux PC is judged by its process and its port") {
    const Scratch tree;
    const Listener listener(5);
    fs::create_directories(tree / "usr/autodesk/maya2025");
    const auto state = [&] { return run("lic.service", *root_provider(tree.path())); };
    CHECK(state().summary.id == "service.missing");
    fs::create_directories(tree / "opt/Autodesk/AdskLicensing");
    CHECK(state().state == State::unknown);  // no list of processes
    fs::create_directories(tree / "proc/1");
    CHECK(state().summary.id == "service.stopped");
    write(tree / "proc/812/comm", "AdskLicensingSe\n");
    const std::string data = tree / "var/opt/Autodesk/AdskLicensingService/AdskLicensingService.data";
    write(data, "{\"Addr\":\"127.0.0.1:1\"}");
    CHECK(state().summary.id == "service.silent");
    write(data, "{\"Addr\":\"127.0.0.1:" + std::to_string(listener.port()) + "\"}");
    CHECK(state().state == State::ok);
    write(data, "broken");
    CHECK(state().reason == Reason::parse);
}
