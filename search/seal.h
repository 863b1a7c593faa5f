// The seal of a pack: one line behind the database with the hash of all that stands before it, so that not even a
// byte that holds nothing can change unseen. SQLite reads no further than its own pages and does not mind.
#pragma once

#include <filesystem>

namespace signpost::search {

enum class Seal { whole, broken, missing };

// Appends the seal. Throws PackError(cannot_write).
void seal_file(const std::filesystem::path& file);
// missing: the file does not end with a seal; broken: it ends with one that does not fit. A file that cannot be read
// has none.
[[nodiscard]] Seal check_seal(const std::filesystem::path& file);

}  // namespace signpost::search
