// FTS5 as it is shipped: bm25 with a weight for each column, all words first, then any.
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "search/words.h"
#include "tests/bench/search/engine.h"

namespace signpost::bench {
namespace {

class StockFts5 : public Engine {
public:
    explicit StockFts5(std::string tokenizer) : tokenizer_(std::move(tokenizer)) {}
    ~StockFts5() override { sqlite3_close(database_); }

    std::string name() const override { return "FTS5 " + tokenizer_; }

    void build(const document::ContentSet& content, const std::filesystem::path& folder) override {
        sqlite3_open((folder / "fts5.db").c_str(), &database_);
        const std::string unaccented = "unicode61 remove_diacritics 2";
        const std::string tokenizer = tokenizer_ == "porter" ? "porter " + unaccented : unaccented;
        execute("BEGIN");
        for (const std::string& language : content.languages())
            execute("CREATE VIRTUAL TABLE i_" + language +
                    " USING fts5(title, headings, body, id UNINDEXED, tokenize='" + tokenizer + "')");
        for (const document::Page& page : content.pages) insert(page.document);
        for (const std::string& language : content.languages()) {
            languages_.push_back(language);
            execute("INSERT INTO i_" + language + "(i_" + language + ") VALUES ('optimize')");
        }
        execute("COMMIT");
    }

    void open() override {}  // as it was left by build()

    std::uintmax_t index_bytes() const override {
        std::uintmax_t bytes = 0;
        for (const std::string& language : languages_)
            for (const char* part : {"_data", "_docsize"}) {
                const std::string column = std::string(part) == "_data" ? "block" : "sz";
                const auto rows = query("SELECT sum(length(" + column + ")) FROM i_" + language + part, "");
                bytes += rows.empty() ? 0 : std::stoull(rows.front());
            }
        return bytes;
    }

    std::vector<std::string> search(const std::string& language, const std::string& text, Typing typing) override {
        std::string all, any;
        for (const search::Range& word : search::words_of(text)) {
            const std::string token = '"' + std::string(word.of(text)) + '"';
            all += (all.empty() ? "" : " AND ") + token;
            any += (any.empty() ? "" : " OR ") + token;
        }
        if (any.empty()) return {};
        if (typing == Typing::unfinished) all += " *", any += " *";
        const std::string sql = "SELECT id FROM i_" + language + " WHERE i_" + language +
                                " MATCH ?1 AND rank MATCH 'bm25(10.0, 4.0, 1.0)' ORDER BY rank LIMIT 10";
        std::vector<std::string> pages = query(sql, all);
        return pages.size() >= 10 ? pages : merged(std::move(pages), query(sql, any));
    }

    bool show(const std::string&, const std::string&) override { return false; }

    std::string correction(const std::string&, const std::string&) override { return {}; }

private:
    static std::vector<std::string> merged(std::vector<std::string> pages, const std::vector<std::string>& more) {
        for (const std::string& page : more)
            if (pages.size() < 10 && std::find(pages.begin(), pages.end(), page) == pages.end()) pages.push_back(page);
        return pages;
    }

    void execute(const std::string& sql) {
        if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
    }

    void insert(const document::Document& document) {
        sqlite3_stmt*& statement = inserts_[document.language];
        if (!statement)
            sqlite3_prepare_v2(database_, ("INSERT INTO i_" + document.language + " VALUES (?1, ?2, ?3, ?4)").c_str(),
                               -1, &statement, nullptr);
        const Fields fields = fields_of(document);
        const std::string* texts[] = {&fields.title, &fields.headings, &fields.body, &document.id};
        for (int i = 0; i < 4; ++i) sqlite3_bind_text(statement, i + 1, texts[i]->c_str(), -1, SQLITE_STATIC);
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }

    std::vector<std::string> query(const std::string& sql, const std::string& parameter) const {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr);
        sqlite3_bind_text(statement, 1, parameter.c_str(), -1, SQLITE_STATIC);
        std::vector<std::string> rows;
        while (sqlite3_step(statement) == SQLITE_ROW)
            if (const unsigned char* text = sqlite3_column_text(statement, 0))
                rows.emplace_back(reinterpret_cast<const char*>(text));
        sqlite3_finalize(statement);
        return rows;
    }

    std::string tokenizer_;
    sqlite3* database_ = nullptr;
    std::map<std::string, sqlite3_stmt*> inserts_;
    std::vector<std::string> languages_;
};

}  // namespace

std::unique_ptr<Engine> stock_fts5_engine(const std::string& tokenizer) {
    return std::make_unique<StockFts5>(tokenizer);
}

}  // namespace signpost::bench
