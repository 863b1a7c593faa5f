// A page as static, accessible HTML, as the command line writes it; links to other pages keep their words only. No
// script, nothing remote.
#pragma once

#include <functional>
#include <string>

#include "document/document.h"

namespace signpost::core {

class Translator;

struct HtmlOptions {
    // The markup of a picture; where it gives none, or there is no such function, the alternative text stands there.
    std::function<std::string(const std::string& path, const std::string& alternative)> picture;
};

[[nodiscard]] std::string escape_html(std::string_view text);
// The article alone: <article lang="nl"> … </article>.
[[nodiscard]] std::string page_article(const document::Document& page, const Translator& words,
                                       const HtmlOptions& options = {});
// A whole document around a body, with the style that all have and what more it needs.
[[nodiscard]] std::string html_document(const std::string& language, const std::string& title, const std::string& body,
                                        const std::string& more_style = {});
// A page as a whole document.
[[nodiscard]] std::string page_html(const document::Document& page, const Translator& words,
                                    const HtmlOptions& options = {});

}  // namespace signpost::core
