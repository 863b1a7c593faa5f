// SQLite as two small classes. The only place, with its .cpp, that opens, prepares and closes; errors become PackError.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace signpost::search {

// Thrown by `Statement::step` when the flag of `Connection::interrupt_when` was raised under way.
struct Interrupted {};

// A prepared statement. Columns count from 0, parameters from 1, as SQLite does.
class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);
    Statement(Statement&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
    Statement& operator=(Statement&& other) noexcept {
        std::swap(statement_, other.statement_);
        return *this;
    }
    ~Statement();

    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind_blob(int parameter, std::string_view bytes);
    Statement& bind_pointer(int parameter, void* pointer, const char* type);  // `type` must be a string literal

    [[nodiscard]] bool step();  // true: there is a row
    void run();                 // steps to the end, then resets
    void reset();

    [[nodiscard]] int columns() const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }
    [[nodiscard]] std::string_view view(int column) const;  // text or blob; valid until the next step

private:
    sqlite3_stmt* statement_ = nullptr;
};

// Bytes of a whole database that several connections read at once.
using DatabaseBytes = std::shared_ptr<const std::vector<unsigned char>>;

class Connection {
public:
    [[nodiscard]] static Connection open_read_only(const std::filesystem::path& file);
    [[nodiscard]] static Connection create(const std::filesystem::path& file);
    [[nodiscard]] static Connection in_memory();
    [[nodiscard]] static Connection read_bytes(DatabaseBytes bytes);
    [[nodiscard]] Connection writable_copy() const;  // in memory

    Connection(Connection&& other) noexcept
        : connection_(std::exchange(other.connection_, nullptr)), bytes_(std::move(other.bytes_)) {}
    Connection& operator=(Connection&&) = delete;
    ~Connection();

    [[nodiscard]] Statement prepare(std::string_view sql) const { return Statement(connection_, sql); }
    void execute(const std::string& sql) const;
    [[nodiscard]] std::int64_t integer(std::string_view sql) const;  // of a query with one row
    [[nodiscard]] DatabaseBytes serialize() const;
    // Has running statements throw Interrupted soon after `flag` is raised. The flag must outlive the connection.
    void interrupt_when(std::atomic<bool>& flag) const;
    [[nodiscard]] sqlite3* handle() const { return connection_; }

private:
    Connection() = default;
    static Connection open(const char* name, int flags);

    sqlite3* connection_ = nullptr;
    DatabaseBytes bytes_;
};

// Holds what is read to one state, and its lock, which SQLite otherwise takes for every statement.
class ReadTransaction {
public:
    explicit ReadTransaction(const Connection& connection) : connection_(&connection) { connection.execute("BEGIN"); }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction();

private:
    const Connection* connection_;
};

}  // namespace signpost::search
