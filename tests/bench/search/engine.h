// A search engine as the benchmark sees it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "document/content_set.h"

namespace signpost::bench {

class Engine {
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    // Makes its index in an empty folder.
    virtual void build(const document::ContentSet& content, const std::filesystem::path& folder) = 0;
    // Opens what was built.
    virtual void open() = 0;
    [[nodiscard]] virtual std::uintmax_t index_bytes() const = 0;

    enum class Typing { finished, unfinished };  // unfinished: the last word may be the start of one
    // Ten pages at most, best first.
    [[nodiscard]] virtual std::vector<std::string> search(const std::string& language, const std::string& query,
                                                          Typing typing) = 0;
    // The same as a reader sees it, with snippets; false: the engine makes none.
    [[nodiscard]] virtual bool show(const std::string& language, const std::string& query) = 0;
    // The query as it would be corrected; empty: as it is, or the engine does not correct.
    [[nodiscard]] virtual std::string correction(const std::string& language, const std::string& query) = 0;
};

// What an engine that is no part of us is given of a page.
struct Fields {
    std::string title, headings, body;
};
[[nodiscard]] Fields fields_of(const document::Document& document);

[[nodiscard]] std::unique_ptr<Engine> signpost_engine();
[[nodiscard]] std::unique_ptr<Engine> stock_fts5_engine(const std::string& tokenizer);  // "unicode61", "porter"
// Null: the benchmark was built without it.
[[nodiscard]] std::unique_ptr<Engine> xapian_engine();
[[nodiscard]] std::unique_ptr<Engine> lucene_engine();

// A content set of many Dutch pages, put together from pieces of real ones with some invented words among them.
[[nodiscard]] document::ContentSet large_content(const document::ContentSet& content, std::size_t pages);

}  // namespace signpost::bench
