// The console of the system at hand: arguments and output in UTF-8. The build picks the platform's file.
#pragma once

#include <string>
#include <vector>

namespace signpost::cli {

// What was typed after the program's name, in UTF-8.
[[nodiscard]] std::vector<std::string> arguments(int argc, char** argv);

// As long as it lives, the console shows UTF-8, and bytes written to stdout and stderr arrive as they are.
class Utf8Console {
public:
    Utf8Console();
    ~Utf8Console();
    Utf8Console(const Utf8Console&) = delete;
    Utf8Console& operator=(const Utf8Console&) = delete;

private:
    unsigned former_ = 0;  // the code page that the console had before, 0 where there is none
};

}  // namespace signpost::cli
