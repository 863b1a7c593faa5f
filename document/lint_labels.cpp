#include "document/lint_labels.h"

#include <algorithm>
#include <map>
#include <set>

#include "document/data_file.h"

namespace signpost::document {

namespace {

constexpr const char* labels_file = "labels.yaml";
constexpr std::string_view arrow = " › ";

using Forms = std::map<std::string, std::vector<std::string>>;  // label of the English pages -> its forms

std::map<std::string, Forms> read_labels(const ContentSet& content, std::vector<Problem>& problems) {
    std::map<std::string, Forms> by_language;
    const auto file = content.data_files.find(labels_file);
    if (file == content.data_files.end()) return by_language;
    const DataFile data = parse_data(file->second, labels_file);
    problems.insert(problems.end(), data.problems.begin(), data.problems.end());
    for (const auto& [label, languages] : data.root["labels"].entries)
        for (const auto& [language, value] : languages.entries)
            by_language[language][label] = languages.texts_of(language);
    return by_language;
}

void collect(const std::vector<Inline>& inlines, int line, std::map<std::string, int>& out) {
    for (const Inline& i : inlines) {
        if (i.kind == Inline::Kind::code) out.emplace(i.text, line);
        collect(i.children, line, out);
    }
}

void collect(const std::vector<Block>& blocks, std::map<std::string, int>& out) {
    for (const Block& block : blocks) {
        collect(block.inlines, block.line, out);
        collect(block.children, out);
    }
}

// What stands in code font, with the line where it does so first.
std::map<std::string, int> labels_of(const Page& page) {
    std::map<std::string, int> out;
    collect(page.document.blocks, out);
    return out;
}

std::vector<std::string> steps_of(std::string_view path) {
    std::vector<std::string> out;
    for (std::size_t at; (at = path.find(arrow)) != std::string_view::npos; path.remove_prefix(at + arrow.size()))
        out.emplace_back(path.substr(0, at));
    out.emplace_back(path);
    return out;
}

class Translation {
public:
    Translation(const Page& page, const Page& pivot, const Forms& forms, std::vector<Problem>& problems)
        : page_(page), theirs_(labels_of(pivot)), ours_(labels_of(page)), forms_(forms), problems_(problems) {}

    void compare() {
        for (const auto& [label, line] : ours_) {
            if (!known(label) && !both_languages(label))
                error(line, "label.unknown", "`" + label + "` is no label of the English page, nor in labels.yaml.");
        }
        for (const auto& [label, line] : theirs_)
            if (!stands(label))
                error(0, "label.missing", "The English page shows `" + label + "`" + instead(label) + ".");
    }

private:
    [[nodiscard]] bool is_form(const std::string& form, const std::string& label) const {
        const auto at = forms_.find(label);
        return at == forms_.end() ? form == label
                                  : std::find(at->second.begin(), at->second.end(), form) != at->second.end();
    }
    [[nodiscard]] bool known(const std::string& label) const {
        return theirs_.contains(label) || std::any_of(theirs_.begin(), theirs_.end(),
                                                      [&](const auto& entry) { return is_form(label, entry.first); });
    }
    // "Gestion des utilisateurs › Par utilisateur (User Management › By User)": the English labels count as shown.
    bool both_languages(const std::string& label) {
        const std::size_t bracket = label.find(" (");
        if (bracket == std::string::npos || !label.ends_with(')')) return false;
        const std::vector<std::string> ours = steps_of(std::string_view(label).substr(0, bracket));
        const std::vector<std::string> theirs =
            steps_of(std::string_view(label).substr(bracket + 2, label.size() - bracket - 3));
        if (!std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                        [&](const std::string& form, const std::string& english) { return is_form(form, english); }))
            return false;
        shown_.insert(theirs.begin(), theirs.end());
        return true;
    }
    [[nodiscard]] bool stands(const std::string& label) const {
        if (shown_.contains(label)) return true;
        const auto at = forms_.find(label);
        if (at == forms_.end()) return ours_.contains(label);
        return std::any_of(at->second.begin(), at->second.end(),
                           [&](const std::string& form) { return ours_.contains(form); });
    }
    [[nodiscard]] std::string instead(const std::string& label) const {
        const auto at = forms_.find(label);
        return at == forms_.end() || at->second.empty() ? "" : ", which is `" + at->second.front() + "` here";
    }

    void error(int line, const char* rule, std::string message) {
        problems_.push_back({page_.file, line, rule, Problem::Severity::error, std::move(message)});
    }

    const Page& page_;
    std::map<std::string, int> theirs_, ours_;
    std::set<std::string> shown_;  // beside their translation
    const Forms& forms_;
    std::vector<Problem>& problems_;
};

}  // namespace

void lint_labels(const ContentSet& content, std::vector<Problem>& problems) {
    const std::map<std::string, Forms> labels = read_labels(content, problems);
    static const Forms none;
    for (const Page& page : content.pages) {
        const Page* pivot = content.find(page.document.id, pivot_language);
        if (!pivot || pivot == &page) continue;
        const auto forms = labels.find(page.document.language);
        Translation(page, *pivot, forms == labels.end() ? none : forms->second, problems).compare();
    }
}

}  // namespace signpost::document
