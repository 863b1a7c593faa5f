#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>
#include <utility>

#include "tests/support/process.h"

namespace signpost::test {

namespace {

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe2");
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close(0);
        close(1);
    }
    void close(std::size_t end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
};

std::vector<std::string> merged(const Environment& extra) {
    std::vector<std::string> out;
    for (char** each = environ; *each; ++each) {
        const std::string entry = *each;
        if (!extra.contains(entry.substr(0, entry.find('=')))) out.push_back(entry);
    }
    for (const auto& [name, value] : extra) out.push_back(name + "=" + value);
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

pid_t start(std::vector<std::string> command, const Environment& extra, int out, int err) {
    std::vector<std::string> environment = merged(extra);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    if (err >= 0) posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
    pid_t id = 0;
    const int error = ::posix_spawn(&id, command[0].c_str(), &actions, nullptr, pointers(command).data(),
                                    pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::runtime_error("cannot start " + command[0]);
    return id;
}

// False at the end of what there is.
bool read_some(int from, std::string& into) {
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count > 0) into.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

}  // namespace

Ran run(const std::vector<std::string>& command, const Environment& environment) {
    Pipe out, err;
    const pid_t id = start(command, environment, out.ends[1], err.ends[1]);
    out.close(1);
    err.close(1);
    Ran ran;
    std::array<pollfd, 2> waits{pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
    while (waits[0].fd >= 0 || waits[1].fd >= 0) {
        if (::poll(waits.data(), waits.size(), -1) < 0) break;
        if (waits[0].revents && !read_some(waits[0].fd, ran.out)) waits[0].fd = -1;
        if (waits[1].revents && !read_some(waits[1].fd, ran.err)) waits[1].fd = -1;
    }
    int status = 0;
    ::waitpid(id, &status, 0);
    if (WIFEXITED(status)) ran.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ran.signal = WTERMSIG(status);
    return ran;
}

Child::Child(const std::vector<std::string>& command) {
    Pipe out;
    id_ = start(command, {}, out.ends[1], -1);
    output_ = std::exchange(out.ends[0], -1);
}

Child::~Child() {
    kill();
    ::close(output_);
}

bool Child::wait_for_output() {
    pollfd wait{output_, POLLIN, 0};
    return ::poll(&wait, 1, 30'000) == 1 && (wait.revents & POLLIN);
}

void Child::kill() {
    if (id_ == 0) return;
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
    id_ = 0;
}

std::string Child::rest_of_output() {
    std::string out;
    while (read_some(output_, out)) {
    }
    return out;
}

}  // namespace signpost::test
