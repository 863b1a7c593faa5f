// The content in use, whether it came from a pack or from a folder of Markdown, and its pages as a reader gets them.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/content_set.h"
#include "document/document.h"
#include "document/problem.h"
#include "search/pack.h"

namespace signpost::core {

// A page in the first of the reader's languages that has it.
struct LoadedPage {
    document::Document document;
    std::string asked_language;  // differs from document.language when the page is missing there
    // A translation of an older English revision: the changes since, newest first.
    std::vector<document::Change> changes_since;
    std::string group;  // id of its group in the table of contents; may be empty
};

class Library {
public:
    // A pack file or a content folder. Throws search::PackError. What a folder's pages have wrong stands in
    // `problems()`; such pages are left out.
    [[nodiscard]] static Library open(const std::filesystem::path& source);

    [[nodiscard]] const search::Pack& pack() const { return pack_; }
    [[nodiscard]] const std::vector<document::Problem>& problems() const { return problems_; }
    [[nodiscard]] const std::vector<search::PageInfo>& pages() const { return pages_; }
    [[nodiscard]] const std::vector<document::Group>& groups() const { return groups_; }
    [[nodiscard]] const std::vector<document::Group>& entrances() const { return entrances_; }
    [[nodiscard]] const std::vector<std::string>& languages() const { return languages_; }

    [[nodiscard]] const search::PageInfo* info(const std::string& id, const std::string& language) const;
    // `language`, then English, then whatever there is.
    [[nodiscard]] const search::PageInfo* info_with_fallback(const std::string& id, const std::string& language) const;
    // No such page in any language: nothing.
    [[nodiscard]] std::optional<LoadedPage> load(const std::string& id, const std::string& language) const;
    // The Markdown as the writer left it, by the same fallback; nothing when there is no such page.
    [[nodiscard]] std::optional<std::string> source(const std::string& id, const std::string& language) const;

private:
    Library(search::Pack pack, std::vector<document::Problem> problems);
    search::Pack pack_;
    std::vector<document::Problem> problems_;
    std::vector<search::PageInfo> pages_;
    std::vector<document::Group> groups_;
    std::vector<document::Group> entrances_;
    std::vector<std::string> languages_;
};

// The title of a group in `language`, else in English, else its id.
[[nodiscard]] std::string title_of(const document::Group& group, const std::string& language);

}  // namespace signpost::core
