// Finds pages and sections as one types. A query is any text whatever; no input raises an error.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signpost::search {

class Pack;

// Text with the byte ranges (start, length; UTF-8, ascending, disjoint, on grapheme boundaries) that matched.
struct Snippet {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> marks;
};

struct Hit {
    std::string page;
    std::string language;
    std::string anchor;   // canonical; empty: the top of the page
    std::string title;    // the page's
    std::string section;  // the section's heading; empty at the top of the page
    Snippet snippet;
    double score = 0;  // higher is better; comparable within one result only
};

struct Results {
    std::vector<Hit> hits;                 // best first; one hit per page, its best section; own language first
    std::string suggestion;                // the corrected query that the hits are for; empty: the query as typed
    std::chrono::microseconds elapsed{0};  // inside the search, snippets included
    bool cancelled = false;
};

// as_typed: the last word may be unfinished.
enum class Completion { whole_words, as_typed };
// corrected: unknown words may be read as known ones; literal: what the reader insists on.
enum class Spelling { corrected, literal };
enum class Snippets { made, left_out };

struct Query {
    std::string text;
    std::string language;  // the reader's; hits of other languages come after, unless `lang:` asks for one
    std::size_t limit = 10;
    Completion completion = Completion::whole_words;
    Spelling spelling = Spelling::corrected;
    Snippets snippets = Snippets::made;
};

// A language of more pages is searched in stages: pages with all words first, and others only while hits are wanting.
inline constexpr std::size_t pages_looked_at_whole = 20'000;

// Bound to one pack, with its own connection. `search` from one thread at a time; `cancel` from any.
class Searcher {
public:
    explicit Searcher(const Pack& pack, std::size_t looked_at_whole = pages_looked_at_whole);
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    [[nodiscard]] Results search(const Query& query);
    // Ends the search under way soon; it returns what it has, marked cancelled. The next search is not affected.
    void cancel();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace signpost::search
