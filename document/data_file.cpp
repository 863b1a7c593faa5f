#include "document/data_file.h"

#include <algorithm>

#include "document/yaml.h"

namespace signpost::document {

namespace {

constexpr int most_values = 100'000;
constexpr int most_levels = 100;  // an alias may point at what holds it

// False when there are too many values: an alias used often enough makes a small file endless.
bool copy(const YAML::Node& node, DataValue& into, int& count, int level) {
    if (++count > most_values || level > most_levels) return false;
    into.line = node.Mark().line + 1;
    if (node.IsScalar()) {
        into.kind = DataValue::Kind::text;
        into.text = node.Scalar();
    } else if (node.IsSequence()) {
        into.kind = DataValue::Kind::list;
        for (const auto& item : node) {
            if (!copy(item, into.items.emplace_back(), count, level + 1)) return false;
        }
    } else if (node.IsMap()) {
        into.kind = DataValue::Kind::map;
        for (const auto& entry : node) {
            const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
            into.entries.push_back({key, {}});
            if (!copy(entry.second, into.entries.back().value, count, level + 1)) return false;
        }
    }
    return true;
}

}  // namespace

const DataValue& DataValue::operator[](std::string_view key) const {
    static const DataValue nothing;
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.name == key; });
    return found == entries.end() ? nothing : found->value;
}

std::string DataValue::text_of(std::string_view key) const { return (*this)[key].text; }

std::vector<std::string> DataValue::texts_of(std::string_view key) const {
    const DataValue& value = (*this)[key];
    if (value.kind == Kind::text) return {value.text};
    std::vector<std::string> out;
    for (const DataValue& item : value.items) {
        if (item.kind == Kind::text) out.push_back(item.text);
    }
    return out;
}

DataFile parse_data(std::string_view yaml, const std::string& file) {
    DataFile out;
    YamlReader reader(file, 0, out.problems);
    const YAML::Node node = reader.parse(yaml);
    int count = 0;
    try {
        if (node.IsDefined() && !copy(node, out.root, count, 0)) {
            out.root = {};
            reader.problem(node, "The YAML holds too many values.");
        }
    } catch (const YAML::Exception& error) {
        out.root = {};
        reader.problem(YAML::Node(YAML::NodeType::Undefined), "The YAML cannot be read: " + error.msg);
    }
    return out;
}

}  // namespace signpost::document
