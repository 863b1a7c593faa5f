#include "document/content_set.h"

#include <algorithm>
#include <optional>
#include <set>

#include "document/data_files.h"
#include "document/parse.h"
#include "document/read_file.h"

namespace signpost::document {

namespace fs = std::filesystem;

namespace {

std::string utf8(const fs::path& path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

bool is_language_folder(const std::string& name) {
    return name.size() >= 2 && name.size() <= 8 &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }) &&
           (name.size() == 2 || name[2] == '-');
}

class Reader {
public:
    explicit Reader(const fs::path& folder) : folder_(folder) {}

    ReadResult read() {
        std::error_code error;
        if (!fs::is_directory(folder_, error)) {
            report(utf8(folder_), "folder.unreadable", "There is no such folder.");
            return std::move(result_);
        }
        for (const std::string& file : files()) take(file);
        finish();
        return std::move(result_);
    }

private:
    // Relative paths, sorted. Links are not followed: a content folder holds its own content.
    std::vector<std::string> files() {
        std::vector<std::string> out;
        std::error_code error;
        fs::recursive_directory_iterator it(folder_, fs::directory_options::skip_permission_denied, error), end;
        for (; !error && it != end; it.increment(error)) {
            std::error_code status_error;
            if (it->symlink_status(status_error).type() == fs::file_type::regular)
                out.push_back(utf8(fs::relative(it->path(), folder_, status_error)));
        }
        if (error) report(utf8(folder_), "folder.unreadable", "The folder cannot be read: " + error.message());
        std::sort(out.begin(), out.end());
        return out;
    }

    void take(const std::string& file) {
        const std::size_t slash = file.find('/');
        const std::string top = file.substr(0, slash);
        const auto ends_with = [&](std::string_view end) { return file.ends_with(end); };
        const bool page = slash != std::string::npos && is_language_folder(top) && ends_with(".md");
        const bool image = top == "images" && ends_with(".svg");
        if (!page && !image && (slash != std::string::npos || !ends_with(".yaml"))) return;
        std::optional<std::string> text = read_file(folder_ / fs::path(std::u8string(file.begin(), file.end())));
        if (!text) return report(file, "file.unreadable", "The file cannot be read.");
        if (page) read_page(file, std::move(*text), top);
        else if (image) result_.content.images[file] = std::move(*text);
        else read_data(file, *text);
    }

    void read_page(const std::string& file, std::string source, const std::string& language) {
        const std::string id = file.substr(language.size() + 1, file.size() - language.size() - 4);
        ParseResult parsed = parse(source, id, language, file);
        const bool usable = !has_errors(parsed.problems);
        add(parsed.problems);
        if (usable) result_.content.pages.push_back({file, std::move(source), std::move(parsed.document)});
    }

    void read_data(const std::string& file, const std::string& text) {
        ContentSet& content = result_.content;
        if (file == "terms.yaml") {
            content.terms = read_terms(text, file, result_.problems);
        } else if (file == "symptoms.yaml") {
            content.symptoms = read_symptoms(text, file, result_.problems);
        } else if (file == "sources.yaml") {
            content.sources = read_sources(text, file, result_.problems);
        } else if (file == "contacts.yaml") {
            content.contacts = read_contacts(text, file, result_.problems);
        } else if (file == "contents.yaml") {
            Contents contents = read_contents(text, file, result_.problems);
            content.groups = std::move(contents.groups);
            content.entrances = std::move(contents.entrances);
        } else {
            if (file == drawing_words_file) content.drawing_words = read_drawing_words(text, file, result_.problems);
            content.data_files[file] = text;
        }
    }

    void finish() {
        std::vector<Page>& pages = result_.content.pages;
        std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) {
            return std::tie(a.document.id, a.document.language) < std::tie(b.document.id, b.document.language);
        });
        for (Page& page : pages)
            if (page.document.language != pivot_language)
                if (const Page* pivot = result_.content.find(page.document.id, pivot_language))
                    align_anchors(page.document, pivot->document);
        for (Page& page : pages) add_symptoms(page.document);
        add_missing_groups();
    }

    void add_symptoms(Document& document) {
        const auto add = [&](const std::vector<std::string>& words) {
            document.meta.keywords.insert(document.meta.keywords.end(), words.begin(), words.end());
        };
        for (const Symptoms& symptoms : result_.content.symptoms) {
            if (symptoms.page != document.id) continue;
            add(symptoms.shown);
            if (const auto said = symptoms.said.find(document.language); said != symptoms.said.end()) add(said->second);
        }
    }

    void add_missing_groups() {
        std::set<std::string> listed;
        std::vector<Group>& groups = result_.content.groups;
        for (const Group& group : groups) listed.insert(group.pages.begin(), group.pages.end());
        for (const Page& page : result_.content.pages) {
            const std::string& id = page.document.id;
            if (!listed.insert(id).second) continue;
            const std::string folder = id.find('/') == std::string::npos ? "" : id.substr(0, id.find('/'));
            auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.id == folder; });
            if (group == groups.end()) group = groups.insert(groups.end(), Group{folder, {}, {}, {}});
            group->pages.push_back(id);
        }
    }

    void report(const std::string& file, const char* rule, std::string message) {
        result_.problems.push_back({file, 0, rule, Problem::Severity::error, std::move(message)});
    }
    void add(const std::vector<Problem>& problems) {
        result_.problems.insert(result_.problems.end(), problems.begin(), problems.end());
    }

    const fs::path& folder_;
    ReadResult result_;
};

}  // namespace

const Page* ContentSet::find(const std::string& id, const std::string& language) const {
    const auto key = std::tie(id, language);
    const auto at = std::lower_bound(pages.begin(), pages.end(), key, [](const Page& page, const auto& wanted) {
        return std::tie(page.document.id, page.document.language) < wanted;
    });
    return at != pages.end() && std::tie(at->document.id, at->document.language) == key ? &*at : nullptr;
}

std::vector<std::string> ContentSet::languages() const {
    std::set<std::string> out;
    for (const Page& page : pages) out.insert(page.document.language);
    return {out.begin(), out.end()};
}

ReadResult read_content(const fs::path& folder) { return Reader(folder).read(); }

}  // namespace signpost::document
