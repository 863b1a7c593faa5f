// Judged queries, and the figures that say how well they were answered.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace signpost::bench {

// A row of a queries file: "lang<TAB>set<TAB>query<TAB>page[:grade] …", with a header line. Without a grade, 2.
struct JudgedQuery {
    std::string language;
    std::string set;
    std::string text;
    std::map<std::string, int> grades;  // by page; pages not named have 0
};

// Throws std::runtime_error when the file cannot be read or a row is short.
[[nodiscard]] std::vector<JudgedQuery> read_queries(const std::filesystem::path& file);

// Of one answer, the pages best first; only the first ten count. Grade 2 is the page that was wanted.
struct Score {
    double reciprocal_rank = 0;
    double ndcg = 0;
    double in_ten = 0;
    double first = 0;
};
[[nodiscard]] Score score(const JudgedQuery& query, const std::vector<std::string>& pages);

// Sums of scores and their means.
struct Tally {
    Score sum;
    int count = 0;

    void add(const Score& score);
    [[nodiscard]] Score mean() const;
};

// Counts what this process computes: the engines work on one thread and in memory, and so the figures are the same beside
// other work on the machine.
class Stopwatch {
public:
    [[nodiscard]] double milliseconds() const { return computed() - start_; }

private:
    [[nodiscard]] static double computed();
    double start_ = computed();
};

// The value that `share` of the values do not exceed; the values are sorted by it. Nothing: 0.
[[nodiscard]] double percentile(std::vector<double>& values, double share);

}  // namespace signpost::bench
