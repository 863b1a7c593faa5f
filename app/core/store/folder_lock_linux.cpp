#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "app/core/store/folder_lock.h"

namespace signpost::core {

struct FolderLock::Held {
    int folder = -1;
};

FolderLock::FolderLock(const std::filesystem::path& folder) : held_(std::make_unique<Held>()) {
    using Clock = std::chrono::steady_clock;
    held_->folder = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (held_->folder < 0) return;
    const auto end = Clock::now() + std::chrono::seconds(3);
    while (::flock(held_->folder, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK && Clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

FolderLock::~FolderLock() {
    if (held_->folder >= 0) ::close(held_->folder);
}

}  // namespace signpost::core
