// Programs that write to the same folder, one after the other.
#pragma once

#include <filesystem>
#include <memory>

namespace signpost::core {

// Holds the folder until its end. Waits at most some seconds for another holder, and where a disk knows no locks it holds
// nothing: it makes a mix-up unlikely, and keeps nobody from writing. The build picks the platform.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

}  // namespace signpost::core
