// A whole content folder as values: the pages of every language and the data files they share.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/drawing.h"
#include "document/problem.h"

namespace signpost::document {

// What one language says about a concept of the glossary (terms.yaml).
struct TermWords {
    std::string term;                // the preferred word
    std::vector<std::string> other;  // synonyms and abbreviations in use
    std::vector<std::string> avoid;  // words people use though they are wrong
    std::string definition;
};

struct Term {
    std::string id;
    std::map<std::string, TermWords> words;  // by language
    std::vector<std::string> pages;          // ids of related pages
};

// What people paste or say when something is wrong, and the page that solves it (symptoms.yaml).
struct Symptoms {
    std::string page;                                      // id
    std::vector<std::string> shown;                        // by a screen: the same in every language
    std::map<std::string, std::vector<std::string>> said;  // by language
    int line = 0;                                          // in the file, from 1
};

// A group of the table of contents (contents.yaml), or one entrance of the home page.
struct Group {
    std::string id;
    std::map<std::string, std::string> title;  // by language
    std::map<std::string, std::string> text;   // by language; entrances only
    std::vector<std::string> pages;            // page ids in reading order
};

struct Contact {
    std::string country;                      // ISO 3166 code
    std::map<std::string, std::string> name;  // by language
    std::map<std::string, std::string> purpose;
    std::string phone, email, url;
};

struct Source {
    std::string tag;
    std::map<std::string, std::string> title;  // by language
    std::map<std::string, std::string> note;
    std::string language;
    std::string as_of;
};

// A page as it stands on disk and as it was understood.
struct Page {
    std::string file;    // relative to the content folder: "nl/users/add-users.md"
    std::string source;  // the Markdown, front matter included
    Document document;
};

struct ContentSet {
    std::vector<Page> pages;  // sorted by id, then language
    std::vector<Term> terms;
    std::vector<Symptoms> symptoms;  // each is among the keywords of its page too, so that the search finds it there
    std::vector<Group> groups;       // pages that contents.yaml does not name follow in a group of their folder's name
    std::vector<Group> entrances;
    std::vector<Contact> contacts;
    std::vector<Source> sources;
    std::map<std::string, std::string> images;      // "images/slider.svg" -> SVG text
    std::map<std::string, std::string> data_files;  // other *.yaml at the top ("products.yaml" -> text)
    DrawingWords drawing_words;                     // drawing-words.yaml, which is among the data files too

    [[nodiscard]] const Page* find(const std::string& id, const std::string& language) const;
    [[nodiscard]] std::vector<std::string> languages() const;  // that have at least one page, sorted
};

struct ReadResult {
    ContentSet content;
    std::vector<Problem> problems;  // pages with errors are left out of `content`
};

// The English page is the pivot that canonical anchors come from.
inline constexpr const char* pivot_language = "en";

// Reads any folder of Markdown: <lang>/**.md plus the shared files. Front matter is optional (without a title the
// first heading, else the file's name, serves); what is missing is a warning, what cannot be read an error.
// Headings of translations get the anchors of the English page. Throws nothing but std::bad_alloc; a folder that
// cannot be read is one problem.
[[nodiscard]] ReadResult read_content(const std::filesystem::path& folder);

}  // namespace signpost::document
