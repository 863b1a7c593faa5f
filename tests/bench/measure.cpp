#include "tests/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace signpost::bench {
namespace {

constexpr std::size_t depth = 10;
constexpr int wanted = 2;

double gain(int grade, std::size_t place) { return (std::exp2(grade) - 1) / std::log2(static_cast<double>(place) + 2); }

std::pair<std::string, int> page_and_grade(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) return {text, wanted};
    return {text.substr(0, colon), std::stoi(text.substr(colon + 1))};
}

}  // namespace

std::vector<JudgedQuery> read_queries(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<JudgedQuery> queries;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream fields(line);
        JudgedQuery query;
        std::string relevant, page;
        if (!std::getline(fields, query.language, '\t') || !std::getline(fields, query.set, '\t') ||
            !std::getline(fields, query.text, '\t') || !std::getline(fields, relevant, '\t'))
            throw std::runtime_error("a short row: " + line);
        for (std::istringstream pages(relevant); pages >> page;) query.grades.insert(page_and_grade(page));
        queries.push_back(std::move(query));
    }
    return queries;
}

Score score(const JudgedQuery& query, const std::vector<std::string>& pages) {
    Score result;
    double found = 0, ideal = 0;
    for (std::size_t i = 0; i < std::min(depth, pages.size()); ++i) {
        const auto grade = query.grades.find(pages[i]);
        if (grade == query.grades.end()) continue;
        found += gain(grade->second, i);
        if (grade->second < wanted || result.in_ten > 0) continue;
        result.reciprocal_rank = 1 / (static_cast<double>(i) + 1);
        result.in_ten = 1;
        result.first = i == 0;
    }
    std::vector<int> grades;
    for (const auto& [page, grade] : query.grades) grades.push_back(grade);
    std::sort(grades.rbegin(), grades.rend());
    for (std::size_t i = 0; i < std::min(depth, grades.size()); ++i) ideal += gain(grades[i], i);
    result.ndcg = ideal > 0 ? found / ideal : 0;
    return result;
}

void Tally::add(const Score& one) {
    sum.reciprocal_rank += one.reciprocal_rank;
    sum.ndcg += one.ndcg;
    sum.in_ten += one.in_ten;
    sum.first += one.first;
    ++count;
}

Score Tally::mean() const {
    const double n = std::max(1, count);
    return {sum.reciprocal_rank / n, sum.ndcg / n, sum.in_ten / n, sum.first / n};
}

double Stopwatch::computed() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double percentile(std::vector<double>& values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

}  // namespace signpost::bench
