// Xapian as its users set it up at its best: Snowball stems, fields weighted by word frequency, BM25 with k1 = 1 and
// b = 0.5, the last word completed while one types, and a correction only where neither the word nor its stem occurs, nor
// a word that the unfinished one starts.
#include <xapian.h>

#include <map>

#include "search/words.h"
#include "tests/bench/search/engine.h"

namespace signpost::bench {
namespace {

class XapianEngine : public Engine {
public:
    std::string name() const override { return "Xapian"; }

    void build(const document::ContentSet& content, const std::filesystem::path& folder) override {
        folder_ = folder;
        std::map<std::string, Xapian::WritableDatabase> databases;
        for (const std::string& language : content.languages())
            databases.emplace(language, Xapian::WritableDatabase((folder / language).string(), Xapian::DB_CREATE));
        for (const document::Page& page : content.pages) add(databases.at(page.document.language), page.document);
        for (auto& [language, database] : databases) database.commit();
        languages_ = content.languages();
    }

    void open() override {
        for (const std::string& language : languages_)
            open_.emplace(language, Xapian::Database((folder_ / language).string()));
    }

    std::uintmax_t index_bytes() const override {
        std::uintmax_t bytes = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_))
            if (entry.is_regular_file()) bytes += entry.file_size();
        return bytes;
    }

    std::vector<std::string> search(const std::string& language, const std::string& text, Typing typing) override {
        const Xapian::Database& database = open_.at(language);
        Xapian::QueryParser parser;
        parser.set_stemmer(Xapian::Stem(language));
        parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser.set_default_op(Xapian::Query::OP_OR);
        parser.set_database(database);
        const unsigned flags = typing == Typing::unfinished ? Xapian::QueryParser::FLAG_PARTIAL : 0;
        Xapian::Enquire enquire(database);
        enquire.set_query(parser.parse_query(corrected(language, plain(text), typing), flags));
        enquire.set_weighting_scheme(Xapian::BM25Weight(1, 0, 1, .5, .5));
        std::vector<std::string> pages;
        const Xapian::MSet found = enquire.get_mset(0, 10);
        for (auto at = found.begin(); at != found.end(); ++at) pages.push_back(at.get_document().get_data());
        return pages;
    }

    bool show(const std::string&, const std::string&) override { return false; }

    std::string correction(const std::string& language, const std::string& query) override {
        const std::string result = corrected(language, query, Typing::finished);
        return result == query ? std::string() : result;
    }

private:
    void add(Xapian::WritableDatabase& database, const document::Document& page) {
        Xapian::TermGenerator generator;
        generator.set_stemmer(Xapian::Stem(page.language));
        generator.set_database(database);
        generator.set_flags(Xapian::TermGenerator::FLAG_SPELLING);
        Xapian::Document document;
        generator.set_document(document);
        const Fields fields = fields_of(page);
        generator.index_text(fields.title, 8);
        generator.increase_termpos();
        generator.index_text(fields.headings, 3);
        generator.increase_termpos();
        generator.index_text(fields.body);
        document.set_data(page.id);
        database.add_document(document);
    }

    // Words in small letters, so that none is taken for a name and left unstemmed, and none for an operator.
    static std::string plain(const std::string& text) {
        std::string words;
        for (const search::Range& word : search::words_of(text))
            words += (words.empty() ? "" : " ") + Xapian::Unicode::tolower(std::string(word.of(text)));
        return words;
    }

    [[nodiscard]] std::string corrected(const std::string& language, const std::string& text, Typing typing) const {
        const Xapian::Database& database = open_.at(language);
        const Xapian::Stem stem(language);
        std::string result;
        std::size_t copied = 0;
        const std::vector<search::Range> words = search::words_of(text);
        for (const search::Range& range : words) {
            const std::string word = Xapian::Unicode::tolower(std::string(range.of(text)));
            if (database.term_exists(word) || database.term_exists("Z" + stem(word))) continue;
            const bool unfinished = typing == Typing::unfinished && &range == &words.back();
            if (unfinished && database.allterms_begin(word) != database.allterms_end(word)) continue;
            const std::string better = database.get_spelling_suggestion(word, 2);
            if (better.empty()) continue;
            result += text.substr(copied, range.start - copied) + better;
            copied = range.end();
        }
        return result + text.substr(copied);
    }

    std::filesystem::path folder_;
    std::vector<std::string> languages_;
    std::map<std::string, Xapian::Database> open_;
};

}  // namespace

std::unique_ptr<Engine> xapian_engine() { return std::make_unique<XapianEngine>(); }

}  // namespace signpost::bench
