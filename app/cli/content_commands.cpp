// pack, verify, lint
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/core/checks/check_data.h"
#include "app/core/checks/check_views.h"
#include "app/core/checks/checks_page.h"
#include "checks/check.h"
#include "document/content_set.h"
#include "document/lint.h"
#include "search/pack.h"

namespace signpost::cli {

namespace {

document::KnownTargets known_targets(const checks::CheckData& data) {
    document::KnownTargets known;
    for (const checks::Check& check : checks::all_checks()) {
        auto& parameters = known.checks[std::string(check.id)];
        for (const checks::Parameter& parameter : check.parameters) {
            const auto values = checks::values(parameter, data);
            parameters[std::string(parameter.name)] = {values.begin(), values.end()};
        }
    }
    for (const checks::ComposedView& view : checks::all_views()) known.checks[std::string(view.id)];
    known.checks[std::string(core::every_check)];
    known.made_pages.insert(std::string(core::checks_page_id));
    return known;
}

// The content, and what it tells the checks: its links may name products that only products.yaml knows.
std::vector<document::Problem> lint(const std::string& folder) {
    document::ReadResult read = document::read_content(core::from_utf8(folder));
    const auto file = read.content.data_files.find(core::check_data_file);
    core::CheckDataRead checked;
    if (file != read.content.data_files.end()) checked = core::read_check_data(file->second);
    read.problems.insert(read.problems.end(), checked.problems.begin(), checked.problems.end());
    return document::lint(read, known_targets(checked.data));
}

// Pages with errors are left out of the pack and told; a folder without a single page is a failure.
ExitCode pack(Session& session, const std::string& folder, const std::string& file) {
    const document::ReadResult read = document::read_content(core::from_utf8(folder));
    print_problems(read.problems);
    if (read.content.pages.empty()) {
        complain(session.words().translate(core::mark("The folder has no pages.")));
        return failed;
    }
    search::write_pack(read.content, core::from_utf8(file));
    return document::has_errors(read.problems) ? failed : done;
}

ExitCode report(const std::vector<document::Problem>& problems, bool as_json) {
    if (as_json) print_json(to_json(problems));
    else print_problems(problems);
    return document::has_errors(problems) ? failed : done;
}

}  // namespace

void add_content_commands(CLI::App& app, CommonOptions&, Action& action) {
    CLI::App* pack_command = app.add_subcommand("pack", "Compiles a folder of Markdown to a pack");
    auto folder = std::make_shared<std::string>();
    auto file = std::make_shared<std::string>();
    pack_command->add_option("DIR", *folder, "The content folder")->required();
    pack_command->add_option("-o,--output", *file, "The pack to write")->required();
    pack_command->callback([&action, folder, file] {
        action = [folder, file](Session& session) { return pack(session, *folder, *file); };
    });

    auto as_json = std::make_shared<bool>(false);
    CLI::App* verify_command = app.add_subcommand("verify", "Checks a pack against its manifest");
    verify_command->add_option("FILE", *file, "The pack")->required();
    verify_command->add_flag("--json", *as_json, "JSON on stdout");
    verify_command->callback([&action, file, as_json] {
        action = [file, as_json](Session&) { return report(search::verify_pack(core::from_utf8(*file)), *as_json); };
    });

    CLI::App* lint_command = app.add_subcommand("lint", "Tells everything that is wrong with a content folder");
    lint_command->add_option("DIR", *folder, "The content folder")->required();
    lint_command->add_flag("--json", *as_json, "JSON on stdout");
    lint_command->callback([&action, folder, as_json] {
        action = [folder, as_json](Session&) { return report(lint(*folder), *as_json); };
    });
}

}  // namespace signpost::cli
