// Makes this Linux look as a test wants it: files, scripts, locks, another user, other mounts.
#pragma once

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signpost::checks {

namespace fs = std::filesystem;

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

}  // namespace signpost::checks
