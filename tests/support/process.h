// Other programs, run by a test.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace signpost::test {

using Environment = std::map<std::string, std::string>;  // on top of the test's own

struct Ran {
    int exit_code = -1;  // -1: it did not end by itself
    int signal = 0;      // that ended it
    std::string out;
    std::string err;
};

// Runs to the end. The first word is the program; nothing goes through a shell. Throws when it cannot be started.
[[nodiscard]] Ran run(const std::vector<std::string>& command, const Environment& environment = {});

// A program under way, killed at the latest when this ends.
class Child {
public:
    explicit Child(const std::vector<std::string>& command);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    [[nodiscard]] bool wait_for_output();  // false: it ended, or half a minute passed
    void kill();                           // SIGKILL, and waits for the end
    [[nodiscard]] std::string rest_of_output();

private:
    pid_t id_ = 0;
    int output_ = -1;
};

}  // namespace signpost::test
