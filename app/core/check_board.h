// The checks of this run of the program: what is running, what was found, what was found before.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "checks/check.h"
#include "checks/runner.h"
#include "document/document.h"

namespace signpost::core {

// Hands work to the thread of the interface; called from any thread.
using Post = std::function<void(std::function<void()>)>;

struct CheckState {
    bool running = false;
    std::optional<checks::Result> result;
    std::optional<checks::Result> previous;  // of the run before, to compare after a repair
};

class CheckBoard {
public:
    using Changed = std::function<void(const std::string& key)>;

    CheckBoard(std::shared_ptr<checks::Provider> provider, std::shared_ptr<const checks::CheckData> data, Post post,
               Changed changed);
    ~CheckBoard();

    // The job that a link of a page asks for; nothing for an unknown check or a value that is not declared.
    [[nodiscard]] static std::optional<checks::Job> job_of(const document::Link& link, const checks::CheckData& data);
    [[nodiscard]] const checks::CheckData& data() const { return *data_; }
    [[nodiscard]] const CheckState& state(const std::string& key) const;
    // A second start while it runs does nothing.
    void start(const checks::Job& job);
    void cancel();
    [[nodiscard]] bool allowed(const checks::Check& check) const;
    void allow(std::string_view check_id);

private:
    void finished(const std::string& key, const checks::Result& result);

    std::shared_ptr<const checks::CheckData> data_;
    Post post_;
    Changed changed_;
    std::map<std::string, CheckState> states_;
    std::shared_ptr<bool> alive_;  // what was posted and comes after our end finds it empty
    std::unique_ptr<checks::Runner> runner_;
};

}  // namespace signpost::core
