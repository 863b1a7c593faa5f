#include <sqlite3.h>

#include "search/pack.h"
#include "search/searcher.h"
#include "tests/bench/search/engine.h"

namespace signpost::bench {
namespace {

class SignpostEngine : public Engine {
public:
    std::string name() const override { return "Signpost"; }

    void build(const document::ContentSet& content, const std::filesystem::path& folder) override {
        file_ = folder / "help.signpost";
        search::write_pack(content, file_);
    }

    void open() override { searcher_ = std::make_unique<search::Searcher>(search::Pack::open(file_)); }

    // The full-text tables, vocabularies and layouts; the pages themselves are no index.
    std::uintmax_t index_bytes() const override {
        sqlite3* database = nullptr;
        sqlite3_open_v2(file_.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
        std::uintmax_t bytes = sum(database, "SELECT sum(length(terms) + length(layouts)) FROM vocabulary");
        for (int i = 1; i <= 4; ++i)
            bytes += sum(database, "SELECT sum(length(block)) FROM index_" + std::to_string(i) + "_data");
        sqlite3_close(database);
        return bytes;
    }

    std::vector<std::string> search(const std::string& language, const std::string& query, Typing typing) override {
        std::vector<std::string> pages;
        for (const search::Hit& hit : ask(language, query, typing).hits)
            if (hit.language == language) pages.push_back(hit.page);
        return pages;
    }

    bool show(const std::string& language, const std::string& query) override {
        static_cast<void>(searcher_->search({.text = query, .language = language}));
        return true;
    }

    std::string correction(const std::string& language, const std::string& query) override {
        return ask(language, query, Typing::finished).suggestion;
    }

private:
    static std::uintmax_t sum(sqlite3* database, const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
        const bool row = statement && sqlite3_step(statement) == SQLITE_ROW;
        const auto bytes = row ? static_cast<std::uintmax_t>(sqlite3_column_int64(statement, 0)) : 0;
        sqlite3_finalize(statement);
        return bytes;
    }

    search::Results ask(const std::string& language, const std::string& query, Typing typing) {
        const auto completion =
            typing == Typing::unfinished ? search::Completion::as_typed : search::Completion::whole_words;
        return searcher_->search(
            {.text = query, .language = language, .completion = completion, .snippets = search::Snippets::left_out});
    }

    std::filesystem::path file_;
    std::unique_ptr<search::Searcher> searcher_;
};

}  // namespace

std::unique_ptr<Engine> signpost_engine() { return std::make_unique<SignpostEngine>(); }

}  // namespace signpost::bench
