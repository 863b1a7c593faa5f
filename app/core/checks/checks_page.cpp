#include "app/core/checks/checks_page.h"

#include "app/core/checks/check_views.h"
#include "app/core/checks/check_words.h"
#include "app/core/pages/made_blocks.h"
#include "app/core/translator.h"

namespace signpost::core {

namespace {

struct Group {
    const char* anchor;
    const char* title;
    std::vector<std::string_view> areas;  // what the ids of its checks begin with
};

const std::vector<Group>& groups() {
    static const std::vector<Group> all{
        {"pc", mark("Windows or Linux, and the PC"), {"os.", "pc."}},
        {"products", mark("Products and licences"), {"adsk.", "lic."}},
        {"server", mark("The old licence server"), {"net.", "srv."}},
        {"sign-in", mark("The sign-in"), {"signin."}},
    };
    return all;
}

document::Block card(std::string_view id, const Translator& words) {
    return check_block(std::string(id), check_title(id, words));
}

}  // namespace

document::Document checks_page(const Library& library, const Translator& words) {
    document::Document page;
    page.id = checks_page_id;
    page.language = words.language();
    page.meta.title = words.translate(mark("All checks"));
    page.meta.summary =
        words.translate(mark("What this PC is set to, at a glance. Checks only read; those that use "
                             "the network ask you first."));
    if (const search::PageInfo* more = library.info_with_fallback("help/checks", words.language()))
        page.blocks.push_back(paragraph_block({page_link(more->id, more->title)}));
    page.blocks.push_back(card(every_check, words));
    page.blocks.push_back(heading_block(words.translate(mark("Two questions")), "questions"));
    for (const checks::ComposedView& view : checks::all_views()) page.blocks.push_back(card(view.id, words));
    for (const Group& group : groups()) {
        page.blocks.push_back(heading_block(words.translate(group.title), group.anchor));
        for (const checks::Check& check : checks::all_checks())
            for (const std::string_view area : group.areas)
                if (check.id.starts_with(area)) page.blocks.push_back(card(check.id, words));
    }
    return page;
}

}  // namespace signpost::core
