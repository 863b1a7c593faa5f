#include "document/expand.h"

namespace signpost::document {

namespace {

Inline text(std::string words) { return {Inline::Kind::text, std::move(words), {}, {}}; }

Block term_block(const Term& term, const TermWords& words, int line) {
    Block block;
    block.line = line;
    block.anchor = "term-" + term.id;
    block.inlines.push_back({Inline::Kind::strong, {}, {}, {text(words.term)}});
    std::string others;
    for (const std::string& other : words.other) others += (others.empty() ? "" : ", ") + other;
    if (!others.empty()) block.inlines.push_back(text(" (" + others + ")"));
    block.inlines.push_back({Inline::Kind::line_break, {}, {}, {}});
    block.inlines.push_back(text(words.definition));
    return block;
}

std::vector<Block> glossary(const std::vector<Term>& terms, const std::string& language, int line) {
    std::vector<Block> out;
    for (const Term& term : terms) {
        const auto words = term.words.find(language);
        if (words != term.words.end()) out.push_back(term_block(term, words->second, line));
    }
    return out;
}

}  // namespace

bool is_known_data(const std::string& id) { return id == "terms"; }

void expand_data(Document& document, const std::vector<Term>& terms) {
    std::vector<Block> out;
    for (Block& block : document.blocks) {
        if (block.kind != Block::Kind::data || block.link.target != "terms") {
            out.push_back(std::move(block));
            continue;
        }
        for (Block& entry : glossary(terms, document.language, block.line)) out.push_back(std::move(entry));
    }
    document.blocks = std::move(out);
}

}  // namespace signpost::document
