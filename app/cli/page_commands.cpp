// pages, show
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/core/pages/drawing_svg.h"
#include "app/core/pages/page_html.h"
#include "app/core/pages/page_text.h"
#include "app/core/pages/page_words.h"

namespace signpost::cli {

namespace {

using nlohmann::json;

ExitCode list_pages(Session& session, const std::string& language, bool as_json) {
    json list = json::array();
    for (const search::PageInfo& page : session.library().pages()) {
        if (!language.empty() && page.language != language) continue;
        list.push_back({{"id", page.id},
                        {"lang", page.language},
                        {"title", page.title},
                        {"revision", page.revision},
                        {"stale", page.stale}});
        if (!as_json)
            print_line(page.id + "\t" + page.language + "\t" + page.title + "\t" + std::to_string(page.revision) +
                       "\t" + (page.stale ? session.words().translate(core::mark("older than its source")) : ""));
    }
    if (as_json) print_json({{"schema", 1}, {"pages", list}});
    return done;
}

std::string rendered(const core::LoadedPage& page, const std::string& format, Session& session) {
    if (format == "html") {
        core::HtmlOptions options;
        options.picture = core::drawings_of(session.library().pack(), page.document.language);
        return core::page_html(page.document, session.words(), options);
    }
    if (format == "md") return session.library().source(page.document.id, page.asked_language).value_or("");
    return core::page_text(page.document, session.words());
}

// Notices go to stderr, so that the page alone is on stdout.
void tell_notices(const core::LoadedPage& page, Session& session) {
    for (const std::string& notice : core::page_notices(page, session.words())) complain(notice);
}

ExitCode show_page(Session& session, const std::string& id, const std::string& format) {
    const auto page = session.library().load(id, session.language());
    if (!page) {
        complain(core::no_such_page(id, session.words()));
        return failed;
    }
    tell_notices(*page, session);
    print(rendered(*page, format, session));
    return done;
}

}  // namespace

void add_page_commands(CLI::App& app, CommonOptions& common, Action& action) {
    CLI::App* pages = app.add_subcommand("pages", "Lists the pages");
    auto as_json = std::make_shared<bool>(false);
    pages->add_flag("--json", *as_json, "JSON on stdout");
    add_pack_option(*pages, common);
    add_language_option(*pages, common);
    pages->callback([&common, &action, as_json] {
        action = [&common, as_json](Session& session) { return list_pages(session, common.language, *as_json); };
    });

    CLI::App* show = app.add_subcommand("show", "Prints one page");
    auto id = std::make_shared<std::string>();
    auto format = std::make_shared<std::string>("text");
    show->add_option("PAGE", *id, "The page's id, such as users/add-users")->required();
    show->add_option("--format", *format, "text, html or md")->check(CLI::IsMember({"text", "html", "md"}));
    add_pack_option(*show, common);
    add_language_option(*show, common);
    show->callback([&action, id, format] {
        action = [id, format](Session& session) { return show_page(session, *id, *format); };
    });
}

}  // namespace signpost::cli
