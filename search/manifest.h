// What a pack contains, entry by entry, with the size and SHA-256 of each.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "search/sqlite.h"

namespace signpost::search {

// An entry's name is that of the file it came from ("nl/users/add-users.md", "images/slider.svg", "products.yaml"), or
// "topics" (groups and entrances), "terms", "contacts", "sources", "index/nl".
struct ManifestEntry {
    std::string name;
    std::int64_t size = 0;  // bytes hashed
    std::string sha256;
};

// Reads and hashes all that the database holds, in an order that depends on nothing else.
void for_each_entry(const Connection& connection, const std::function<void(const ManifestEntry&)>& visit);

// Fills the manifest; the hash of it all becomes the pack's name for its content (meta "content").
void write_manifest(const Connection& connection);

}  // namespace signpost::search
