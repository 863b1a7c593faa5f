#include "checks/child_linux.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signpost::checks {

namespace {

constexpr std::size_t most_output = std::size_t{1} << 20;
using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }
    void reset(int fd) {
        close();
        fd_ = fd;
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_ = -1;
};

struct Pipe {
    Descriptor read, write;
    [[nodiscard]] bool open() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        read.reset(ends[0]);
        write.reset(ends[1]);
        return fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
    }
};

// Takes what is there; false at the end of the stream. What is over the limit is read and dropped, so that the child
// is never stuck writing.
bool drain(int fd, std::string& into, bool& truncated) {
    std::array<char, 65536> buffer{};
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    const auto room = most_output - into.size();
    const auto size = static_cast<std::size_t>(got);
    if (size > room) truncated = true;
    into.append(buffer.data(), std::min(size, room));
    return got > 0;
}

int spawn(const std::string& program, const std::vector<std::string>& arguments, const Pipe& out, const Pipe& err,
          pid_t& child) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, err.write.get(), STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t none, pipe_signal;
    sigemptyset(&none);
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipe_signal);

    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    std::array<std::string, 2> variables{"LC_ALL=C", "PATH=/usr/bin:/bin:/usr/sbin:/sbin"};
    std::array<char*, 3> environment{variables[0].data(), variables[1].data(), nullptr};
    const int error = posix_spawn(&child, program.c_str(), &files, &attributes, argv.data(), environment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error;
}

// Reads both pipes until both are closed. False: time is over or nobody wants the answer any more.
bool collect(const Pipe& out, const Pipe& err, ToolOutput& output, Clock::time_point ends,
             const std::stop_token& stop) {
    std::array<pollfd, 2> watched{{{out.read.get(), POLLIN, 0}, {err.read.get(), POLLIN, 0}}};
    std::array<std::string*, 2> texts{&output.out, &output.err};
    while (watched[0].fd >= 0 || watched[1].fd >= 0) {
        if (stop.stop_requested() || Clock::now() >= ends) return false;
        poll(watched.data(), watched.size(), 20);
        for (std::size_t i = 0; i < watched.size(); ++i) {
            if (watched[i].fd < 0 || watched[i].revents == 0) continue;
            if (!drain(watched[i].fd, *texts[i], output.truncated)) watched[i].fd = -1;
        }
    }
    return true;
}

// The child may close its pipes and live on, so that waiting for it has the same end as reading.
bool reap(pid_t child, int& status, Clock::time_point ends, const std::stop_token& stop) {
    while (true) {
        const pid_t got = waitpid(child, &status, WNOHANG);
        if (got == child) return true;
        if (got < 0 && errno != EINTR) return false;
        if (stop.stop_requested() || Clock::now() >= ends) return false;
        poll(nullptr, 0, 5);
    }
}

}  // namespace

Reading<ToolOutput> run_child(const std::string& program, const std::vector<std::string>& arguments,
                              std::chrono::milliseconds limit, const std::stop_token& stop) {
    using Output = Reading<ToolOutput>;
    const auto ends = Clock::now() + limit;
    Pipe out, err;
    if (!out.open() || !err.open()) return Output::none(Outcome::failed, errno);
    pid_t child = 0;
    const int error = spawn(program, arguments, out, err, child);
    if (error == ENOENT || error == ENOTDIR) return Output::none(Outcome::absent);
    if (error == EACCES || error == EPERM) return Output::none(Outcome::denied, error);
    if (error != 0) return Output::none(Outcome::failed, error);
    out.write.close();
    err.write.close();

    ToolOutput output;
    int status = 0;
    if (!collect(out, err, output, ends, stop) || !reap(child, status, ends, stop)) {
        kill(-child, SIGKILL);
        waitpid(child, &status, 0);
        return Output::none(Outcome::timeout);
    }
    kill(-child, SIGKILL);  // whatever it left behind
    output.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return Output::of(std::move(output));
}

}  // namespace signpost::checks
