#include "app/core/folder_watch.h"

#include <functional>
#include <utility>

namespace signpost::core {

namespace fs = std::filesystem;

FolderWatch::FolderWatch(fs::path folder) : folder_(std::move(folder)), last_(state()) {}

bool FolderWatch::changed() {
    const std::uint64_t now = state();
    return std::exchange(last_, now) != now;
}

// Names, sizes and times of all files, in one number; the order in which the system lists them does not matter.
std::uint64_t FolderWatch::state() const {
    std::uint64_t sum = 0;
    std::error_code error;
    fs::recursive_directory_iterator it(folder_, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        const auto time = it->last_write_time(ignored).time_since_epoch().count();
        const std::size_t name = std::hash<std::u8string>{}(it->path().u8string());
        const std::uint64_t size = it->is_regular_file(ignored) ? it->file_size(ignored) : 0;
        sum += (name ^ (static_cast<std::uint64_t>(time) * 0x9E3779B97F4A7C15ull) ^ size) * 0xBF58476D1CE4E5B9ull;
    }
    return sum;
}

}  // namespace signpost::core
