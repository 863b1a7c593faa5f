#include "search/pack.h"

#include <map>
#include <utility>

#include "search/database.h"
#include "search/glossary.h"
#include "search/pack_builder.h"

namespace signpost::search {
namespace {

// The texts of one owner ("term", "topic", ...), by its number: field, language, text; in the order of their places.
struct Wording {
    std::string field, language, text;
};

std::multimap<std::int64_t, Wording> wordings(const Connection& connection, std::string_view owner) {
    std::multimap<std::int64_t, Wording> result;
    Statement rows = connection.prepare(
        "SELECT number, field, language, text FROM wording WHERE owner = ?1 ORDER BY number, field, language, place");
    rows.bind(1, owner);
    while (rows.step()) result.emplace(rows.integer(0), Wording{rows.text(1), rows.text(2), rows.text(3)});
    return result;
}

std::multimap<std::int64_t, std::string> pages_of(const Connection& connection, const char* sql) {
    std::multimap<std::int64_t, std::string> result;
    Statement rows = connection.prepare(sql);
    while (rows.step()) result.emplace(rows.integer(0), rows.text(1));
    return result;
}

std::vector<std::string> values(const std::multimap<std::int64_t, std::string>& map, std::int64_t key) {
    std::vector<std::string> result;
    const auto [first, last] = map.equal_range(key);
    for (auto at = first; at != last; ++at) result.push_back(at->second);
    return result;
}

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        words.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

std::vector<document::Group> topics(const Connection& connection, std::string_view kind) {
    const auto words = wordings(connection, "topic");
    const auto pages = pages_of(connection, "SELECT topic, page FROM topic_page ORDER BY topic, place");
    std::vector<document::Group> result;
    Statement rows = connection.prepare("SELECT number, id FROM topic WHERE kind = ?1 ORDER BY number");
    rows.bind(1, kind);
    while (rows.step()) {
        document::Group group;
        group.id = rows.text(1);
        group.pages = values(pages, rows.integer(0));
        const auto [first, last] = words.equal_range(rows.integer(0));
        for (auto at = first; at != last; ++at)
            (at->second.field == "title" ? group.title : group.text)[at->second.language] = at->second.text;
        result.push_back(std::move(group));
    }
    return result;
}

std::optional<std::string> one_text(Statement statement) {
    return statement.step() ? std::optional(statement.text(0)) : std::nullopt;
}

}  // namespace

Pack::Pack(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

Pack Pack::open(const std::filesystem::path& file) { return Pack(Database::open(file)); }

Pack Pack::compile(const document::ContentSet& content) {
    const Connection connection = Connection::in_memory();
    build_pack(content, connection);
    return Pack(Database::open(connection.serialize()));
}

Pack Pack::share() const { return Pack(database_->share()); }

std::vector<PageInfo> Pack::pages() const {
    std::vector<PageInfo> result;
    Statement rows = database_->connection().prepare(
        "SELECT id, language, title, summary, audience, reviewed, revision, stale FROM page ORDER BY id, language");
    while (rows.step())
        result.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), split_words(rows.text(4)),
                          rows.text(5), static_cast<int>(rows.integer(6)), rows.integer(7) != 0});
    return result;
}

std::vector<std::string> Pack::languages() const {
    std::vector<std::string> result;
    Statement rows = database_->connection().prepare("SELECT code FROM language ORDER BY code");
    while (rows.step()) result.push_back(rows.text(0));
    return result;
}

std::optional<std::string> Pack::page_source(const std::string& id, const std::string& language) const {
    Statement statement = database_->connection().prepare(
        "SELECT text FROM page_source WHERE page = (SELECT number FROM page WHERE id = ?1 AND language = ?2)");
    statement.bind(1, id).bind(2, language);
    return one_text(std::move(statement));
}

std::vector<document::Group> Pack::groups() const { return topics(database_->connection(), "group"); }

std::vector<document::Group> Pack::entrances() const { return topics(database_->connection(), "entrance"); }

std::vector<document::Term> Pack::terms() const { return read_terms(database_->connection()); }

std::vector<document::Term> read_terms(const Connection& connection) {
    const auto words = wordings(connection, "term");
    const auto pages = pages_of(connection, "SELECT term, page FROM term_page ORDER BY term, place");
    std::vector<document::Term> result;
    Statement rows = connection.prepare("SELECT number, id FROM term ORDER BY number");
    while (rows.step()) {
        document::Term term{rows.text(1), {}, values(pages, rows.integer(0))};
        const auto [first, last] = words.equal_range(rows.integer(0));
        for (auto at = first; at != last; ++at) {
            const Wording& wording = at->second;
            document::TermWords& entry = term.words[wording.language];
            if (wording.field == "term") entry.term = wording.text;
            else if (wording.field == "other") entry.other.push_back(wording.text);
            else if (wording.field == "avoid") entry.avoid.push_back(wording.text);
            else entry.definition = wording.text;
        }
        result.push_back(std::move(term));
    }
    return result;
}

std::vector<document::Contact> Pack::contacts() const {
    const auto words = wordings(database_->connection(), "contact");
    std::vector<document::Contact> result;
    Statement rows =
        database_->connection().prepare("SELECT number, country, phone, email, url FROM contact ORDER BY number");
    while (rows.step()) {
        document::Contact contact{rows.text(1), {}, {}, rows.text(2), rows.text(3), rows.text(4)};
        const auto [first, last] = words.equal_range(rows.integer(0));
        for (auto at = first; at != last; ++at)
            (at->second.field == "name" ? contact.name : contact.purpose)[at->second.language] = at->second.text;
        result.push_back(std::move(contact));
    }
    return result;
}

std::vector<document::Source> Pack::sources() const {
    const auto words = wordings(database_->connection(), "source");
    std::vector<document::Source> result;
    Statement rows = database_->connection().prepare("SELECT number, tag, language, as_of FROM source ORDER BY number");
    while (rows.step()) {
        document::Source source{rows.text(1), {}, {}, rows.text(2), rows.text(3)};
        const auto [first, last] = words.equal_range(rows.integer(0));
        for (auto at = first; at != last; ++at)
            (at->second.field == "title" ? source.title : source.note)[at->second.language] = at->second.text;
        result.push_back(std::move(source));
    }
    return result;
}

std::optional<std::string> Pack::image(const std::string& path) const {
    Statement statement = database_->connection().prepare("SELECT svg FROM image WHERE path = ?1");
    statement.bind(1, path);
    return one_text(std::move(statement));
}

std::optional<std::string> Pack::data_file(const std::string& name) const {
    Statement statement = database_->connection().prepare("SELECT text FROM data_file WHERE name = ?1");
    statement.bind(1, name);
    return one_text(std::move(statement));
}

}  // namespace signpost::search
