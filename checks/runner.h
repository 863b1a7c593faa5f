// Runs checks beside the window: a few at a time, each within its limit, all within one, and any of them can be given up.
#pragma once

#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "checks/check.h"
#include "checks/facts.h"

namespace signpost::checks {

struct Job {
    const Check* check = nullptr;
    Parameters parameters;
};

[[nodiscard]] inline std::string key(const Job& job) { return key(job.check->id, job.parameters); }

struct Finished {
    Job job;
    Facts facts;
    Result result;
    bool read = false;  // false: time-out, cancelled, not allowed, crashed; there are no facts
};

struct RunnerLimits {
    std::size_t at_once = 4;
    std::chrono::milliseconds whole{60'000};  // from start(); what has not finished then is a time-out
};

// Reads and judges on this thread; a crash is a result. Fills in what judge leaves out: id, limit, page, looked_at.
[[nodiscard]] Finished run_now(const Job& job, Provider& provider, const CheckData& data, std::stop_token stop);
// Judges facts that were read before.
[[nodiscard]] Finished judge_now(const Job& job, const Facts& facts, const CheckData& data);
// What was read, to be judged elsewhere; and judging it there. What the file knows nothing of could not be told.
[[nodiscard]] FactsFile facts_of(const std::vector<Finished>& finished, std::chrono::system_clock::time_point taken);
[[nodiscard]] Finished judge_saved(const Job& job, const FactsFile& file, const CheckData& data);

class Runner {
public:
    using Deliver = std::function<void(const Finished&)>;
    using Started = std::function<void(const Job&)>;

    // What a check that overran its limit still holds stays alive until it returns; nobody waits for it. Until then the
    // check is not begun again, so that at most one thread a check is left behind.
    Runner(std::shared_ptr<Provider> provider, std::shared_ptr<const CheckData> data, RunnerLimits limits = {});
    ~Runner();  // cancels; no delivery comes after it has returned
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    // Consent to a check that touches the network, for the life of this runner.
    void allow(std::string_view check_id);
    [[nodiscard]] bool allowed(const Check& check) const;

    // Queues the jobs that are not waiting or running already and returns how many those were. Without consent a check
    // that needs it ends as unknown: not_allowed; one whose last run was given up and has not returned yet: timeout;
    // one for which the system has no thread: crashed. `started` and `deliver` are called one at a time from the runner's
    // own thread, one delivery for every job queued.
    std::size_t start(const std::vector<Job>& jobs, Deliver deliver, Started started = {});
    // The job of that key, waiting or running, ends as unknown: cancelled, at once. Without one, nothing happens.
    void cancel(const std::string& key);
    void wait();  // until nothing waits or runs. Not from `deliver`.
    [[nodiscard]] bool busy() const;

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
    std::unique_ptr<std::jthread> thread_;
};

}  // namespace signpost::checks
