#include "document/front_matter.h"

#include <yaml-cpp/yaml.h>

#include "document/yaml.h"

namespace signpost::document {

namespace {

bool is_line(std::string_view text, std::size_t at, std::string_view line) {
    if (text.substr(at, line.size()) != line) return false;
    const std::string_view rest = text.substr(at + line.size());
    return rest.empty() || rest.front() == '\n' || rest.starts_with("\r\n");
}

std::vector<Change> read_changes(const YAML::Node& root, YamlReader& reader) {
    std::vector<Change> changes;
    for (const YAML::Node& entry : reader.items(root, "changes"))
        changes.push_back({reader.number(entry, "revision"), reader.text(entry, "date"), reader.text(entry, "text")});
    return changes;
}

}  // namespace

SplitPage split_front_matter(std::string_view markdown) {
    if (markdown.starts_with("\xEF\xBB\xBF")) markdown.remove_prefix(3);
    if (!is_line(markdown, 0, "---")) return {{}, markdown, 1, false};
    const std::size_t begin = markdown.find('\n');
    int line = 2;
    for (std::size_t at = begin == std::string_view::npos ? markdown.size() : begin + 1; at < markdown.size(); ++line) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
        if (is_line(markdown, at, "---") || is_line(markdown, at, "..."))
            return {markdown.substr(begin + 1, at - begin - 1), markdown.substr(std::min(end + 1, markdown.size())),
                    line + 1, false};
        at = end + 1;
    }
    return {{}, markdown, 1, true};
}

FrontMatter read_front_matter(std::string_view yaml, const std::string& file, std::vector<Problem>& problems) {
    YamlReader reader(file, 1, problems);
    const YAML::Node root = reader.parse(yaml);
    FrontMatter meta;
    if (!root || root.IsNull()) return meta;
    if (!root.IsMap()) {
        reader.problem(root, "The front matter is not a list of names and values.");
        return meta;
    }
    meta.title = reader.text(root, "title");
    meta.summary = reader.text(root, "summary");
    meta.keywords = reader.texts(root, "keywords");
    meta.audience = reader.texts(root, "audience");
    meta.sources = reader.texts(root, "sources");
    meta.as_of = reader.text(root, "as-of");
    meta.reviewed = reader.text(root, "reviewed");
    meta.revision = reader.number(root, "revision");
    meta.translates = reader.number(root, "translates");
    meta.changes = read_changes(root, reader);
    return meta;
}

}  // namespace signpost::document
