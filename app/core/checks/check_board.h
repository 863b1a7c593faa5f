// The checks of this run of the program: what is running, what was found, what was found before; or, while a saved
// file is open, what the checks say of the PC that it was saved on.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/core/checks/report.h"
#include "checks/check.h"
#include "checks/runner.h"
#include "document/document.h"

namespace signpost::core {

// Hands work to the thread of the interface; called from any thread.
using Post = std::function<void(std::function<void()>)>;

struct CheckState {
    bool running = false;
    bool together = false;  // started in a round
    std::optional<checks::Result> result;
    std::optional<checks::Result> previous;  // of the run before, to compare after a repair
};

// Several checks that were started together.
struct CheckRound {
    std::size_t done = 0, total = 0;
    [[nodiscard]] bool running() const { return done < total; }
};

class CheckBoard {
public:
    using Changed = std::function<void(const std::string& key)>;

    CheckBoard(std::shared_ptr<checks::Provider> provider, std::shared_ptr<const checks::CheckData> data, Post post,
               Changed changed);
    ~CheckBoard();

    // From now on the checks judge by this data. What runs is given up, and what was found stays.
    void replace_data(std::shared_ptr<const checks::CheckData> data);
    // The job that a link of a page asks for; nothing for an unknown check or a value that is not declared.
    [[nodiscard]] static std::optional<checks::Job> job_of(const document::Link& link, const checks::CheckData& data);
    [[nodiscard]] const checks::CheckData& data() const { return *data_; }
    [[nodiscard]] const CheckState& state(const std::string& key) const;
    // A second start while it runs does nothing; nor does any while a saved file is open.
    void start(const checks::Job& job) { start_all({job}); }
    // The same for several, told of as one round by that name. A round that runs is not begun again.
    void start_round(const std::string& name, const std::vector<checks::Job>& jobs);
    [[nodiscard]] CheckRound round(const std::string& name) const;  // the last of that name
    void cancel(const std::string& key);
    void cancel_round(const std::string& name);  // what of it still runs, and nothing else
    [[nodiscard]] bool allowed(const checks::Check& check) const;
    void allow(std::string_view check_id);

    // From then on every state() is what the checks say of the saved facts: a result, never running, nothing before.
    // `changed` is called for every check that was shown or is in the file.
    void open_saved(checks::FactsFile file);
    void close_saved();  // back to this PC and what was found on it
    // When the PC of the opened file was read; nothing while this PC is shown. Goes with every result on the screen.
    [[nodiscard]] std::optional<std::chrono::system_clock::time_point> saved_at() const;

    // What has been found so far, or of the opened file all checks, in the order of the table.
    [[nodiscard]] Report report() const;
    // What has been read so far, or the opened file as it is, to be saved and opened elsewhere.
    [[nodiscard]] checks::FactsFile facts() const;

private:
    struct Round {
        std::set<std::string> waiting;  // keys
        std::size_t total = 0;
    };

    void start_all(const std::vector<checks::Job>& jobs);
    void finished(const std::string& key, const checks::Finished& done);
    void tell_all();

    std::shared_ptr<checks::Provider> provider_;
    std::shared_ptr<const checks::CheckData> data_;
    Post post_;
    Changed changed_;
    std::map<std::string, CheckState> states_;
    std::map<std::string, Round> rounds_;
    std::map<std::string, checks::Finished> done_;  // the newest of each on this PC
    std::chrono::system_clock::time_point done_at_;
    std::optional<checks::FactsFile> saved_;
    mutable std::map<std::string, CheckState> saved_states_;  // judged when first asked for
    std::shared_ptr<bool> alive_;                             // what was posted and comes after our end finds it empty
    std::unique_ptr<checks::Runner> runner_;
};

}  // namespace signpost::core
