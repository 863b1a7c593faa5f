// Our analysis as FTS5 knows it: the tokenizer `signpost`, to be registered before an index is touched.
#pragma once

#include "search/analyzer.h"
#include "search/sqlite.h"

namespace signpost::search {

// An index without content keeps no text, so while it is built FTS5 is given the words of a text by their numbers
// (NumberedWord) in place of the text, and this has their tokens. A query needs none: its strings, which only the query
// plan writes, are tokens already.
struct TokenSource {
    const std::vector<WordTokens>* words = nullptr;  // by number
};

// `source` must outlive the connection.
void register_tokenizer(const Connection& connection, TokenSource& source);

}  // namespace signpost::search
