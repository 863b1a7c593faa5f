// The Linux provider on this system and on file trees: real files, links, processes, sockets and children.
#include <catch2/catch.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "checks/system/child_linux.h"
#include "checks/system/connect_linux.h"
#include "checks/system/files_linux.h"
#include "checks/runner.h"
#include "checks/system/services_linux.h"
#include "tests/checks/pc_linux.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

const std::string fixtures = std::string(SIGNPOST_SOURCE_DIR) + "/tests/checks/fixtures/";
constexpr std::chrono::milliseconds long_enough{60'000};

Result run(const std::string& id, Provider& provider) {
    return run_now({find_check(id), {}}, provider, sample_data(), {}).result;
}

Result run_rooted(const std::string& id, const std::string& tree) {
    const auto provider = root_provider(fixtures + tree);
    return run(id, *provider);
}

// A loopback listener that never accepts. `backlog` 0 and filled: the next connection hangs.
class Listener {
public:
    explicit Listener(int backlog) : fd_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(bind(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(listen(fd_, backlog) == 0);
        socklen_t size = sizeof address;
        getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    ~Listener() {
        for (const int each : fillers_) close(each);
        close(fd_);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    void fill() {
        for (int i = 0; i < 8; ++i) {
            const int each = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_port = htons(port_);
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            (void)connect(each, reinterpret_cast<sockaddr*>(&address), sizeof address);
            fillers_.push_back(each);
        }
    }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    int fd_;
    std::uint16_t port_ = 0;
    std::vector<int> fillers_;
};

}  // namespace

TEST_CASE("a file tree's os-release is read through its links") {
    CHECK(run_rooted("os.version", "debian-12").facts[0].value.values.at("text") == "12");
    CHECK(run_rooted("os.version", "rocky-8").facts[0].value.values.at("text") == "8.9");
    CHECK(run_rooted("os.version", "rocky-9").facts[0].value.values.at("text") == "9.3");
    CHECK(run_rooted("os.version", "broken-os-release").reason == Reason::parse);
    CHECK(run_rooted("os.version", "autodesk/opt").reason == Reason::not_found_unexpected);
}

TEST_CASE("Autodesk's folders on Linux are products and parts") {
    const Result result = run_rooted("adsk.products", "autodesk");
    REQUIRE(result.facts.size() == 2);
    CHECK(result.facts[0].label.values.at("text") == "Maya 2022");
    CHECK(result.facts[1].label.values.at("text") == "Maya 2025");
    CHECK(run_rooted("adsk.products", "debian-12").state == State::not_applicable);
    CHECK(run_rooted("lic.service", "debian-12").state == State::not_applicable);
}

TEST_CASE("a link of a file tree never leads outside it") {
    const Scratch tree, outside;
    write(outside / "secret", "outside");
    fs::create_directories(tree / "etc");
    write(tree / "inside", "inside");
    fs::create_symlink(outside / "secret", tree / "etc/absolute");
    fs::create_symlink("../../../../../../../../" + (outside / "secret"), tree / "etc/climbing");
    fs::create_symlink(outside.path(), tree / "folder");
    fs::create_symlink("/inside", tree / "etc/good");
    fs::create_symlink("loop", tree / "etc/loop");
    const Files files(tree.path());
    CHECK(files.read("/etc/absolute", 100).outcome == Outcome::absent);
    CHECK(files.read("/etc/climbing", 100).outcome == Outcome::absent);
    CHECK(files.read("/folder/secret", 100).outcome == Outcome::absent);
    CHECK(files.read("/../../etc/../folder/secret", 100).outcome == Outcome::absent);
    CHECK(files.read("/etc/good", 100).value == "inside");
    CHECK(files.read("/etc/loop", 100).outcome == Outcome::failed);
    CHECK(files.directory("/folder").outcome == Outcome::absent);
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

TEST_CASE("what is no regular file, or too big, is not read") {
    const Scratch tree;
    REQUIRE(mkfifo((tree / "pipe").c_str(), 0600) == 0);
    write(tree / "big", std::string(1001, 'x'));
    const Files files("");
    CHECK(files.read(tree / "pipe", 1000).outcome == Outcome::failed);
    CHECK(files.read(tree.path(), 1000).outcome == Outcome::failed);
    CHECK(files.read(tree / "big", 1000).error == EFBIG);
    CHECK(files.read(tree / "big", 1001).has_value());
    CHECK(files.read("/dev/zero", 1000).outcome == Outcome::failed);
}

TEST_CASE("an unreadable file or folder is denied to a user who is not root") {
    const Scratch tree;
    write(tree / "closed/file", "x");
    write(tree / "file", "x");
    chmod((tree / "file").c_str(), 0);
    chmod((tree / "closed").c_str(), 0);
    chmod(tree.path().c_str(), 0755);
    CHECK(as_nobody([&] {
        const Files files("");
        return files.read(tree / "file", 100).outcome == Outcome::denied &&
               files.directory(tree / "closed").outcome == Outcome::denied &&
               files.read(tree / "closed/file", 100).outcome == Outcome::denied;
    }));
    chmod((tree / "closed").c_str(), 0755);
}

TEST_CASE("a listing that breaks off or is too long has failed, not ended") {
    const Scratch tree;
    for (const char* name : {"a", "b", "c"}) write(tree / name, "");
    const auto opened = [&] { return std::unique_ptr<DIR, int (*)(DIR*)>(opendir(tree.path().c_str()), closedir); };
    CHECK(names_in(*opened(), 3).value == std::vector<std::string>{"a", "b", "c"});
    CHECK(names_in(*opened(), 2).error == EFBIG);
    const auto broken = opened();
    close(dirfd(broken.get()));
    CHECK(names_in(*broken).outcome == Outcome::failed);
}

TEST_CASE("services are not told from folders that cannot be listed; a unit that cannot be read keeps its name") {
    const Scratch tree;
    const std::string units = tree / "etc/systemd/system";
    write(units + "/closed.service", "[Service]\nExecStart=/opt/closed\n");
    write(units + "/open.service", "[Service]\nExecStart=/opt/open\n");
    chmod((units + "/closed.service").c_str(), 0);
    chmod(tree.path().c_str(), 0755);
    const Files files(tree.path());
    CHECK(as_nobody([&] {
        const auto services = services_from_files(files).value;
        return services.size() == 2 && services[0].name == "closed" && services[0].image_path.empty() &&
               services[1].image_path == "/opt/open";
    }));
    chmod(units.c_str(), 0);
    CHECK(as_nobody([&] { return services_from_files(files).outcome == Outcome::denied; }));
    chmod(units.c_str(), 0755);
}

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

TEST_CASE("a listening port connects, a closed one is refused, a full one times out") {
    const auto provider = system_provider();
    const Listener open(5);
    CHECK(provider->tcp("127.0.0.1", open.port(), long_enough, {}).has_value());
    CHECK(provider->tcp("localhost", open.port(), long_enough, {}).has_value());
    const auto refused = provider->tcp("127.0.0.1", 1, long_enough, {});
    CHECK(refused.outcome == Outcome::failed);
    CHECK(refused.error == ECONNREFUSED);
    Listener full(0);
    full.fill();
    CHECK(provider->tcp("127.0.0.1", full.port(), std::chrono::milliseconds(300), {}).outcome == Outcome::timeout);
}

TEST_CASE("a host's dead address leaves time for its other ones") {
    const auto address_of = [](const Listener& listener) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(listener.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        Address out;
        std::memcpy(&out.bytes, &address, sizeof address);
        out.size = sizeof address;
        out.family = AF_INET;
        return out;
    };
    Listener dead(0);
    dead.fill();
    const Listener open(5);
    constexpr std::chrono::milliseconds limit{1000};
    CHECK(connect_to_any({address_of(dead), address_of(open)}, limit, {}).has_value());
    CHECK(connect_to_any({address_of(dead)}, limit, {}).outcome == Outcome::timeout);
}

TEST_CASE("a connection that a signal interrupts is not taken for one that was made") {
    struct sigaction noted {};
    struct sigaction before {};
    noted.sa_handler = [](int) {};
    sigaction(SIGUSR1, &noted, &before);
    Listener full(0);
    full.fill();
    const pthread_t waiting = pthread_self();
    std::jthread signals([waiting](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pthread_kill(waiting, SIGUSR1);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    const auto outcome = system_provider()->tcp("127.0.0.1", full.port(), std::chrono::milliseconds(300), {}).outcome;
    signals.request_stop();
    signals.join();
    sigaction(SIGUSR1, &before, nullptr);
    CHECK(outcome == Outcome::timeout);
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

TEST_CASE("a systemd unit tells its start, its program and, where systemd runs, its state") {
    const Scratch tree;
    write(
        tree / "usr/lib/systemd/system/adsklicensing.service",
        "[Service]\nExecStart=-/opt/Autodesk/AdskLicensing/Current/AdskLicensingService/AdskLicensingService --run\n");
    const Files files(tree.path());
    auto service = service_from_files(files, "adsklicensing");
    REQUIRE(service.has_value());
    CHECK(service.value.start == ServiceInfo::Start::manual);
    CHECK(service.value.state == ServiceInfo::State::unknown);
    CHECK(service.value.image_path == "/opt/Autodesk/AdskLicensing/Current/AdskLicensingService/AdskLicensingService");
    fs::create_directories(tree / "etc/systemd/system/multi-user.target.wants");
    fs::create_symlink("/usr/lib/systemd/system/adsklicensing.service",
                       tree / "etc/systemd/system/multi-user.target.wants/adsklicensing.service");
    fs::create_directories(tree / "run/systemd/system");
    write(tree / "sys/fs/cgroup/system.slice/adsklicensing.service/cgroup.procs", "812\n");
    service = service_from_files(files, "adsklicensing");
    CHECK(service.value.start == ServiceInfo::Start::automatic);
    CHECK(service.value.state == ServiceInfo::State::running);
    fs::create_symlink("/dev/null", tree / "etc/systemd/system/adsklicensing.service");
    CHECK(service_from_files(files, "adsklicensing").value.start == ServiceInfo::Start::disabled);
    CHECK(service_from_files(files, "nothing").outcome == Outcome::absent);
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
