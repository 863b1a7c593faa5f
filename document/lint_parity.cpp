#include "document/lint_parity.h"

#include <map>
#include <set>

namespace signpost::document {

namespace {

// The skeleton of a page: one line per thing that must stand at the same place in every language.
struct Bone {
    std::string what;
    int line = 0;
};

std::string link_bone(const Link& link) {
    switch (link.kind) {
        case Link::Kind::page: return "link to " + link.target + (link.anchor.empty() ? "" : "#" + link.anchor);
        case Link::Kind::section: return "link to #" + link.anchor;
        case Link::Kind::check: return "check " + link.target;
        case Link::Kind::assistant: return "assistant " + link.target;
        case Link::Kind::external: return "link to " + link.target;
        default: return {};
    }
}

void collect_links(const std::vector<Inline>& inlines, int line, std::vector<Bone>& out) {
    for (const Inline& i : inlines) {
        if (i.kind == Inline::Kind::link && !link_bone(i.link).empty()) out.push_back({link_bone(i.link), line});
        collect_links(i.children, line, out);
    }
}

std::string block_bone(const Block& block) {
    switch (block.kind) {
        case Block::Kind::heading: return "heading of level " + std::to_string(block.level);
        case Block::Kind::ordered_list: return "ordered list of " + std::to_string(block.children.size()) + " steps";
        case Block::Kind::callout: return "callout " + std::to_string(static_cast<int>(block.callout));
        case Block::Kind::table: return "table of " + std::to_string(block.children.size()) + " rows";
        case Block::Kind::code: return "code block";
        case Block::Kind::check: return "check card " + block.link.target;
        case Block::Kind::assistant: return "assistant " + block.link.target;
        case Block::Kind::picture: return "picture " + block.link.target;
        case Block::Kind::data: return "data " + block.link.target;
        default: return {};
    }
}

void collect_blocks(const std::vector<Block>& blocks, std::vector<Bone>& skeleton, std::vector<Bone>& links) {
    for (const Block& block : blocks) {
        const std::string bone = block_bone(block);
        if (!bone.empty()) skeleton.push_back({bone, block.line});
        collect_links(block.inlines, block.line, links);
        collect_blocks(block.children, skeleton, links);
    }
}

void report(const Page& page, int line, const char* rule, Problem::Severity severity, std::string message,
            std::vector<Problem>& problems) {
    problems.push_back({page.file, line, rule, severity, std::move(message)});
}

// The first difference is enough: what follows it is usually its echo.
void compare_skeletons(const Page& page, const std::vector<Bone>& ours, const std::vector<Bone>& theirs,
                       std::vector<Problem>& problems) {
    for (std::size_t i = 0; i < ours.size() || i < theirs.size(); ++i) {
        const std::string have = i < ours.size() ? ours[i].what : "nothing";
        const std::string want = i < theirs.size() ? theirs[i].what : "nothing";
        if (have == want) continue;
        report(page, i < ours.size() ? ours[i].line : 0, "parity.structure", Problem::Severity::error,
               "Here stands " + have + "; the English page has " + want + " there.", problems);
        return;
    }
}

void compare_links(const Page& page, const std::vector<Bone>& ours, const std::vector<Bone>& theirs,
                   std::vector<Problem>& problems) {
    std::map<std::string, int> balance;
    for (const Bone& bone : theirs) ++balance[bone.what];
    for (const Bone& bone : ours) {
        if (--balance[bone.what] >= 0) continue;
        report(page, bone.line, "parity.links", Problem::Severity::error,
               "There is one more " + bone.what + " than on the English page.", problems);
    }
    for (const auto& [what, missing] : balance)
        if (missing > 0)
            report(page, 0, "parity.links", Problem::Severity::error,
                   "The English page has a " + what + " that is missing here.", problems);
}

void compare(const Page& page, const Page& pivot, std::vector<Problem>& problems) {
    std::vector<Bone> ours, our_links, theirs, their_links;
    collect_blocks(page.document.blocks, ours, our_links);
    collect_blocks(pivot.document.blocks, theirs, their_links);
    compare_skeletons(page, ours, theirs, problems);
    compare_links(page, our_links, their_links, problems);
}

void check_revision(const Page& page, const Page& pivot, std::vector<Problem>& problems) {
    const int translates = page.document.meta.translates, current = pivot.document.meta.revision;
    if (translates == 0)
        report(page, 1, "parity.translates", Problem::Severity::error,
               "`translates` does not say which English revision this renders.", problems);
    else if (translates < current)
        report(page, 1, "parity.stale", Problem::Severity::warning,
               "This renders revision " + std::to_string(translates) + "; the English page is at " +
                   std::to_string(current) + ".",
               problems);
    else if (translates > current)
        report(page, 1, "parity.translates", Problem::Severity::error,
               "This claims to render an English revision that does not exist.", problems);
}

}  // namespace

void lint_parity(const ContentSet& content, std::vector<Problem>& problems) {
    const std::vector<std::string> languages = content.languages();
    std::set<std::string> ids;
    for (const Page& page : content.pages) ids.insert(page.document.id);
    for (const std::string& id : ids) {
        const Page* pivot = content.find(id, pivot_language);
        for (const std::string& language : languages) {
            const Page* page = content.find(id, language);
            if (!page) {
                problems.push_back({language + "/" + id + ".md", 0, "parity.missing", Problem::Severity::error,
                                    "The page is missing in this language."});
            } else if (pivot && page != pivot) {
                compare(*page, *pivot, problems);
                check_revision(*page, *pivot, problems);
            }
        }
    }
}

}  // namespace signpost::document
