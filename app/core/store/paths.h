// Where the program finds its parts and keeps what the reader makes. The build picks the platform's file.
#pragma once

#include <filesystem>

namespace signpost::core {

struct Paths {
    std::filesystem::path program;  // the folder of the executable
    std::filesystem::path pack;     // the installed pack; may not exist
    std::filesystem::path locale;   // <lang>/LC_MESSAGES/*.mo below it
    std::filesystem::path data;     // the reader's settings and ticks; made on first write
    bool portable = false;          // a file portable.txt beside the executable keeps everything beside it
};

// XDG on Linux (relative values are ignored, as the specification says), AppData on Windows.
[[nodiscard]] Paths find_paths();

// UTF-8 both ways, whatever the platform's own encoding is.
[[nodiscard]] std::string to_utf8(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path from_utf8(const std::string& text);

}  // namespace signpost::core
