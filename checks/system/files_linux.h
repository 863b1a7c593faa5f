// Files of this system, or of a file tree that stands in for one and is never left.
#pragma once

#include <dirent.h>
#include <optional>
#include <string>
#include <vector>

#include "checks/provider.h"

namespace signpost::checks {

// The names in an open folder, sorted; `failed` where the listing breaks off, with error EFBIG above `most`.
[[nodiscard]] Reading<std::vector<std::string>> names_in(DIR& folder, std::size_t most = most_names);

class Files {
public:
    // Empty: this system.
    explicit Files(std::string root) : root_(std::move(root)) {}

    // Where `path` is in truth. Under a root every link is followed as if the root were "/", so the result has no
    // link left and never lies outside; nothing where a link loops.
    [[nodiscard]] std::optional<std::string> real(const std::string& path) const;
    [[nodiscard]] bool rooted() const { return !root_.empty(); }

    [[nodiscard]] Reading<FileInfo> stat(const std::string& path) const;
    [[nodiscard]] Reading<std::string> read(const std::string& path, std::size_t max) const;
    [[nodiscard]] Reading<std::vector<std::string>> directory(const std::string& path) const;
    [[nodiscard]] Reading<std::string> link(const std::string& path) const;  // as written in the link
    [[nodiscard]] Reading<Space> space(const std::string& path) const;
    [[nodiscard]] Reading<bool> locked(const std::string& path) const;

private:
    [[nodiscard]] Reading<bool> locked_in_table(const std::string& place) const;
    [[nodiscard]] std::optional<std::string> parent_real(const std::string& path) const;
    std::string root_;
};

}  // namespace signpost::checks
