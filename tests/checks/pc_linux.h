// Makes this Linux look as a test wants it: files, scripts, locks, ports, another user, other mounts; and runs a check.
#pragma once

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <netinet/in.h>
#include <optional>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "checks/runner.h"
#include "tests/checks/sample_data.h"

namespace signpost::checks {

namespace fs = std::filesystem;

// Of what must not end before the test has what it waits for.
inline constexpr std::chrono::milliseconds long_enough{60'000};

inline Result run(const std::string& id, Provider& provider, const std::stop_token& stop = {}) {
    return run_now({find_check(id), {}}, provider, sample_data(), stop).result;
}

class Scratch {
public:
    Scratch() {
        std::string name = (fs::temp_directory_path() / "signpost-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Scratch() { fs::remove_all(path_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

inline void write(const std::string& path, const std::string& text) {
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

inline std::string script(const Scratch& folder, const std::string& text) {
    const std::string path = folder / "tool";
    write(path, "#!/bin/sh\n" + text + "\n");
    chmod(path.c_str(), 0755);
    return path;
}

// Runs `body` in a child that is nobody, so that what root may read can be refused. True: body returned true.
inline bool as_nobody(const std::function<bool()>& body) {
    const pid_t child = fork();
    if (child == 0) {
        constexpr unsigned nobody = 65534;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) _exit(2);
        _exit(body() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// Runs `body` in a child whose mounts are its own. Nothing: this system lets nobody have such.
inline std::optional<bool> with_own_mounts(const std::function<bool()>& body) {
    constexpr int refused = 77;
    const pid_t child = fork();
    if (child == 0) {
        const bool alone = unshare(CLONE_NEWNS) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
        if (!alone || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) _exit(refused);
        _exit(body() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == refused) return std::nullopt;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// Another process that holds a lock on the file.
class LockHolder {
public:
    explicit LockHolder(const std::string& file) {
        std::array<int, 2> ready{};
        if (pipe(ready.data()) != 0) std::abort();
        child_ = fork();
        if (child_ == 0) hold(file, ready[1]);
        char told = 0;
        if (read(ready[0], &told, 1) != 1 || told != 'y') std::abort();
        close(ready[0]);
        close(ready[1]);
    }
    ~LockHolder() {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }
    LockHolder(const LockHolder&) = delete;
    LockHolder& operator=(const LockHolder&) = delete;

private:
    [[noreturn]] static void hold(const std::string& file, int ready) {
        const int fd = open(file.c_str(), O_RDWR);
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const char told = fcntl(fd, F_SETLK, &lock) == 0 ? 'y' : 'n';
        (void)!::write(ready, &told, 1);
        pause();
        _exit(0);
    }
    pid_t child_ = 0;
};

// A loopback listener that never accepts. `backlog` 0 and filled: the next connection hangs.
class Listener {
public:
    explicit Listener(int backlog) : fd_(socket(AF_INET, SOCK_STREAM, 0)) {
        address_.sin_family = AF_INET;
        address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address_;
        auto* bytes = reinterpret_cast<sockaddr*>(&address_);
        if (bind(fd_, bytes, size) != 0 || listen(fd_, backlog) != 0 || getsockname(fd_, bytes, &size) != 0)
            std::abort();
    }
    ~Listener() {
        for (const int each : fillers_) close(each);
        close(fd_);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    void fill() {
        for (int i = 0; i < 8; ++i) {
            fillers_.push_back(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            (void)connect(fillers_.back(), reinterpret_cast<const sockaddr*>(&address_), sizeof address_);
        }
    }
    [[nodiscard]] const sockaddr_in& address() const { return address_; }
    [[nodiscard]] std::uint16_t port() const { return ntohs(address_.sin_port); }

private:
    int fd_;
    sockaddr_in address_{};
    std::vector<int> fillers_;
};

}  // namespace signpost::checks
