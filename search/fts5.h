// The door to FTS5's extension interface.
#pragma once

struct fts5_api;
struct sqlite3;

namespace signpost::search {

// Throws PackError when this SQLite has no FTS5.
[[nodiscard]] fts5_api* fts5_interface(sqlite3* connection);

}  // namespace signpost::search
