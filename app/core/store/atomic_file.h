// Replacing a file so that either the old or the new one is whole, whatever happens in between.
#pragma once

#include <filesystem>
#include <string_view>

namespace signpost::core {

// True when the new content is on the disk under `file`'s name. Makes the folder. The build picks the platform.
[[nodiscard]] bool replace_file(const std::filesystem::path& file, std::string_view content);

}  // namespace signpost::core
