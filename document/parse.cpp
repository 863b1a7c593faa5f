#include "document/parse.h"

#include <algorithm>
#include <set>

#include "document/blocks.h"
#include "document/front_matter.h"
#include "document/limits.h"

namespace signpost::document {

namespace {

void collect_headings(std::vector<Block>& blocks, std::vector<Block*>& out) {
    for (Block& block : blocks) {
        if (block.kind == Block::Kind::heading) out.push_back(&block);
        collect_headings(block.children, out);
    }
}

// Two headings with the same words get "-1", "-2" … as on Git hosts.
void make_anchors_unique(Document& document) {
    std::vector<Block*> list;
    collect_headings(document.blocks, list);
    std::set<std::string> taken;
    for (Block* heading : list) {
        const std::string wanted = heading->anchor;
        for (int n = 1; !taken.insert(heading->anchor).second; ++n) heading->anchor = wanted + "-" + std::to_string(n);
    }
}

std::string file_name_of(const std::string& id) { return id.substr(id.rfind('/') + 1); }

// A title that the front matter does not give is the page's first heading of level 1, else the file's name.
void find_title(Document& document, const std::string& file, std::vector<Problem>& problems) {
    if (!document.meta.title.empty()) return;
    const auto first = std::find_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
        return block.kind == Block::Kind::heading && block.level == 1;
    });
    problems.push_back({file, 1, "front-matter.title", Problem::Severity::warning, "The page has no title."});
    if (first == document.blocks.end()) {
        document.meta.title = file_name_of(document.id);
        return;
    }
    document.meta.title = plain_text(first->inlines);
    document.blocks.erase(first);
}

ParseResult failed(Document document, std::vector<Problem> problems) {
    document.blocks.clear();
    return {std::move(document), std::move(problems)};
}

}  // namespace

ParseResult parse(std::string_view markdown, const std::string& id, const std::string& language,
                  const std::string& file, const Limits& limits) {
    Document document;
    document.id = id;
    document.language = language;
    std::vector<Problem> problems = check_limits(markdown, file, 1, limits);
    if (has_errors(problems)) return failed(std::move(document), std::move(problems));

    const SplitPage split = split_front_matter(markdown);
    if (split.unclosed)
        problems.push_back({file, 1, "front-matter.unclosed", Problem::Severity::error,
                            "The front matter begins with --- and never ends."});
    document.meta = read_front_matter(split.yaml, file, problems);
    if (has_errors(problems)) return failed(std::move(document), std::move(problems));

    Body body = read_blocks(split.body, id, file, split.body_line - 1, limits.nesting);
    problems.insert(problems.end(), body.problems.begin(), body.problems.end());
    if (has_errors(problems)) return failed(std::move(document), std::move(problems));
    document.blocks = std::move(body.blocks);
    find_title(document, file, problems);
    make_anchors_unique(document);
    return {std::move(document), std::move(problems)};
}

void align_anchors(Document& translation, const Document& pivot) {
    const std::vector<const Block*> theirs = headings(pivot);
    std::vector<Block*> ours;
    collect_headings(translation.blocks, ours);
    for (std::size_t i = 0; i < ours.size() && i < theirs.size(); ++i) ours[i]->anchor = theirs[i]->anchor;
}

}  // namespace signpost::document
