#include "document/yaml.h"

#include <charconv>

namespace signpost::document {

namespace {

constexpr std::size_t largest_yaml = std::size_t{4} << 20;
constexpr int deepest_yaml = 100;

// Brackets are what nests without indentation; counted before yaml-cpp recurses on them.
bool nests_too_deep(std::string_view yaml) {
    int depth = 0, dashes = 0;
    for (const char c : yaml) {
        if (c == '[' || c == '{') ++depth;
        if ((c == ']' || c == '}') && depth > 0) --depth;
        if (c == '\n') dashes = 0;
        if (c == '-' || c == '?') ++dashes;
        if (depth > deepest_yaml || dashes > 400) return true;
    }
    return false;
}

bool is_text(const YAML::Node& node) { return node.IsScalar(); }

}  // namespace

void YamlReader::problem(const YAML::Node& node, std::string message) {
    const int line = node.IsDefined() && node.Mark().line >= 0 ? node.Mark().line + 1 + line_offset_ : 0;
    problems_.push_back({file_, line, "yaml", Problem::Severity::error, std::move(message)});
}

YAML::Node YamlReader::parse(std::string_view yaml) {
    if (yaml.size() > largest_yaml || nests_too_deep(yaml)) {
        problems_.push_back(
            {file_, 0, "yaml", Problem::Severity::error, "The YAML is too large or too deeply nested."});
        return {};
    }
    try {
        return YAML::Load(std::string(yaml));
    } catch (const YAML::Exception& error) {
        const int line = error.mark.line >= 0 ? error.mark.line + 1 + line_offset_ : 0;
        problems_.push_back({file_, line, "yaml", Problem::Severity::error, "The YAML cannot be read: " + error.msg});
    }
    return {};
}

YAML::Node YamlReader::child(const YAML::Node& map, const char* key) const {
    if (!map.IsDefined() || !map.IsMap()) return YAML::Node(YAML::NodeType::Undefined);
    return map[key];
}

std::string YamlReader::text(const YAML::Node& map, const char* key) {
    const YAML::Node node = child(map, key);
    if (!node.IsDefined() || node.IsNull()) return {};
    if (is_text(node)) return node.Scalar();
    problem(node, std::string("`") + key + "` is not a text.");
    return {};
}

int YamlReader::number(const YAML::Node& map, const char* key) {
    const std::string written = text(map, key);
    if (written.empty()) return 0;
    int value = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error == std::errc{} && end == written.data() + written.size() && value >= 0) return value;
    problem(child(map, key), std::string("`") + key + "` is not a whole number.");
    return 0;
}

std::vector<std::string> YamlReader::texts(const YAML::Node& map, const char* key) {
    std::vector<std::string> out;
    for (const YAML::Node& item : items(map, key)) {
        if (is_text(item)) out.push_back(item.Scalar());
        else problem(item, std::string("`") + key + "` holds something that is not a text.");
    }
    return out;
}

std::vector<YAML::Node> YamlReader::items(const YAML::Node& map, const char* key) {
    const YAML::Node node = child(map, key);
    if (!node.IsDefined() || node.IsNull()) return {};
    if (node.IsSequence()) return {node.begin(), node.end()};
    problem(node, std::string("`") + key + "` is not a list.");
    return {};
}

std::map<std::string, std::string> YamlReader::text_by_language(const YAML::Node& map, const char* key) {
    std::map<std::string, std::string> out;
    const YAML::Node node = child(map, key);
    if (!node.IsDefined() || node.IsNull()) return out;
    if (!node.IsMap()) {
        problem(node, std::string("`") + key + "` does not give a text for each language.");
        return out;
    }
    for (const auto& entry : node)
        if (is_text(entry.first) && is_text(entry.second)) out[entry.first.Scalar()] = entry.second.Scalar();
    return out;
}

}  // namespace signpost::document
