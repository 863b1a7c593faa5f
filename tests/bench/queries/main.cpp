// Asks the judged queries of a content folder and prints how well they were answered.
#include <algorithm>
#include <cstdio>
#include <exception>

#include "document/content_set.h"
#include "search/pack.h"
#include "search/searcher.h"
#include "tests/bench/measure.h"

using namespace signpost;

namespace {

void print(const std::string& name, const bench::Tally& tally) {
    const bench::Score mean = tally.mean();
    std::printf("%-20s %5d   %.3f   %.3f   %.3f\n", name.c_str(), tally.count, mean.ndcg, mean.reciprocal_rank,
                mean.first);
}

// A question that is not answered at its best: what came first, and what should have.
void print_miss(const bench::JudgedQuery& query, const bench::Score& score, const std::vector<std::string>& pages) {
    std::printf("%.2f %s %s: %s\n    came:  ", score.ndcg, query.language.c_str(), query.set.c_str(),
                query.text.c_str());
    for (std::size_t i = 0; i < std::min<std::size_t>(4, pages.size()); ++i) std::printf(" %s", pages[i].c_str());
    std::printf("\n    wanted:");
    for (const auto& [page, grade] : query.grades) std::printf(" %s:%d", page.c_str(), grade);
    std::printf("\n");
}

void run(const std::string& folder, const std::string& file, bool show_misses) {
    const search::Pack pack = search::Pack::compile(document::read_content(folder).content);
    search::Searcher searcher(pack);
    std::map<std::string, bench::Tally> tallies;
    std::vector<double> milliseconds;
    for (const bench::JudgedQuery& query : bench::read_queries(file)) {
        const bench::Stopwatch watch;
        const search::Results results = searcher.search({.text = query.text, .language = query.language});
        milliseconds.push_back(watch.milliseconds());
        std::vector<std::string> pages;
        for (const search::Hit& hit : results.hits)
            if (hit.language == query.language) pages.push_back(hit.page);
        const bench::Score score = bench::score(query, pages);
        for (const std::string& name :
             {std::string("all"), query.language, query.set, query.language + " " + query.set})
            tallies[name].add(score);
        if (show_misses && score.ndcg < 1) print_miss(query, score, pages);
    }
    std::printf("%-20s %5s   %s   %s   %s\n", "", "rows", "nDCG ", "MRR  ", "first");
    for (const auto& [name, tally] : tallies) print(name, tally);
    const double median = bench::percentile(milliseconds, .5);
    std::printf("with snippets: median %.2f ms, 95th percentile %.2f ms\n", median,
                bench::percentile(milliseconds, .95));
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: bench_queries CONTENT_FOLDER QUERIES [--misses]\n");
        return 2;
    }
    try {
        run(arguments[1], arguments[2], count > 3 && std::string(arguments[3]) == "--misses");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
