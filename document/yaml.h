// Reading YAML without surprises: every wrong type is a problem with its line, nothing throws.
// For document/*.cpp only: it is the one header that shows yaml-cpp.
#pragma once

#include <yaml-cpp/yaml.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/problem.h"

namespace signpost::document {

class YamlReader {
public:
    // `line_offset`: lines of the file before the YAML text.
    YamlReader(std::string file, int line_offset, std::vector<Problem>& problems)
        : file_(std::move(file)), line_offset_(line_offset), problems_(problems) {}

    // A null node, and a problem, for unreadable, overlong or too deeply nested text.
    [[nodiscard]] YAML::Node parse(std::string_view yaml);
    // The values under `key`, or what an absent key means: "", 0, empty. A wrong type is a problem.
    [[nodiscard]] std::string text(const YAML::Node& map, const char* key);
    [[nodiscard]] int number(const YAML::Node& map, const char* key);
    [[nodiscard]] std::vector<std::string> texts(const YAML::Node& map, const char* key);
    [[nodiscard]] std::vector<YAML::Node> items(const YAML::Node& map, const char* key);
    [[nodiscard]] std::map<std::string, std::string> text_by_language(const YAML::Node& map, const char* key);
    [[nodiscard]] YAML::Node child(const YAML::Node& map, const char* key) const;  // undefined when absent
    void problem(const YAML::Node& node, std::string message);

private:
    std::string file_;
    int line_offset_;
    std::vector<Problem>& problems_;
};

}  // namespace signpost::document
