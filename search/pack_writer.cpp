// Writing a pack as a file.
#include <random>

#include "search/pack.h"
#include "search/pack_builder.h"
#include "search/seal.h"

namespace signpost::search {

namespace fs = std::filesystem;
using Reason = PackError::Reason;

namespace {

fs::path beside(const fs::path& file) {
    fs::path result = file;
    result += ".writing-" + std::to_string(std::random_device{}());
    return result;
}

// Removes the unfinished file unless it was moved into place.
class TemporaryFile {
public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    void move_to(const fs::path& target) {
        std::error_code error;
        fs::rename(path_, target, error);
        if (error) throw PackError(Reason::cannot_write, error.message());
    }

private:
    fs::path path_;
};

}  // namespace

void write_pack(const document::ContentSet& content, const fs::path& file) {
    const fs::path unfinished = beside(file);
    TemporaryFile guard(unfinished);
    try {
        const Connection connection = Connection::create(unfinished);
        // The journal would save an old state, and there is none; FULL has the file on the disk when COMMIT returns.
        connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
        build_pack(content, connection);
    } catch (const PackError& error) {
        if (error.reason() == Reason::disk_full) throw;
        throw PackError(Reason::cannot_write, error.what());
    }
    seal_file(unfinished);
    guard.move_to(file);
}

}  // namespace signpost::search
