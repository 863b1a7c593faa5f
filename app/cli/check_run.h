// Running checks for a command: on this PC, on a file tree, or on facts that were saved.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/session.h"
#include "checks/runner.h"

namespace CLI {
class App;
}

namespace signpost::cli {

// Where the facts come from, as the options say.
struct CheckSource {
    std::string root;  // a file tree in place of this system
    std::string from;  // a file of facts
    bool allow_network = false;
};

struct CheckRun {
    std::vector<checks::Finished> finished;  // as the jobs are ordered
    std::chrono::system_clock::time_point taken;
    [[nodiscard]] std::vector<checks::Result> results() const;
};

void add_source_options(CLI::App& command, CheckSource& source);  // --root, --from, --allow-network
// What the content tells the checks; without content nothing, and those that need it say so. Throws
// search::PackError for content that cannot be opened.
[[nodiscard]] std::shared_ptr<const checks::CheckData> check_data(Session& session);
[[nodiscard]] std::vector<checks::Job> all_jobs();
// Complains and gives nothing when the file of facts cannot be used.
[[nodiscard]] std::optional<CheckRun> run_checks(const std::vector<checks::Job>& jobs, const CheckSource& source,
                                                 const std::shared_ptr<const checks::CheckData>& data,
                                                 Session& session);
// Complains and returns false when the file cannot be written.
[[nodiscard]] bool save_file(const std::string& file, const std::string& text, Session& session);

}  // namespace signpost::cli
