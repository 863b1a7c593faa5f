// Markdown with front matter to a Document. The only door to cmark-gfm.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/problem.h"

namespace signpost::document {

// Checked before the parser sees a byte: cmark-gfm takes seconds on a small hostile table.
struct Limits {
    std::size_t bytes = std::size_t{1} << 20;
    int nesting = 100;
    int table_columns = 100;
    int table_cells = 10'000;  // counting the header's columns for every row
};

struct ParseResult {
    Document document;
    std::vector<Problem> problems;  // with an error, the document is empty but for id, language
};

// `id` and `language` name the page and give relative links their base; `file` is what problems are told with.
// Invalid UTF-8 and NUL are errors. Never throws but std::bad_alloc.
[[nodiscard]] ParseResult parse(std::string_view markdown, const std::string& id, const std::string& language,
                                const std::string& file, const Limits& limits = {});

// What a written address means on the page `from` (an id such as "users/add-users").
[[nodiscard]] Link parse_link(std::string_view address, const std::string& from);

// The anchor of a heading that names none: lower case, everything but letters and digits of any script one hyphen.
[[nodiscard]] std::string slug(std::string_view heading);

// Gives a translation's headings the anchors of the English page's headings at the same place; a heading
// without a counterpart keeps its own.
void align_anchors(Document& translation, const Document& pivot);

}  // namespace signpost::document
