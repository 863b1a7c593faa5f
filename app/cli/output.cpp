#include "app/cli/output.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/core/pack_words.h"

namespace signpost::cli {

namespace {

const char* name(document::Problem::Severity severity) {
    return severity == document::Problem::Severity::error ? "error" : "warning";
}

}  // namespace

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_line(const std::string& text) { print(text + "\n"); }

void print_json(const nlohmann::json& value) {
    print_line(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

// stdout remembers that something failed.
bool all_printed() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

void complain(const std::string& text) {
    const std::string line = text + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

nlohmann::json to_json(const std::vector<document::Problem>& problems) {
    nlohmann::json list = nlohmann::json::array();
    for (const document::Problem& p : problems)
        list.push_back({{"file", p.file},
                        {"line", p.line},
                        {"rule", p.rule},
                        {"severity", name(p.severity)},
                        {"message", p.message}});
    return {{"schema", 1}, {"problems", list}};
}

void print_problems(const std::vector<document::Problem>& problems) {
    for (const document::Problem& p : problems) {
        const std::string place = p.file + (p.line > 0 ? ":" + std::to_string(p.line) : "");
        complain(place + ": " + name(p.severity) + ": " + p.message + " [" + p.rule + "]");
    }
}

std::string describe(const search::PackError& error, const core::Translator& words) {
    return core::describe(error.reason(), words) + " (" + error.what() + ")";
}

}  // namespace signpost::cli
