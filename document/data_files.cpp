#include "document/data_files.h"

#include <algorithm>
#include <initializer_list>

#include "document/data_file.h"
#include "document/yaml.h"

namespace signpost::document {

namespace {

// The keys of an entry that are languages: all but those that every entry has. An entry that is no map is a problem.
std::vector<std::string> languages_of(const YAML::Node& entry, std::initializer_list<std::string_view> others,
                                      YamlReader& reader) {
    std::vector<std::string> out;
    if (!entry.IsMap()) {
        reader.problem(entry, "The entry is no list of names and values.");
        return out;
    }
    for (const auto& each : entry)
        if (each.first.IsScalar() && std::find(others.begin(), others.end(), each.first.Scalar()) == others.end())
            out.push_back(each.first.Scalar());
    return out;
}

Term read_term(const YAML::Node& node, YamlReader& reader) {
    Term term;
    term.id = reader.text(node, "id");
    term.pages = reader.texts(node, "pages");
    for (const std::string& language : languages_of(node, {"id", "pages"}, reader)) {
        const YAML::Node entry = node[language];
        TermWords& words = term.words[language];
        words.term = reader.text(entry, "term");
        words.other = reader.texts(entry, "other");
        words.avoid = reader.texts(entry, "avoid");
        words.definition = reader.text(entry, "definition");
    }
    return term;
}

Symptoms read_symptoms_of_page(const YAML::Node& node, YamlReader& reader) {
    Symptoms symptoms;
    symptoms.page = reader.text(node, "page");
    symptoms.shown = reader.texts(node, "shown");
    symptoms.line = node.Mark().line + 1;
    for (const std::string& language : languages_of(node, {"page", "shown"}, reader))
        symptoms.said[language] = reader.texts(node, language.c_str());
    return symptoms;
}

Group read_group(const YAML::Node& node, YamlReader& reader) {
    return {reader.text(node, "id"), reader.text_by_language(node, "title"), reader.text_by_language(node, "text"),
            reader.texts(node, "pages")};
}

std::vector<Group> read_groups(const YAML::Node& root, const char* key, YamlReader& reader) {
    std::vector<Group> out;
    for (const YAML::Node& node : reader.items(root, key)) out.push_back(read_group(node, reader));
    return out;
}

}  // namespace

std::vector<Term> read_terms(std::string_view yaml, const std::string& file, std::vector<Problem>& problems) {
    YamlReader reader(file, 0, problems);
    std::vector<Term> out;
    for (const YAML::Node& node : reader.items(reader.parse(yaml), "terms")) out.push_back(read_term(node, reader));
    return out;
}

std::vector<Source> read_sources(std::string_view yaml, const std::string& file, std::vector<Problem>& problems) {
    YamlReader reader(file, 0, problems);
    std::vector<Source> out;
    const YAML::Node list = reader.child(reader.parse(yaml), "sources");
    if (!list.IsDefined() || !list.IsMap()) {
        reader.problem(list, "`sources` is not a list of tags.");
        return out;
    }
    for (const auto& entry : list)
        if (entry.first.IsScalar())
            out.push_back({entry.first.Scalar(), reader.text_by_language(entry.second, "title"),
                           reader.text_by_language(entry.second, "note"), reader.text(entry.second, "language"),
                           reader.text(entry.second, "as-of")});
    return out;
}

std::vector<Contact> read_contacts(std::string_view yaml, const std::string& file, std::vector<Problem>& problems) {
    YamlReader reader(file, 0, problems);
    std::vector<Contact> out;
    for (const YAML::Node& node : reader.items(reader.parse(yaml), "contacts"))
        out.push_back({reader.text(node, "country"), reader.text_by_language(node, "name"),
                       reader.text_by_language(node, "for"), reader.text(node, "phone"), reader.text(node, "email"),
                       reader.text(node, "url")});
    return out;
}

std::vector<Symptoms> read_symptoms(std::string_view yaml, const std::string& file, std::vector<Problem>& problems) {
    YamlReader reader(file, 0, problems);
    std::vector<Symptoms> out;
    for (const YAML::Node& node : reader.items(reader.parse(yaml), "symptoms"))
        out.push_back(read_symptoms_of_page(node, reader));
    return out;
}

DrawingWords read_drawing_words(std::string_view yaml, const std::string& file, std::vector<Problem>& problems) {
    const DataFile data = parse_data(yaml, file);
    problems.insert(problems.end(), data.problems.begin(), data.problems.end());
    const auto wrong = [&](int line, std::string message) {
        problems.push_back({file, line, "yaml", Problem::Severity::error, std::move(message)});
    };
    const DataValue& list = data.root["words"];
    if (list.kind != DataValue::Kind::map) wrong(list.line, "`words` is not a list of keys.");
    DrawingWords out;
    for (const auto& [key, languages] : list.entries) {
        if (languages.kind != DataValue::Kind::map)
            wrong(languages.line, "`" + key + "` does not give words for each language.");
        for (const auto& [language, words] : languages.entries) out[key][language] = words.text;
    }
    return out;
}

Contents read_contents(std::string_view yaml, const std::string& file, std::vector<Problem>& problems) {
    YamlReader reader(file, 0, problems);
    const YAML::Node root = reader.parse(yaml);
    return {read_groups(root, "groups", reader), read_groups(root, "home", reader)};
}

}  // namespace signpost::document
