#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "app/core/store/atomic_file.h"

namespace signpost::core {

namespace {

bool write_all(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written <= 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

void flush_folder(const std::filesystem::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    (void)::fsync(handle);
    ::close(handle);
}

}  // namespace

bool replace_file(const std::filesystem::path& file, std::string_view content) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const std::string fresh = file.string() + ".new-" + std::to_string(::getpid());
    const int handle = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (handle < 0) return false;
    const bool written = write_all(handle, content);
    const bool closed = ::close(handle) == 0;
    if (!written || !closed || std::rename(fresh.c_str(), file.c_str()) != 0) {
        ::unlink(fresh.c_str());
        return false;
    }
    flush_folder(file.parent_path());
    return true;
}

}  // namespace signpost::core
