#include "search/tokenizer.h"

#include <sqlite3.h>

#include <cstring>

#include "search/fts5.h"
#include "search/pack.h"

namespace signpost::search {
namespace {

using EmitToken = int (*)(void*, int, const char*, int, int, int);

int create(void* context, const char**, int, Fts5Tokenizer** out) {
    *out = static_cast<Fts5Tokenizer*>(context);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, EmitToken emit) {
    if (flags & FTS5_TOKENIZE_QUERY) return size > 0 ? emit(context, 0, text, size, 0, size) : SQLITE_OK;
    const auto* source = static_cast<TokenSource*>(static_cast<void*>(tokenizer));
    if (!source->words) return SQLITE_MISUSE;
    int code = SQLITE_OK;
    const auto pass_on = [&](const std::string& token, const Range&, bool first) {
        code = emit(context, first ? 0 : FTS5_TOKEN_COLOCATED, token.data(), static_cast<int>(token.size()), 0, 0);
        return code == SQLITE_OK;
    };
    for (const char* at = text; at < text + size; at += sizeof(NumberedWord)) {
        NumberedWord word;
        std::memcpy(&word, at, sizeof word);
        if (!emit_tokens((*source->words)[word.number], Range{}, word.opens_position, pass_on)) break;
    }
    return code;
}

}  // namespace

fts5_api* fts5_interface(sqlite3* connection) {
    fts5_api* api = nullptr;
    Statement(connection, "SELECT fts5(?1)").bind_pointer(1, &api, "fts5_api_ptr").run();
    if (!api) throw PackError(PackError::Reason::damaged, "this SQLite has no FTS5");
    return api;
}

void register_tokenizer(const Connection& connection, TokenSource& source) {
    fts5_api* api = fts5_interface(connection.handle());
    fts5_tokenizer functions{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "signpost", &source, &functions, nullptr) != SQLITE_OK)
        throw PackError(PackError::Reason::damaged, "cannot register the tokenizer");
}

}  // namespace signpost::search
