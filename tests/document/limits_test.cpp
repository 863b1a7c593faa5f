#include <catch2/catch.hpp>

#include "document/parse.h"

using namespace signpost::document;

namespace {

std::string rule_of(const std::string& markdown) {
    const ParseResult result = parse(markdown, "x", "en", "f");
    for (const Problem& problem : result.problems)
        if (problem.severity == Problem::Severity::error) return problem.rule;
    return {};
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("a page of more than a mebibyte is refused", "[limits]") {
    CHECK(rule_of(std::string((1 << 20) + 1, 'a')) == "limit.size");
    CHECK(rule_of(std::string(1 << 20, 'a')).empty());
}

TEST_CASE("text that is not UTF-8 is refused with its line", "[limits]") {
    const ParseResult result = parse("fine\n\xff\xfe\n", "x", "en", "f");
    REQUIRE(has_errors(result.problems));
    CHECK(result.problems[0].rule == "encoding");
    CHECK(result.problems[0].line == 2);
    CHECK(rule_of(std::string("a\0b", 3)) == "encoding");
    CHECK(rule_of("\xc0\xaf") == "encoding");      // an overlong slash
    CHECK(rule_of("\xed\xa0\x80") == "encoding");  // half a surrogate pair
    CHECK(rule_of("caf\xc3\xa9 \xf0\x9f\x9a\xa6").empty());
}

TEST_CASE("quotes nested beyond a hundred are refused before the parser sees them", "[limits]") {
    CHECK(rule_of(repeated("> ", 101) + "deep") == "limit.nesting");
    CHECK(rule_of(std::string(500'000, '>')) == "limit.nesting");
    CHECK(rule_of(repeated("> ", 40) + "deep").empty());
}

TEST_CASE("lists nested beyond a hundred are refused", "[limits]") {
    CHECK(rule_of(repeated("- ", 200) + "deep") == "limit.nesting");
    std::string stairs;
    for (int i = 0; i < 150; ++i) stairs += std::string(static_cast<std::size_t>(2 * i), ' ') + "- x\n";
    CHECK(rule_of(stairs) == "limit.nesting");
}

TEST_CASE("emphasis nested beyond a hundred is refused", "[limits]") {
    CHECK(rule_of(repeated("*a **b ", 200) + repeated("** *", 200)).substr(0, 5) != "crash");
    std::string nested = "x";
    for (int i = 0; i < 300; ++i) nested = "[" + nested + "](<>)";
    CHECK_NOTHROW(parse(nested, "x", "en", "f"));
}

TEST_CASE("a table of more than a hundred columns is refused", "[limits]") {
    CHECK(rule_of(repeated("|a", 101) + "|\n" + repeated("|-", 101) + "|\n") == "limit.table-columns");
    CHECK(rule_of(repeated("|a", 100) + "|\n" + repeated("|-", 100) + "|\n").empty());
}

TEST_CASE("short rows count as the header's columns: the small table that takes seconds is refused", "[limits]") {
    const std::string wide = repeated("|a", 100) + "|\n" + repeated("|-", 100) + "|\n";
    CHECK(rule_of(wide + repeated("|x|\n", 100)) == "limit.table-cells");
    CHECK(rule_of(wide + repeated("|x|\n", 90)).empty());
    CHECK(rule_of("> " + repeated("|a", 100) + "|\n> " + repeated("|-", 100) + "|\n" + repeated("> |x|\n", 100)) ==
          "limit.table-cells");
}

TEST_CASE("two tables that are each within the limit are fine together", "[limits]") {
    const std::string table = "|a|b|\n|-|-|\n" + repeated("|x|y|\n", 3000) + "\n";
    CHECK(rule_of(table + table).empty());
}
