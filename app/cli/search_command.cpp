// search
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/core/pages/page_words.h"
#include "search/searcher.h"

namespace signpost::cli {

namespace {

using nlohmann::json;

struct SearchOptions {
    std::string query;
    std::string batch;
    std::size_t limit = 10;
    bool prefix = false;
    bool as_json = false;
};

json to_json(const search::Hit& hit) {
    json marks = json::array();
    for (const auto& [start, length] : hit.snippet.marks) marks.push_back({start, length});
    return {{"page", hit.page},   {"lang", hit.language},   {"anchor", hit.anchor},
            {"title", hit.title}, {"section", hit.section}, {"snippet", {{"text", hit.snippet.text}, {"marks", marks}}},
            {"score", hit.score}};
}

json to_json(const search::Results& results) {
    json hits = json::array();
    for (const search::Hit& hit : results.hits) hits.push_back(to_json(hit));
    json out = {{"us", results.elapsed.count()}, {"hits", hits}};
    out["suggestion"] = results.suggestion.empty() ? json(nullptr) : json(results.suggestion);
    return out;
}

search::Query query_of(const SearchOptions& options, const std::string& text, const std::string& language) {
    search::Query query;
    query.text = text;
    query.language = language;
    query.limit = options.limit;
    query.completion = options.prefix ? search::Completion::as_typed : search::Completion::whole_words;
    return query;
}

void print_hits(const search::Results& results, Session& session) {
    if (!results.suggestion.empty())
        print_line(core::fill(session.words().translate(core::mark("Results for “{query}”")),
                              std::map<std::string, std::string>{{"query", results.suggestion}}));
    for (const search::Hit& hit : results.hits) {
        const std::string place = hit.anchor.empty() ? hit.page : hit.page + "#" + hit.anchor;
        print_line(hit.title + (hit.section.empty() ? "" : " › " + hit.section) + "  [" + hit.language + " " + place +
                   "]");
        if (!hit.snippet.text.empty()) print_line("    " + hit.snippet.text);
    }
    if (results.hits.empty()) print_line(session.words().translate(core::mark("Nothing found.")));
}

// One query a line: lang<TAB>query. One JSON object a line comes back, in the same order.
ExitCode search_batch(Session& session, const SearchOptions& options) {
    std::ifstream in(core::from_utf8(options.batch), std::ios::binary);
    const auto unreadable = [&] {
        complain(session.words().translate(core::mark("The file cannot be read.")) + " (" + options.batch + ")");
        return failed;
    };
    if (!in) return unreadable();
    search::Searcher searcher(session.library().pack());
    const std::vector<std::string>& languages = core::interface_languages();
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        const std::string language = line.substr(0, tab), text = line.substr(tab + 1);
        if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
            complain(core::fill(session.words().translate(core::mark("This help has no language “{language}”.")),
                                std::map<std::string, std::string>{{"language", language}}) +
                     " (" + options.batch + ":" + std::to_string(number) + ")");
            return failed;
        }
        json out = to_json(searcher.search(query_of(options, text, language)));
        out["lang"] = language;
        out["query"] = text;
        print_json(out);
    }
    return in.bad() ? unreadable() : done;
}

ExitCode search_once(Session& session, const SearchOptions& options) {
    search::Searcher searcher(session.library().pack());
    const search::Results results = searcher.search(query_of(options, options.query, session.language()));
    if (options.as_json) {
        json out = to_json(results);
        out["schema"] = 1;
        out["lang"] = session.language();
        out["query"] = options.query;
        print_json(out);
    } else {
        print_hits(results, session);
    }
    return done;
}

}  // namespace

void add_search_command(CLI::App& app, CommonOptions& common, Action& action) {
    CLI::App* command = app.add_subcommand("search", "Searches the pages");
    auto options = std::make_shared<SearchOptions>();
    CLI::Option* query =
        command->add_option("QUERY", options->query, "Any text; \"a phrase\", -word, title:, group:, lang:");
    CLI::Option* batch = command->add_option("--batch", options->batch, "A file of lines lang<TAB>query");
    query->excludes(batch);
    command->add_option("--limit", options->limit, "At most so many hits")->check(CLI::Range(1, 1000));
    command->add_flag("--prefix", options->prefix, "As one types: the last word may be unfinished");
    command->add_flag("--json", options->as_json, "JSON on stdout");
    add_pack_option(*command, common);
    add_language_option(*command, common);
    command->callback([&action, options, query, batch] {
        if (query->count() + batch->count() == 0) throw CLI::RequiredError("QUERY or --batch");
        action = [options](Session& session) {
            return options->batch.empty() ? search_once(session, *options) : search_batch(session, *options);
        };
    });
}

}  // namespace signpost::cli
