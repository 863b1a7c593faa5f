#include "document/lint.h"

#include <algorithm>
#include <tuple>

#include "document/date.h"
#include "document/expand.h"
#include "document/lint_drawings.h"
#include "document/lint_labels.h"
#include "document/lint_parity.h"
#include "document/lint_symptoms.h"
#include "document/lint_wording.h"

namespace signpost::document {

namespace {

bool is_page_id(const std::string& id) {
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.';
    });
}

class PageLint {
public:
    PageLint(const ContentSet& content, const KnownTargets& known, const Page& page, std::vector<Problem>& problems)
        : content_(content), known_(known), page_(page), problems_(problems) {}

    void run() {
        if (!is_page_id(page_.document.id))
            error(0, "page.id", "A page id has only lower-case letters, digits, hyphens and slashes.");
        if (known_.made_pages.contains(page_.document.id))
            error(0, "page.id", "`" + page_.document.id + "` is a page that the program makes itself.");
        front_matter();
        blocks(page_.document.blocks);
        heading_levels();
    }

private:
    void front_matter() {
        const FrontMatter& meta = page_.document.meta;
        require(!meta.summary.empty(), "front-matter.summary", "The page has no summary.");
        require(!meta.keywords.empty(), "front-matter.keywords", "The page has no keywords.");
        require(!meta.audience.empty(), "front-matter.audience", "The page does not say for whom it is.");
        require(!meta.sources.empty(), "front-matter.sources", "The page names no source.");
        require(is_date(meta.as_of), "front-matter.as-of", "`as-of` is not a date like 2026-11-22.");
        require(is_date(meta.reviewed), "front-matter.reviewed", "`reviewed` is not a date like 2026-11-22.");
        require(meta.revision > 0, "front-matter.revision", "`revision` is missing or not above 0.");
        for (const std::string& who : meta.audience)
            require(who == "user" || who == "admin" || who == "helpdesk", "front-matter.audience",
                    "Unknown audience `" + who + "`.");
        for (const std::string& tag : meta.sources)
            require(knows_source(tag), "front-matter.sources", "sources.yaml does not know `" + tag + "`.");
        if (page_.document.language == pivot_language) changes(meta);
    }

    void changes(const FrontMatter& meta) {
        require(!meta.changes.empty() && meta.changes.back().revision == meta.revision, "front-matter.changes",
                "`changes` does not end with the page's revision.");
        for (const Change& change : meta.changes)
            require(is_date(change.date) && !change.text.empty(), "front-matter.changes",
                    "A change needs a revision, a date and a sentence.");
    }

    bool knows_source(const std::string& tag) const {
        return std::any_of(content_.sources.begin(), content_.sources.end(),
                           [&](const Source& source) { return source.tag == tag; });
    }

    void blocks(const std::vector<Block>& list) {
        for (const Block& block : list) {
            if (block.kind == Block::Kind::check || block.kind == Block::Kind::assistant ||
                block.kind == Block::Kind::data || block.kind == Block::Kind::picture)
                link(block.link, block.line);
            if (block.kind == Block::Kind::picture && block.text.empty())
                error(block.line, "image.alt", "The picture has no alternative text.");
            if (block.kind == Block::Kind::heading && block.level == 1)
                error(block.line, "heading.level",
                      "Headings of the body begin at ##; the title is in the front matter.");
            inlines(block.inlines, block.line);
            blocks(block.children);
        }
    }

    void inlines(const std::vector<Inline>& list, int line) {
        for (const Inline& i : list) {
            if (i.kind == Inline::Kind::link || i.kind == Inline::Kind::image) link(i.link, line);
            if (i.kind == Inline::Kind::image && i.text.empty())
                error(line, "image.alt", "The picture has no alternative text.");
            if (i.kind == Inline::Kind::link && plain_text(i.children).empty())
                error(line, "link.empty", "The link has no words.");
            inlines(i.children, line);
        }
    }

    void link(const Link& link, int line) {
        switch (link.kind) {
            case Link::Kind::page: page_link(link, line); break;
            case Link::Kind::section: anchor(page_, link.anchor, line); break;
            case Link::Kind::check: check_link(link, line); break;
            case Link::Kind::assistant:
                if (!known_.assistants.contains(link.target))
                    error(line, "link.assistant", "Unknown assistant `" + link.target + "`.");
                break;
            case Link::Kind::term: term(link.target, line); break;
            case Link::Kind::data:
                if (!is_known_data(link.target)) error(line, "link.data", "Unknown data `" + link.target + "`.");
                break;
            case Link::Kind::image:
                if (!content_.images.contains(link.target))
                    error(line, "image.unknown", "There is no picture `" + link.target + "`.");
                break;
            case Link::Kind::external: break;
            case Link::Kind::invalid:
                error(line, "link.invalid", "The address `" + link.target + "` leads nowhere.");
                break;
        }
    }

    void check_link(const Link& link, int line) {
        const auto check = known_.checks.find(link.target);
        if (check == known_.checks.end()) return error(line, "link.check", "Unknown check `" + link.target + "`.");
        for (const auto& [name, value] : link.parameters) {
            const auto parameter = check->second.find(name);
            if (parameter == check->second.end())
                error(line, "link.check", "`" + link.target + "` takes no parameter `" + name + "`.");
            else if (!parameter->second.contains(value))
                error(line, "link.check", "`" + name + "` of `" + link.target + "` cannot be `" + value + "`.");
        }
    }

    void page_link(const Link& link, int line) {
        const Page* target = content_.find(link.target, page_.document.language);
        if (!target) target = content_.find(link.target, pivot_language);
        if (!target) error(line, "link.page", "There is no page `" + link.target + "`.");
        else if (!link.anchor.empty()) anchor(*target, link.anchor, line);
    }

    void anchor(const Page& target, const std::string& wanted, int line) {
        const std::vector<const Block*> list = headings(target.document);
        const bool found = std::any_of(list.begin(), list.end(), [&](const Block* h) { return h->anchor == wanted; });
        if (!found) error(line, "link.anchor", "`" + target.document.id + "` has no section `" + wanted + "`.");
    }

    void term(const std::string& id, int line) {
        if (std::none_of(content_.terms.begin(), content_.terms.end(), [&](const Term& t) { return t.id == id; }))
            error(line, "link.term", "terms.yaml does not know `" + id + "`.");
    }

    void heading_levels() {
        int above = 1;
        for (const Block* heading : headings(page_.document)) {
            if (heading->level > above + 1) error(heading->line, "heading.level", "The heading skips a level.");
            above = heading->level;
        }
    }

    void require(bool condition, const char* rule, const std::string& message) {
        if (!condition) error(1, rule, message);
    }
    void error(int line, const char* rule, std::string message) {
        problems_.push_back({page_.file, line, rule, Problem::Severity::error, std::move(message)});
    }

    const ContentSet& content_;
    const KnownTargets& known_;
    const Page& page_;
    std::vector<Problem>& problems_;
};

Problem contents_problem(std::string message) {
    return {"contents.yaml", 0, "contents", Problem::Severity::error, std::move(message)};
}

// Groups of the table of contents, or entrances of the home page.
void lint_groups(const ContentSet& content, const std::vector<Group>& groups, std::vector<Problem>& problems) {
    for (const Group& group : groups) {
        for (const std::string& language : content.languages())
            if (!group.title.contains(language))
                problems.push_back(contents_problem("`" + group.id + "` has no title in `" + language + "`."));
        for (const std::string& id : group.pages)
            if (!content.find(id, pivot_language))
                problems.push_back(contents_problem("There is no page `" + id + "`."));
    }
}

// A page has one place in the table of contents; several entrances may lead to it.
void lint_places(const std::vector<Group>& groups, std::vector<Problem>& problems) {
    std::set<std::string> seen;
    for (const Group& group : groups)
        for (const std::string& id : group.pages)
            if (!seen.insert(id).second) problems.push_back(contents_problem("`" + id + "` stands there twice."));
}

void lint_terms(const ContentSet& content, std::vector<Problem>& problems) {
    std::set<std::string> ids;
    for (const Term& term : content.terms) {
        const auto error = [&](const std::string& message) {
            problems.push_back({"terms.yaml", 0, "terms", Problem::Severity::error, "`" + term.id + "` " + message});
        };
        if (!ids.insert(term.id).second) error("stands there twice.");
        for (const std::string& language : content.languages()) {
            const auto words = term.words.find(language);
            if (words == term.words.end() || words->second.term.empty()) error("has no word in `" + language + "`.");
            else if (words->second.definition.empty()) error("has no definition in `" + language + "`.");
        }
        for (const std::string& id : term.pages)
            if (!content.find(id, pivot_language)) error("names a page that does not exist: `" + id + "`.");
    }
}

// The page of contacts is text, so that it reads well anywhere; it must say what contacts.yaml says.
void lint_contacts(const ContentSet& content, std::vector<Problem>& problems) {
    for (const Page& page : content.pages) {
        if (page.document.id != "help/contacts") continue;
        for (const Contact& contact : content.contacts)
            for (const std::string& fact : {contact.phone, contact.email, contact.url})
                if (!fact.empty() && page.source.find(fact) == std::string::npos)
                    problems.push_back({page.file, 0, "contacts", Problem::Severity::error,
                                        "contacts.yaml says `" + fact + "`, the page does not."});
    }
}

}  // namespace

std::vector<Problem> lint(const ReadResult& read, const KnownTargets& known) {
    std::vector<Problem> problems = read.problems;
    for (Problem& problem : problems) problem.severity = Problem::Severity::error;
    for (const Page& page : read.content.pages) PageLint(read.content, known, page, problems).run();
    lint_groups(read.content, read.content.groups, problems);
    lint_groups(read.content, read.content.entrances, problems);
    lint_places(read.content.groups, problems);
    lint_terms(read.content, problems);
    lint_contacts(read.content, problems);
    lint_drawings(read.content, problems);
    lint_parity(read.content, problems);
    lint_labels(read.content, problems);
    lint_symptoms(read.content, problems);
    lint_wording(read.content, problems);
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    return problems;
}

}  // namespace signpost::document
