// report
#include <CLI/CLI.hpp>

#include "app/cli/check_run.h"
#include "app/cli/commands.h"
#include "app/core/checks/report.h"

namespace signpost::cli {

namespace {

struct ReportOptions {
    std::string file, format;
    CheckSource source;
};

// As asked for, else as the file is named, else HTML.
core::ReportFormat format_of(const ReportOptions& options) {
    const auto asked = core::report_format(options.format);
    if (asked) return *asked;
    const std::string suffix = core::to_utf8(core::from_utf8(options.file).extension());
    return core::report_format(suffix.empty() ? suffix : suffix.substr(1)).value_or(core::ReportFormat::html);
}

core::Report::Origin origin_of(const CheckSource& source) {
    using Origin = core::Report::Origin;
    if (!source.from.empty()) return Origin::saved_facts;
    return source.root.empty() ? Origin::this_pc : Origin::file_tree;
}

ExitCode report(Session& session, const ReportOptions& options) {
    const auto run = run_checks(all_jobs(), options.source, check_data(session), session);
    if (!run) return internal_error;
    const core::Report report{run->taken, origin_of(options.source), run->results()};
    const std::string text = core::write_report(report, format_of(options), session.words());
    return save_file(options.file, text, session) ? done : failed;
}

}  // namespace

void add_report_command(CLI::App& app, CommonOptions& common, Action& action) {
    CLI::App* command = app.add_subcommand("report", "Runs all checks and writes a report without private data");
    auto options = std::make_shared<ReportOptions>();
    command->add_option("-o,--output", options->file, "The file to write")->required();
    command->add_option("--format", options->format, "html, md or json; without it as the file is named, else html")
        ->check(CLI::IsMember({"html", "md", "json"}));
    add_source_options(*command, options->source);
    add_pack_option(*command, common);
    add_language_option(*command, common);
    command->callback(
        [&action, options] { action = [options](Session& session) { return report(session, *options); }; });
}

}  // namespace signpost::cli
