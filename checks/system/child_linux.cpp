#include "checks/system/child_linux.h"

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

// One of the child's two streams. What is over the limit is read and dropped, so that the child is never stuck writing.
struct Stream {
    Pipe pipe;
    std::string text;
    bool truncated = false;
    bool ended = false;

    // False: nothing is there now.
    bool take() {
        std::array<char, 65536> buffer{};
        const ssize_t got = ::read(pipe.read.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) return true;
        ended = got == 0 || (got < 0 && errno != EAGAIN);
        if (got <= 0) return false;
        const auto size = static_cast<std::size_t>(got);
        const auto room = most_output - text.size();
        if (size > room) truncated = true;
        text.append(buffer.data(), std::min(size, room));
        return true;
    }
    // What is left once the child has ended. A program that it left behind may write for ever, so no more than counts.
    void take_rest() {
        while (!truncated && take()) {
        }
    }
    [[nodiscard]] pollfd watched() const { return {ended ? -1 : pipe.read.get(), POLLIN, 0}; }
};

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

// True also where nobody can tell any more, as when the program leaves its children to the system.
bool has_ended(pid_t child) {
    siginfo_t info{};
    const int got = waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT);
    return got == 0 ? info.si_pid == child : errno != EINTR;
}

// Reads until the child has ended: what it started may hold its streams for longer. False: time is over or nobody wants
// the answer any more.
bool read_until_end(pid_t child, Stream& out, Stream& err, Clock::time_point ends, const std::stop_token& stop) {
    while (!has_ended(child)) {
        if (stop.stop_requested() || Clock::now() >= ends) return false;
        std::array<pollfd, 2> watched{out.watched(), err.watched()};
        poll(watched.data(), watched.size(), 20);
        if (watched[0].revents != 0) out.take();
        if (watched[1].revents != 0) err.take();
    }
    return true;
}

// Until it is reaped, its number and its group's are nobody else's, so that only its own are killed.
bool end_group(pid_t child, int& status) {
    kill(-child, SIGKILL);
    pid_t got = 0;
    do got = waitpid(child, &status, 0);
    while (got < 0 && errno == EINTR);
    return got == child;
}

}  // namespace

Reading<ToolOutput> run_child(const std::string& program, const std::vector<std::string>& arguments,
                              std::chrono::milliseconds limit, const std::stop_token& stop) {
    using Output = Reading<ToolOutput>;
    const auto ends = Clock::now() + limit;
    Stream out, err;
    if (!out.pipe.open() || !err.pipe.open()) return Output::none(Outcome::failed, errno);
    pid_t child = 0;
    const int error = spawn(program, arguments, out.pipe, err.pipe, child);
    if (error == ENOENT || error == ENOTDIR) return Output::none(Outcome::absent);
    if (error == EACCES || error == EPERM) return Output::none(Outcome::denied, error);
    if (error != 0) return Output::none(Outcome::failed, error);
    out.pipe.write.close();
    err.pipe.write.close();

    int status = 0;
    const bool in_time = read_until_end(child, out, err, ends, stop);
    const bool known = end_group(child, status);
    if (!in_time) return Output::none(Outcome::timeout);
    if (!known) return Output::none(Outcome::failed, ECHILD);
    out.take_rest();
    err.take_rest();
    ToolOutput output;
    output.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    output.out = std::move(out.text);
    output.err = std::move(err.text);
    output.truncated = out.truncated || err.truncated;
    return Output::of(std::move(output));
}

}  // namespace signpost::checks
