// A pack's connection and where its data come from.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "search/sqlite.h"

namespace signpost::search {

class Database {
public:
    // Both throw PackError unless the database is a pack of this program's version.
    [[nodiscard]] static std::unique_ptr<Database> open(const std::filesystem::path& file);
    [[nodiscard]] static std::unique_ptr<Database> open(DatabaseBytes bytes);

    // Another connection to the same data; throws PackError also when another pack stands in the file by now.
    [[nodiscard]] std::unique_ptr<Database> share() const;
    [[nodiscard]] const Connection& connection() const { return connection_; }

private:
    explicit Database(Connection connection) : connection_(std::move(connection)) {}
    void check_version() const;
    [[nodiscard]] std::string meta(const char* name) const;

    Connection connection_;
    std::filesystem::path file_;  // empty: the data are `bytes_`
    DatabaseBytes bytes_;
};

}  // namespace signpost::search
