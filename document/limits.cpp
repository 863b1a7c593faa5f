#include "document/limits.h"

#include <algorithm>

#include "document/utf8.h"

namespace signpost::document {

namespace {

// Spaces that one level of a nested list takes at the least.
constexpr int smallest_list_indent = 2;

struct Prefix {
    int depth = 0;          // containers that the line opens or continues: '>' and list markers, indentation
    std::string_view rest;  // the line behind them
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes one list marker ("- ", "12. ") off the front; false when there is none.
bool take_list_marker(std::string_view& line) {
    std::size_t at = 0;
    while (at < line.size() && at < 9 && is_digit(line[at])) ++at;
    const bool ordered = at > 0 && at < line.size() && (line[at] == '.' || line[at] == ')');
    const bool bullet = at == 0 && !line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+');
    if (!ordered && !bullet) return false;
    if (at + 1 < line.size() && line[at + 1] != ' ' && line[at + 1] != '\t') return false;
    line.remove_prefix(at + 1);
    return true;
}

Prefix containers(std::string_view line) {
    Prefix prefix;
    int spaces = 0;
    for (;;) {
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
            spaces += line.front() == '\t' ? 4 : 1;
            line.remove_prefix(1);
        }
        if (!line.empty() && line.front() == '>') {
            line.remove_prefix(1);
        } else if (!take_list_marker(line)) {
            break;
        }
        prefix.depth += 1 + spaces / smallest_list_indent;
        spaces = 0;
    }
    prefix.rest = line;
    return prefix;
}

int columns(std::string_view row) {
    while (!row.empty() && (row.back() == ' ' || row.back() == '\t' || row.back() == '\r')) row.remove_suffix(1);
    if (!row.empty() && row.front() == '|') row.remove_prefix(1);
    if (!row.empty() && row.back() == '|') row.remove_suffix(1);
    return 1 + static_cast<int>(std::count(row.begin(), row.end(), '|'));
}

bool is_delimiter_row(std::string_view row) {
    return row.find('-') != std::string_view::npos && row.find_first_not_of("|-: \t\r") == std::string_view::npos &&
           row.find('|') != std::string_view::npos;
}

class TableCounter {
public:
    explicit TableCounter(const Limits& limits) : limits_(limits) {}

    // Feeds one line; the rule that it breaks, or null.
    const char* feed(std::string_view row) {
        if (is_delimiter_row(row) && columns_ == 0) {
            columns_ = columns(row);
            cells_ = columns_;
        } else if (row.find_first_not_of(" \t\r") == std::string_view::npos) {
            columns_ = 0;
        } else if (columns_ > 0) {
            cells_ += columns_;
        }
        if (columns_ > limits_.table_columns) return "limit.table-columns";
        return columns_ > 0 && cells_ > limits_.table_cells ? "limit.table-cells" : nullptr;
    }

private:
    const Limits& limits_;
    int columns_ = 0;
    int cells_ = 0;
};

Problem problem(const std::string& file, int line, const char* rule, std::string message) {
    return {file, line, rule, Problem::Severity::error, std::move(message)};
}

}  // namespace

std::vector<Problem> check_limits(std::string_view markdown, const std::string& file, int first_line,
                                  const Limits& limits) {
    if (markdown.size() > limits.bytes)
        return {problem(file, 0, "limit.size", "The page is larger than " + std::to_string(limits.bytes) + " bytes.")};
    TableCounter tables(limits);
    int number = first_line;
    for (std::size_t at = 0; at < markdown.size(); ++number) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
        const std::string_view line = markdown.substr(at, end - at);
        at = end + 1;
        if (line.find('\0') != std::string_view::npos || !is_valid_utf8(line))
            return {problem(file, number, "encoding", "The line is not valid UTF-8 text.")};
        const Prefix prefix = containers(line);
        if (prefix.depth > limits.nesting)
            return {problem(file, number, "limit.nesting",
                            "Lists and quotes are nested more than " + std::to_string(limits.nesting) + " deep.")};
        if (const char* rule = tables.feed(prefix.rest))
            return {problem(file, number, rule,
                            "The table has more than " + std::to_string(limits.table_columns) + " columns or " +
                                std::to_string(limits.table_cells) + " cells.")};
    }
    return {};
}

}  // namespace signpost::document
