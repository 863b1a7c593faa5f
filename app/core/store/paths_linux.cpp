// XDG base directories, and the layout of a build folder or an installation under a prefix.
#include <unistd.h>

#include <climits>
#include <cstdlib>

#include "app/core/store/paths.h"

namespace signpost::core {

namespace fs = std::filesystem;

namespace {

fs::path executable() {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::current_path(error) / "signpost" : self;
}

fs::path first_existing(std::initializer_list<fs::path> candidates) {
    std::error_code error;
    for (const fs::path& candidate : candidates)
        if (fs::exists(candidate, error)) return candidate;
    return *candidates.begin();
}

fs::path data_home() {
    if (const char* home = std::getenv("XDG_DATA_HOME"); home && fs::path(home).is_absolute()) return home;
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/") / ".local" / "share";
}

}  // namespace

Paths find_paths() {
    Paths paths;
    paths.program = executable().parent_path();
    std::error_code error;
    paths.portable = fs::exists(paths.program / "portable.txt", error);
    const fs::path share = paths.program.parent_path() / "share";
    paths.pack = first_existing({paths.program / "help.signpost", share / "signpost" / "help.signpost"});
    paths.locale = first_existing({paths.program / "locale", share / "locale"});
    paths.data = paths.portable ? paths.program / "data" : data_home() / "signpost";
    return paths;
}

}  // namespace signpost::core
