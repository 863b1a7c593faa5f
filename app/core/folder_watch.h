// Notices that a content folder changed: for the writer who looks at the page while writing it.
#pragma once

#include <cstdint>
#include <filesystem>

namespace signpost::core {

// Polled: works alike on every file system, network drives and sticks included.
class FolderWatch {
public:
    explicit FolderWatch(std::filesystem::path folder);
    // True when a file was written, added or removed since the last call.
    [[nodiscard]] bool changed();

private:
    [[nodiscard]] std::uint64_t state() const;
    std::filesystem::path folder_;
    std::uint64_t last_;
};

}  // namespace signpost::core
