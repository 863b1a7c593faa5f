#include "search/manifest.h"

#include "search/index_builder.h"
#include "search/sha256.h"

namespace signpost::search {
namespace {

// Hashes rows; every value is preceded by its length, so that values cannot run into each other.
class RowHash {
public:
    RowHash& add(Statement rows) {
        while (rows.step()) add_row(rows, 0);
        return *this;
    }
    void add_row(const Statement& row, int first_column) {
        for (int column = first_column; column < row.columns(); ++column) {
            const std::string_view value = row.view(column);
            const std::string length = std::to_string(value.size()) + ':';
            hash_.update(length);
            hash_.update(value);
            size_ += static_cast<std::int64_t>(length.size() + value.size());
        }
    }
    [[nodiscard]] ManifestEntry entry(std::string name) { return {std::move(name), size_, hash_.hex()}; }

private:
    Sha256 hash_;
    std::int64_t size_ = 0;
};

using Visit = std::function<void(const ManifestEntry&)>;

// One entry for each row, named by its first column.
void visit_rows(const Connection& connection, std::string_view sql, const Visit& visit) {
    Statement rows = connection.prepare(sql);
    while (rows.step()) {
        RowHash hash;
        hash.add_row(rows, 1);
        visit(hash.entry(rows.text(0)));
    }
}

// A page's entry: what lists show of it, its source and its sections, which follow each other in the pages' order.
void visit_pages(const Connection& connection, const Visit& visit) {
    Statement pages = connection.prepare(
        "SELECT language || '/' || id || '.md', number, page.*, page_source.text FROM page "
        "LEFT JOIN page_source ON page_source.page = number ORDER BY number");
    Statement sections = connection.prepare("SELECT page, section.* FROM section ORDER BY number");
    bool more_sections = sections.step();
    while (pages.step()) {
        RowHash hash;
        hash.add_row(pages, 1);
        for (; more_sections && sections.integer(0) == pages.integer(1); more_sections = sections.step())
            hash.add_row(sections, 1);
        visit(hash.entry(pages.text(0)));
    }
    if (more_sections) visit({"sections", 0, ""});
}

void visit_tables(const Connection& connection, const std::string& owner, const Visit& visit) {
    RowHash hash;
    hash.add(connection.prepare("SELECT * FROM " + owner + " ORDER BY 1"));
    if (owner == "topic" || owner == "term")
        hash.add(connection.prepare("SELECT * FROM " + owner + "_page ORDER BY 1, 2"));
    Statement words = connection.prepare("SELECT * FROM wording WHERE owner = ?1 ORDER BY 1, 2, 3, 4, 5");
    words.bind(1, owner);
    visit(hash.add(std::move(words)).entry(owner + 's'));
}

void visit_index(const Connection& connection, std::int64_t number, const std::string& code, const Visit& visit) {
    RowHash hash;
    const std::string name = index_name(number);
    for (const char* table : {"_config", "_data", "_idx"})
        hash.add(connection.prepare("SELECT * FROM " + name + table + " ORDER BY 1, 2"));
    for (const char* sql :
         {"SELECT * FROM language WHERE number = ?1", "SELECT * FROM vocabulary WHERE language = ?1"}) {
        Statement rows = connection.prepare(sql);
        rows.bind(1, number);
        hash.add(std::move(rows));
    }
    visit(hash.entry("index/" + code));
}

}  // namespace

void for_each_entry(const Connection& connection, const Visit& visit) {
    visit_pages(connection, visit);
    visit_rows(connection, "SELECT path, svg FROM image ORDER BY path", visit);
    visit_rows(connection, "SELECT name, text FROM data_file ORDER BY name", visit);
    for (const char* owner : {"topic", "term", "contact", "source"}) visit_tables(connection, owner, visit);
    Statement languages = connection.prepare("SELECT number, code FROM language ORDER BY number");
    while (languages.step()) visit_index(connection, languages.integer(0), languages.text(1), visit);
}

void write_manifest(const Connection& connection) {
    Statement insert = connection.prepare("INSERT INTO manifest VALUES (?1, ?2, ?3)");
    Sha256 all;
    for_each_entry(connection, [&](const ManifestEntry& entry) {
        insert.bind(1, entry.name).bind(2, entry.size).bind(3, entry.sha256).run();
        all.update(entry.name + ' ' + entry.sha256 + '\n');
    });
    connection.prepare("INSERT INTO meta VALUES ('content', ?1)").bind(1, all.hex()).run();
}

}  // namespace signpost::search
