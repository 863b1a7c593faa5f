#include "search/database.h"

#include "search/language.h"
#include "search/pack.h"
#include "search/schema.h"

namespace signpost::search {

using Reason = PackError::Reason;

std::unique_ptr<Database> Database::open(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) throw PackError(Reason::not_found, file.string());
    if (!std::filesystem::is_regular_file(file, error)) throw PackError(Reason::not_a_pack, file.string());
    std::unique_ptr<Database> result;
    try {
        result.reset(new Database(Connection::open_read_only(file)));
        result->file_ = file;
        result->check_version();
    } catch (const PackError& problem) {
        // SQLite's "cannot open" on reading.
        if (problem.reason() == Reason::cannot_write) throw PackError(Reason::not_found, problem.what());
        throw;
    }
    return result;
}

std::unique_ptr<Database> Database::open(DatabaseBytes bytes) {
    std::unique_ptr<Database> result(new Database(Connection::read_bytes(bytes)));
    result->bytes_ = std::move(bytes);
    result->check_version();
    return result;
}

std::unique_ptr<Database> Database::share() const {
    if (bytes_) return open(bytes_);
    std::unique_ptr<Database> result = open(file_);
    if (result->meta("content") != meta("content")) throw PackError(Reason::damaged, "the pack was replaced");
    return result;
}

std::string Database::meta(const char* name) const {
    Statement statement = connection_.prepare("SELECT value FROM meta WHERE name = ?1");
    return statement.bind(1, name).step() ? statement.text(0) : std::string();
}

void Database::check_version() const {
    if (connection_.integer("PRAGMA application_id") != application_id)
        throw PackError(Reason::not_a_pack, "no application id");
    if (const auto version = connection_.integer("PRAGMA user_version"); version != format_version)
        throw PackError(Reason::other_version, "format " + std::to_string(version));
    if (const std::string analysis = meta("analysis"); analysis != analysis_fingerprint())
        throw PackError(Reason::other_version, "analysis " + analysis);
}

}  // namespace signpost::search
