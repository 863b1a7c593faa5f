// The commands. Each adds itself to the parser and says what to do when it was chosen.
#pragma once

#include <functional>

#include "app/cli/session.h"

namespace CLI {
class App;
}

namespace signpost::cli {

// Set by the chosen command while the arguments are read; run afterwards with the session.
using Action = std::function<ExitCode(Session&)>;

void add_page_commands(CLI::App& app, CommonOptions& common, Action& action);     // pages, show
void add_search_command(CLI::App& app, CommonOptions& common, Action& action);    // search
void add_check_command(CLI::App& app, CommonOptions& common, Action& action);     // check
void add_report_command(CLI::App& app, CommonOptions& common, Action& action);    // report
void add_content_commands(CLI::App& app, CommonOptions& common, Action& action);  // pack, verify, lint

void add_pack_option(CLI::App& command, CommonOptions& common);
void add_language_option(CLI::App& command, CommonOptions& common);

}  // namespace signpost::cli
