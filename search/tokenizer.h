// Our analysis as FTS5 knows it: the tokenizer `signpost`, to be registered before an index is touched.
#pragma once

#include "search/analyzer.h"
#include "search/sqlite.h"

namespace signpost::search {

// While an index is built, the tokenizer asks this for the tokens of a text. A query needs none: its strings, which
// only the query plan writes, are tokens already.
struct TokenSource {
    Analyzer* analyzer = nullptr;
};

// `source` must outlive the connection.
void register_tokenizer(const Connection& connection, TokenSource& source);

}  // namespace signpost::search
