// signpost-cli: the same content, search and checks without a window. docs/command-line.md is the contract.
#include <wx/init.h>
#include <wx/log.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/core/pages/page_words.h"

namespace signpost::cli {

void add_pack_option(CLI::App& command, CommonOptions& common) {
    command.add_option("--pack", common.pack, "A pack or a content folder in place of the installed pack");
}

void add_language_option(CLI::App& command, CommonOptions& common) {
    command.add_option("--lang", common.language, "The reader's language")
        ->check(CLI::IsMember(core::interface_languages()));
}

namespace {

ExitCode run(const Action& action, const CommonOptions& common) {
    Session session(common);
    try {
        return action(session);
    } catch (const search::PackError& error) {
        complain(describe(error, session.words()));
        return failed;
    }
}

int run_command_line(std::vector<std::string> typed) {
    CLI::App app("Signpost on the command line: pages, search, live checks, content tools.", "signpost-cli");
    app.set_version_flag("--version", "signpost-cli " SIGNPOST_VERSION);
    app.require_subcommand(1);
    app.allow_windows_style_options(false);  // "/folder" is a path everywhere
    CommonOptions common;
    Action action;
    add_page_commands(app, common, action);
    add_search_command(app, common, action);
    add_check_command(app, common, action);
    add_report_command(app, common, action);
    add_content_commands(app, common, action);
    try {
        std::reverse(typed.begin(), typed.end());  // as CLI11 wants them
        app.parse(typed);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : wrong_usage;
    }
    return run(action, common);
}

}  // namespace

}  // namespace signpost::cli

int main(int argc, char** argv) {
    const signpost::cli::Utf8Console console;
    wxInitializer wx;
    wxLogNull quiet;
    try {
        const int code = signpost::cli::run_command_line(signpost::cli::arguments(argc, argv));
        if (signpost::cli::all_printed()) return code;
        signpost::cli::complain("signpost-cli: not all of the output could be written");
        return code == signpost::cli::done ? signpost::cli::failed : code;
    } catch (const std::exception& error) {
        signpost::cli::complain(std::string("signpost-cli: internal error: ") + error.what());
        return signpost::cli::internal_error;
    }
}
