// check
#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/cli/check_run.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/core/checks/check_board.h"
#include "app/core/checks/check_json.h"
#include "app/core/checks/check_views.h"
#include "app/core/checks/check_words.h"
#include "app/core/labelled.h"
#include "app/core/pages/page_words.h"
#include "document/parse.h"

namespace signpost::cli {

namespace {

struct CheckOptions {
    std::vector<std::string> ids;
    bool all = false, list = false, as_json = false;
    std::string page, fail_on, facts;
    CheckSource source;
};

void collect_jobs(const std::vector<document::Block>& blocks, const checks::CheckData& data,
                  std::vector<checks::Job>& jobs);

// Of a check or of a view; what a view has on request is not asked for here.
void collect_jobs(const document::Link& link, const checks::CheckData& data, std::vector<checks::Job>& jobs) {
    if (const auto job = core::CheckBoard::job_of(link, data)) return jobs.push_back(*job);
    const checks::ComposedView* view =
        link.kind == document::Link::Kind::check ? core::find_check_view(link.target) : nullptr;
    if (!view) return;
    for (const checks::Job& job : core::jobs_of(*view, core::OnRequest::left_out)) jobs.push_back(job);
}

void collect_jobs(const std::vector<document::Inline>& inlines, const checks::CheckData& data,
                  std::vector<checks::Job>& jobs) {
    for (const document::Inline& i : inlines) {
        // Within a sentence the link to all checks is one to their page.
        if (i.kind == document::Inline::Kind::link && i.link.target != core::every_check)
            collect_jobs(i.link, data, jobs);
        collect_jobs(i.children, data, jobs);
    }
}

void collect_jobs(const std::vector<document::Block>& blocks, const checks::CheckData& data,
                  std::vector<checks::Job>& jobs) {
    for (const document::Block& block : blocks) {
        if (block.kind == document::Block::Kind::check) collect_jobs(block.link, data, jobs);
        collect_jobs(block.inlines, data, jobs);
        collect_jobs(block.children, data, jobs);
    }
}

// The jobs asked for, each once; nothing when one of them does not exist.
std::optional<std::vector<checks::Job>> jobs_of(const CheckOptions& options, const checks::CheckData& data,
                                                Session& session) {
    std::vector<checks::Job> jobs = options.all ? all_jobs() : std::vector<checks::Job>();
    for (const std::string& id : options.ids) {
        const auto job = core::CheckBoard::job_of(document::parse_link("check:" + id, {}), data);
        if (!job) {
            complain(core::fill(session.words().translate(core::mark("There is no check “{check}”.")),
                                std::map<std::string, std::string>{{"check", id}}));
            return std::nullopt;
        }
        jobs.push_back(*job);
    }
    if (!options.page.empty()) {
        const auto page = session.library().load(options.page, session.language());
        if (!page) {
            complain(core::no_such_page(options.page, session.words()));
            return std::nullopt;
        }
        collect_jobs(page->document.blocks, data, jobs);
    }
    std::vector<checks::Job> once;
    for (const checks::Job& job : jobs)
        if (std::none_of(once.begin(), once.end(), [&](const auto& o) { return checks::key(o) == checks::key(job); }))
            once.push_back(job);
    return once;
}

void print_result(const checks::Result& result, Session& session) {
    const core::Translator& words = session.words();
    const std::string title =
        core::check_title(result.id, words) + " [" + checks::key(result.id, result.parameters) + "]";
    print_line(core::labelled(title, core::state_name(result.state, words), words));
    for (const std::string& line : {core::sentence(result.summary, words), core::sentence(result.meaning, words)})
        if (!line.empty()) print_line("  " + line);
    for (const checks::Finding& fact : result.facts) print_line("  - " + core::finding_text(fact, words));
    if (result.next) print_line("  → " + core::sentence(result.next->text, words) + " [" + result.next->page + "]");
}

int severity(checks::State state) {
    switch (state) {
        case checks::State::problem: return 3;
        case checks::State::attention: return 2;
        case checks::State::unknown: return 1;
        default: return 0;
    }
}

// Findings change the exit code only where --fail-on asks for it.
ExitCode verdict(const std::vector<checks::Result>& all, const std::string& fail_on) {
    const auto limit = checks::state_from_name(fail_on);
    if (!limit) return done;
    const bool worse = std::any_of(all.begin(), all.end(), [&](const checks::Result& result) {
        return severity(result.state) >= severity(*limit);
    });
    return worse ? failed : done;
}

ExitCode list_checks(Session& session) {
    for (const checks::Check& check : checks::all_checks())
        print_line(std::string(check.id) + "\t" + core::check_title(check.id, session.words()));
    return done;
}

ExitCode check(Session& session, const CheckOptions& options) {
    if (options.list) return list_checks(session);
    const auto data = check_data(session);
    const auto jobs = jobs_of(options, *data, session);
    if (!jobs) return wrong_usage;
    const auto run = run_checks(*jobs, options.source, data, session);
    if (!run) return internal_error;
    const std::vector<checks::Result> results = run->results();
    if (options.as_json) print(core::results_json(results, session.words()));
    else
        for (const checks::Result& result : results) print_result(result, session);
    if (!options.facts.empty()) {
        const std::string facts = checks::save_facts(checks::facts_of(run->finished, run->taken));
        if (!save_file(options.facts, facts, session)) return internal_error;
    }
    return verdict(results, options.fail_on);
}

}  // namespace

void add_check_command(CLI::App& app, CommonOptions& common, Action& action) {
    CLI::App* command = app.add_subcommand("check", "Runs live checks of this PC; reads only");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("ID", options->ids, "Checks to run, such as os.uac or os.uac?want=on");
    command->add_flag("--all", options->all, "Runs all checks");
    command->add_flag("--list", options->list, "Names all checks");
    command->add_option("--page", options->page, "Runs the checks of this page");
    command->add_flag("--json", options->as_json, "JSON on stdout");
    command->add_option("--fail-on", options->fail_on, "Exit code 1 for this state or a worse one")
        ->check(CLI::IsMember({"attention", "problem", "unknown"}));
    command->add_option("--facts", options->facts, "Saves what was read");
    add_source_options(*command, options->source);
    add_pack_option(*command, common);
    add_language_option(*command, common);
    command->callback([&action, options] {
        if (options->ids.empty() && !options->all && !options->list && options->page.empty())
            throw CLI::RequiredError("ID, --all, --page or --list");
        action = [options](Session& session) { return check(session, *options); };
    });
}

}  // namespace signpost::cli
