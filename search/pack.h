// The pack: one read-only SQLite file with the pages, images, terms and the full-text index of a content set.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "document/content_set.h"
#include "document/problem.h"

namespace signpost::search {

// Why a pack cannot be used. `detail` is for a log, not for the reader: words for him are made at the edge.
class PackError : public std::runtime_error {
public:
    enum class Reason { not_found, not_a_pack, damaged, other_version, cannot_write, disk_full };
    PackError(Reason reason, const std::string& detail) : std::runtime_error(detail), reason_(reason) {}
    [[nodiscard]] Reason reason() const { return reason_; }

private:
    Reason reason_;
};

// What lists and results need to know of a page without reading it.
struct PageInfo {
    std::string id;
    std::string language;
    std::string title;
    std::string summary;
    std::vector<std::string> audience;
    std::string reviewed;  // ISO 8601, may be empty
    int revision = 0;
    bool stale = false;  // a translation of an older English revision
};

class Database;  // one SQLite connection; hidden so that sqlite3.h stays within search/*.cpp

// An opened pack. Reading is safe from one thread at a time per Pack; `share()` gives another thread its own.
// Every function throws PackError(damaged) when the file turns out to be broken under way.
class Pack {
public:
    // Opens read-only. Throws PackError.
    [[nodiscard]] static Pack open(const std::filesystem::path& file);
    // Compiles a content set in memory: what opening a content folder does. The result is as a written pack.
    [[nodiscard]] static Pack compile(const document::ContentSet& content);

    Pack(Pack&&) noexcept;
    Pack& operator=(Pack&&) noexcept;
    ~Pack();
    [[nodiscard]] Pack share() const;  // a second connection to the same data

    [[nodiscard]] std::vector<PageInfo> pages() const;         // sorted by id, then language
    [[nodiscard]] std::vector<std::string> languages() const;  // sorted
    [[nodiscard]] std::optional<std::string> page_source(const std::string& id, const std::string& language) const;
    [[nodiscard]] std::vector<document::Group> groups() const;  // in reading order; titles by language
    [[nodiscard]] std::vector<document::Group> entrances() const;
    [[nodiscard]] std::vector<document::Term> terms() const;
    [[nodiscard]] std::vector<document::Contact> contacts() const;
    [[nodiscard]] std::vector<document::Source> sources() const;
    [[nodiscard]] std::optional<std::string> image(const std::string& path) const;      // SVG text
    [[nodiscard]] std::optional<std::string> data_file(const std::string& name) const;  // "products.yaml"

    [[nodiscard]] const Database& database() const { return *database_; }

private:
    explicit Pack(std::unique_ptr<Database> database);
    std::unique_ptr<Database> database_;
};

// Writes a pack beside `file` and renames it into place, so that a kill or a full disk leaves the old one whole.
// Throws PackError.
void write_pack(const document::ContentSet& content, const std::filesystem::path& file);

// Reads every entry and compares it with the manifest; also SQLite's own and FTS5's integrity checks. Problems name
// the entry as `file`. An unusable file is one problem, never an exception.
[[nodiscard]] std::vector<document::Problem> verify_pack(const std::filesystem::path& file);

}  // namespace signpost::search
