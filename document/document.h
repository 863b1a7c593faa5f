// The plain values that a page of Markdown becomes. All text is UTF-8; nothing here knows how it will be shown.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace signpost::document {

// Where a link leads. `target` by kind: page: the page id ("users/add-users"); section: empty (this page);
// check, assistant, term, data: the id; external: the address (https or mailto); image: path within the content
// folder ("images/slider.svg"); invalid: the address as written, which is never followed.
struct Link {
    enum class Kind { page, section, check, assistant, term, data, external, image, invalid };
    Kind kind = Kind::invalid;
    std::string target;
    std::string anchor;                             // page, section: canonical anchor, may be empty
    std::map<std::string, std::string> parameters;  // check: "want" -> "on"

    bool operator==(const Link&) const = default;
};

struct Inline {
    enum class Kind { text, code, emphasis, strong, strike, link, image, soft_break, line_break };
    Kind kind = Kind::text;
    std::string text;  // text, code: the words; image: the alternative text
    Link link;         // link, image
    std::vector<Inline> children;
};

// One block of a page. Which members count depends on the kind:
//   heading: level (2 to 6), anchor, inlines        paragraph: inlines
//   bullet_list, ordered_list: children (list_item); ordered_list: start
//   list_item: children; task (a GitHub task box)   quote, callout: children; callout: callout
//   code: text, info                                rule: nothing
//   table: children (table_row); alignments         table_row: children (table_cell); header
//   table_cell: inlines                             check, assistant: link, inlines (its words)
//   picture: link, text (alternative text)          data: link (resolved when the content set is read)
struct Block {
    enum class Kind {
        heading,
        paragraph,
        bullet_list,
        ordered_list,
        list_item,
        quote,
        callout,
        code,
        rule,
        table,
        table_row,
        table_cell,
        check,
        assistant,
        picture,
        data
    };
    enum class Callout { note, tip, important, warning, caution };
    enum class Alignment { none, left, center, right };
    enum class Task { none, open, done };

    Kind kind = Kind::paragraph;
    int line = 0;  // in the file, from 1
    int level = 0;
    int start = 1;
    bool header = false;
    Callout callout = Callout::note;
    Task task = Task::none;
    std::string anchor;
    std::string text;
    std::string info;
    Link link;
    std::vector<Alignment> alignments;
    std::vector<Inline> inlines;
    std::vector<Block> children;
};

struct Change {
    int revision = 0;
    std::string date;  // ISO 8601
    std::string text;
};

struct FrontMatter {
    std::string title;
    std::string summary;
    std::vector<std::string> keywords;
    std::vector<std::string> audience;  // user, admin, helpdesk
    std::vector<std::string> sources;   // tags of sources.yaml
    std::string as_of;                  // ISO 8601 date of the facts
    std::string reviewed;               // ISO 8601
    int revision = 0;                   // 0: not given
    int translates = 0;                 // translations: revision of the English page rendered; 0: not given
    std::vector<Change> changes;
};

struct Document {
    std::string id;        // path without language and suffix: "users/add-users"
    std::string language;  // "nl", "fr", "da", "en"
    FrontMatter meta;
    std::vector<Block> blocks;
};

// A heading with the text below it, down to the next heading: what search finds and opens.
// The first section is the page itself: no anchor, no heading, level 1.
struct Section {
    std::string anchor;
    std::string heading;
    int level = 1;
    std::string text;  // plain, blocks separated by '\n'
};

[[nodiscard]] std::string plain_text(const std::vector<Inline>& inlines);
[[nodiscard]] std::string plain_text(const Block& block);
[[nodiscard]] std::vector<Section> sections(const Document& document);
// The headings of the page in order (pointers into the document).
[[nodiscard]] std::vector<const Block*> headings(const Document& document);

}  // namespace signpost::document
