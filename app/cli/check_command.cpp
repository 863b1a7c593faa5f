// check
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <mutex>
#include <sstream>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/core/atomic_file.h"
#include "app/core/check_board.h"
#include "app/core/check_data.h"
#include "app/core/check_json.h"
#include "app/core/check_words.h"
#include "checks/facts.h"
#include "checks/runner.h"
#include "document/parse.h"

namespace signpost::cli {

namespace {

struct CheckOptions {
    std::vector<std::string> ids;
    bool all = false, list = false, as_json = false, allow_network = false;
    std::string page, root, fail_on, facts, from;
};

std::shared_ptr<const checks::CheckData> data_of(Session& session) {
    try {
        return std::make_shared<checks::CheckData>(
            core::read_check_data(session.library().pack().data_file("products.yaml").value_or("")).data);
    } catch (const search::PackError&) {
        return std::make_shared<checks::CheckData>();  // checks work without content; those that need it say so
    }
}

void collect_jobs(const std::vector<document::Block>& blocks, const checks::CheckData& data,
                  std::vector<checks::Job>& jobs);

void collect_jobs(const std::vector<document::Inline>& inlines, const checks::CheckData& data,
                  std::vector<checks::Job>& jobs) {
    for (const document::Inline& i : inlines) {
        if (i.kind == document::Inline::Kind::link)
            if (const auto job = core::CheckBoard::job_of(i.link, data)) jobs.push_back(*job);
        collect_jobs(i.children, data, jobs);
    }
}

void collect_jobs(const std::vector<document::Block>& blocks, const checks::CheckData& data,
                  std::vector<checks::Job>& jobs) {
    for (const document::Block& block : blocks) {
        if (block.kind == document::Block::Kind::check)
            if (const auto job = core::CheckBoard::job_of(block.link, data)) jobs.push_back(*job);
        collect_jobs(block.inlines, data, jobs);
        collect_jobs(block.children, data, jobs);
    }
}

// The jobs asked for, each once; nothing when one of them does not exist.
std::optional<std::vector<checks::Job>> jobs_of(const CheckOptions& options, const checks::CheckData& data,
                                                Session& session) {
    std::vector<checks::Job> jobs;
    if (options.all)
        for (const checks::Check& check : checks::all_checks()) jobs.push_back({&check, {}});
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
            complain(core::fill(session.words().translate(core::mark("There is no page “{page}”.")),
                                std::map<std::string, std::string>{{"page", options.page}}));
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

std::vector<checks::Finished> run_all(const std::vector<checks::Job>& jobs, const CheckOptions& options,
                                      const std::shared_ptr<const checks::CheckData>& data) {
    std::shared_ptr<checks::Provider> provider =
        options.root.empty() ? checks::system_provider() : checks::root_provider(options.root);
    checks::Runner runner(provider, data);
    if (options.allow_network)
        for (const checks::Job& job : jobs) runner.allow(job.check->id);
    std::map<std::string, checks::Finished> done;
    std::mutex mutex;
    runner.start(jobs, [&](const checks::Finished& finished) {
        const std::lock_guard lock(mutex);
        done[checks::key(finished.job)] = finished;
    });
    runner.wait();
    std::vector<checks::Finished> in_order;
    for (const checks::Job& job : jobs) in_order.push_back(done[checks::key(job)]);
    return in_order;
}

std::optional<std::vector<checks::Finished>> judge_file(const std::vector<checks::Job>& jobs, const std::string& file,
                                                        const checks::CheckData& data, Session& session) {
    std::ifstream in(core::from_utf8(file), std::ios::binary);
    std::ostringstream text;
    if (in) text << in.rdbuf();
    const checks::FactsLoaded loaded = checks::load_facts(text.str());
    if (!in || loaded.problem != checks::FactsProblem::none) {
        complain(session.words().translate(core::mark("The file holds no facts that can be read.")) + " (" + file +
                 ")");
        return std::nullopt;
    }
    std::vector<checks::Finished> out;
    for (const checks::Job& job : jobs) {
        // What the file has no facts for could not be told: it must not look as if it had not been asked.
        const auto facts = loaded.file.checks.find(checks::key(job));
        out.push_back(
            checks::judge_now(job, facts != loaded.file.checks.end() ? facts->second : checks::Facts(), data));
    }
    return out;
}

void print_result(const checks::Result& result, Session& session) {
    const core::Translator& words = session.words();
    print_line(core::check_title(result.id, words) + " [" + result.id + "]: " + core::state_name(result.state, words));
    for (const std::string& line : {core::sentence(result.summary, words), core::sentence(result.meaning, words)})
        if (!line.empty()) print_line("  " + line);
    for (const checks::Finding& fact : result.facts) {
        const std::string value = core::sentence(fact.value, words);
        print_line("  - " + core::sentence(fact.label, words) + (value.empty() ? "" : ": " + value) +
                   (fact.note.empty() ? "" : " (" + fact.note + ")"));
    }
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
ExitCode verdict(const std::vector<checks::Finished>& all, const std::string& fail_on) {
    const auto limit = checks::state_from_name(fail_on);
    if (!limit) return done;
    const bool worse = std::any_of(all.begin(), all.end(), [&](const checks::Finished& f) {
        return severity(f.result.state) >= severity(*limit);
    });
    return worse ? failed : done;
}

ExitCode save(const std::vector<checks::Finished>& all, const std::string& file, Session& session) {
    checks::FactsFile facts;
    facts.taken = std::chrono::system_clock::now();
    for (const checks::Finished& finished : all) facts.checks[checks::key(finished.job)] = finished.facts;
    if (core::replace_file(std::filesystem::absolute(core::from_utf8(file)), checks::save_facts(facts))) return done;
    complain(session.words().translate(core::mark("The file cannot be written.")) + " (" + file + ")");
    return internal_error;
}

ExitCode list_checks(Session& session) {
    for (const checks::Check& check : checks::all_checks())
        print_line(std::string(check.id) + "\t" + core::check_title(check.id, session.words()));
    return done;
}

ExitCode check(Session& session, const CheckOptions& options) {
    if (options.list) return list_checks(session);
    const auto data = data_of(session);
    const auto jobs = jobs_of(options, *data, session);
    if (!jobs) return wrong_usage;
    std::vector<checks::Finished> all;
    if (options.from.empty()) {
        all = run_all(*jobs, options, data);
    } else {
        auto judged = judge_file(*jobs, options.from, *data, session);
        if (!judged) return internal_error;
        all = std::move(*judged);
    }
    std::vector<checks::Result> results;
    for (const checks::Finished& finished : all) results.push_back(finished.result);
    if (options.as_json) print_line(core::results_json(results, session.words()));
    else
        for (const checks::Result& result : results) print_result(result, session);
    if (!options.facts.empty() && save(all, options.facts, session) != done) return internal_error;
    return verdict(all, options.fail_on);
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
    command->add_option("--root", options->root, "Reads this file tree in place of the system")
        ->check(CLI::ExistingDirectory);
    command->add_flag("--allow-network", options->allow_network, "Consents to the checks that touch the network");
    command->add_option("--fail-on", options->fail_on, "Exit code 1 for this state or a worse one")
        ->check(CLI::IsMember({"attention", "problem", "unknown"}));
    command->add_option("--facts", options->facts, "Saves what was read");
    command->add_option("--from", options->from, "Judges facts that were saved, perhaps on another PC");
    add_pack_option(*command, common);
    add_language_option(*command, common);
    command->callback([&action, options] {
        if (options->ids.empty() && !options->all && !options->list && options->page.empty())
            throw CLI::RequiredError("ID, --all, --page or --list");
        action = [options](Session& session) { return check(session, *options); };
    });
}

}  // namespace signpost::cli
