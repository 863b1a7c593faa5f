// Words of the glossary in a page's text become links to their definition: each the first time only.
#pragma once

#include <string>
#include <vector>

#include "document/content_set.h"
#include "document/document.h"

namespace signpost::core {

class Glossary {
public:
    // The preferred words and their synonyms in `language`. A word with capitals is matched as it is written; one
    // without also at the beginning of a sentence.
    Glossary(const std::vector<document::Term>& terms, const std::string& language);

    // Headings, links, code and the glossary's own entries are left alone.
    void mark(document::Document& page) const;

private:
    struct Word {
        std::string text;
        std::string term;  // id
    };
    struct Found {
        std::size_t at = std::string::npos;
        const Word* word = nullptr;
    };
    class Marker;
    [[nodiscard]] Found first_in(const std::string& text, std::size_t from, const std::vector<std::string>& done) const;

    std::vector<Word> words_;  // longest first
};

}  // namespace signpost::core
