#include "search/tokenizer.h"

#include <sqlite3.h>

#include <exception>
#include <new>

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
    if (!source->analyzer) return SQLITE_MISUSE;
    int code = SQLITE_OK;
    try {
        source->analyzer->tokenize(
            {text, static_cast<std::size_t>(size)}, [&](const std::string& token, const Range& range, bool first) {
                code = emit(context, first ? 0 : FTS5_TOKEN_COLOCATED, token.data(), static_cast<int>(token.size()),
                            static_cast<int>(range.start), static_cast<int>(range.end()));
                return code == SQLITE_OK;
            });
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (const std::exception&) {  // SQLite is C: nothing may be thrown through it
        return SQLITE_ERROR;
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
