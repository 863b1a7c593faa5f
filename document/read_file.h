// Reading a whole file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace signpost::document {

// All bytes of the file; nothing when it cannot be opened, or not be read to its end.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& file);

}  // namespace signpost::document
