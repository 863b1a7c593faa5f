// Fills an empty database with a content set.
#pragma once

#include "document/content_set.h"
#include "search/sqlite.h"

namespace signpost::search {

// Everything in one transaction; the result is the same, byte for byte, for the same content. Throws PackError.
void build_pack(const document::ContentSet& content, const Connection& connection);

}  // namespace signpost::search
