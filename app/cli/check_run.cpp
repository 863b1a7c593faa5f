#include "app/cli/check_run.h"

#include <CLI/CLI.hpp>

#include "app/cli/output.h"
#include "app/core/checks/check_data.h"
#include "app/core/checks/facts_file.h"
#include "app/core/store/atomic_file.h"

namespace signpost::cli {

namespace {

std::vector<checks::Finished> run_here(const std::vector<checks::Job>& jobs, const CheckSource& source,
                                       const std::shared_ptr<const checks::CheckData>& data) {
    std::shared_ptr<checks::Provider> provider =
        source.root.empty() ? checks::system_provider() : checks::root_provider(source.root);
    checks::Runner runner(provider, data);
    if (source.allow_network)
        for (const checks::Job& job : jobs) runner.allow(job.check->id);
    std::map<std::string, checks::Finished> done;
    runner.start(jobs, [&done](const checks::Finished& finished) { done[checks::key(finished.job)] = finished; });
    runner.wait();
    std::vector<checks::Finished> in_order;
    in_order.reserve(jobs.size());
    for (const checks::Job& job : jobs) in_order.push_back(done[checks::key(job)]);
    return in_order;
}

}  // namespace

std::vector<checks::Result> CheckRun::results() const {
    std::vector<checks::Result> out;
    for (const checks::Finished& each : finished) out.push_back(each.result);
    return out;
}

void add_source_options(CLI::App& command, CheckSource& source) {
    CLI::Option* root = command.add_option("--root", source.root,
                                           "Reads this file tree in place of the system; the network is still this "
                                           "PC's");
    root->check(CLI::ExistingDirectory);
    command.add_option("--from", source.from, "Judges facts that were saved, perhaps on another PC")->excludes(root);
    command.add_flag("--allow-network", source.allow_network, "Consents to the checks that touch the network");
}

std::shared_ptr<const checks::CheckData> check_data(Session& session) {
    if (!session.has_content()) return std::make_shared<checks::CheckData>();
    const search::Pack& pack = session.library().pack();
    return std::make_shared<checks::CheckData>(
        core::read_check_data(pack.data_file(core::check_data_file).value_or("")).data);
}

std::vector<checks::Job> all_jobs() {
    std::vector<checks::Job> jobs;
    for (const checks::Check& check : checks::all_checks()) jobs.push_back({&check, {}});
    return jobs;
}

std::optional<CheckRun> run_checks(const std::vector<checks::Job>& jobs, const CheckSource& source,
                                   const std::shared_ptr<const checks::CheckData>& data, Session& session) {
    if (source.from.empty()) return CheckRun{run_here(jobs, source, data), std::chrono::system_clock::now()};
    const checks::FactsLoaded loaded = core::read_facts_file(core::from_utf8(source.from));
    if (loaded.problem != checks::FactsProblem::none) {
        complain(core::describe(loaded.problem, session.words()) + " (" + source.from + ")");
        return std::nullopt;
    }
    CheckRun run{{}, loaded.file.taken};
    for (const checks::Job& job : jobs) run.finished.push_back(checks::judge_saved(job, loaded.file, *data));
    return run;
}

bool save_file(const std::string& file, const std::string& text, Session& session) {
    if (core::replace_file(std::filesystem::absolute(core::from_utf8(file)), text)) return true;
    complain(session.words().translate(core::mark("The file cannot be written.")) + " (" + file + ")");
    return false;
}

}  // namespace signpost::cli
