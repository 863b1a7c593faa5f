#include "search/sqlite.h"

#include <sqlite3.h>

#include <new>

#include "search/pack.h"

namespace signpost::search {
namespace {

using Reason = PackError::Reason;

Reason reason_of(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL: return Reason::disk_full;
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM: return Reason::cannot_write;
        case SQLITE_NOTADB: return Reason::not_a_pack;
        default: return Reason::damaged;
    }
}

void check(int code, sqlite3* connection) {
    if (code == SQLITE_OK) return;
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    if ((code & 0xff) == SQLITE_INTERRUPT) throw Interrupted{};
    throw PackError(reason_of(code), connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code));
}

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view sql) {
    check(sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement_, nullptr), connection);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::bind(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(statement_, parameter, value), sqlite3_db_handle(statement_));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    check(sqlite3_bind_text64(statement_, parameter, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8),
          sqlite3_db_handle(statement_));
    return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
    check(sqlite3_bind_blob64(statement_, parameter, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_TRANSIENT),
          sqlite3_db_handle(statement_));
    return *this;
}

Statement& Statement::bind_pointer(int parameter, void* pointer, const char* type) {
    check(sqlite3_bind_pointer(statement_, parameter, pointer, type, nullptr), sqlite3_db_handle(statement_));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    check(code, sqlite3_db_handle(statement_));
    return false;
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() { sqlite3_reset(statement_); }

int Statement::columns() const { return sqlite3_column_count(statement_); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Statement::view(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string_view();
}

Connection Connection::open(const char* name, int flags) {
    Connection result;
    const int code = sqlite3_open_v2(name, &result.connection_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    check(code, result.connection_);
    return result;
}

Connection Connection::open_read_only(const std::filesystem::path& file) {
    const std::u8string name = file.u8string();
    return open(reinterpret_cast<const char*>(name.c_str()), SQLITE_OPEN_READONLY);
}

Connection Connection::create(const std::filesystem::path& file) {
    const std::u8string name = file.u8string();
    return open(reinterpret_cast<const char*>(name.c_str()), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Connection Connection::in_memory() {
    return open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY);
}

Connection Connection::read_bytes(DatabaseBytes bytes) {
    Connection result = in_memory();
    // SQLite only reads a database that it was told is read-only, though its interface takes a plain pointer.
    auto* data = const_cast<unsigned char*>(bytes->data());
    const auto size = static_cast<sqlite3_int64>(bytes->size());
    check(sqlite3_deserialize(result.connection_, "main", data, size, size, SQLITE_DESERIALIZE_READONLY),
          result.connection_);
    result.bytes_ = std::move(bytes);
    return result;
}

Connection Connection::writable_copy() const {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(connection_, "main", &size, 0);
    if (!bytes) throw std::bad_alloc();
    Connection result = in_memory();
    check(sqlite3_deserialize(result.connection_, "main", bytes, size, size,
                              SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE),
          result.connection_);
    return result;
}

Connection::~Connection() { sqlite3_close_v2(connection_); }

void Connection::execute(const std::string& sql) const {
    check(sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr), connection_);
}

std::int64_t Connection::integer(std::string_view sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Connection::interrupt_when(std::atomic<bool>& flag) const {
    constexpr int instructions_between = 1000;
    sqlite3_progress_handler(
        connection_, instructions_between,
        [](void* raised) -> int { return static_cast<std::atomic<bool>*>(raised)->load(); }, &flag);
}

ReadTransaction::~ReadTransaction() { sqlite3_exec(connection_->handle(), "COMMIT", nullptr, nullptr, nullptr); }

DatabaseBytes Connection::serialize() const {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(connection_, "main", &size, 0), &sqlite3_free);
    if (!bytes) throw std::bad_alloc();
    return std::make_shared<const std::vector<unsigned char>>(bytes.get(), bytes.get() + size);
}

}  // namespace signpost::search
