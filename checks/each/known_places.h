// Paths below folders that each PC keeps elsewhere, and where Autodesk's licensing components lie.
#pragma once

#include <string>

#include "checks/provider.h"

namespace signpost::checks {

// The folder with `rest` behind it. Without the folder nothing below it can be looked for, so this is never `absent`.
[[nodiscard]] Reading<std::string> path_in(Provider& provider, Folder folder, const std::string& rest);
// `file_stat`, `file_read` and `directory` of a path that may not be known: then with its outcome.
[[nodiscard]] Reading<FileInfo> stat_at(Provider& provider, const Reading<std::string>& path);
[[nodiscard]] Reading<std::string> read_at(Provider& provider, const Reading<std::string>& path, std::size_t max);
[[nodiscard]] Reading<std::vector<std::string>> directory_at(Provider& provider, const Reading<std::string>& path);

// The folder of Autodesk's licensing components, whether it is there or not.
[[nodiscard]] Reading<std::string> licensing_folder(Provider& provider);
// The path of `file` ("helper/AdskLicensingInstHelper", with the platform's separators) in its folder `Current`, else
// in that of the highest version which has it; `absent`: none has.
[[nodiscard]] Reading<std::string> licensing_file(Provider& provider, const std::string& file);

}  // namespace signpost::checks
