#include "checks/runner.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>

#include "checks/judging.h"
#include "checks/unattended.h"

namespace signpost::checks {

namespace {

using Clock = std::chrono::steady_clock;

void complete(Result& result, const Job& job) {
    const Check& check = *job.check;
    result.id = check.id;
    result.parameters = job.parameters;
    result.limit = check.limit;
    if (result.looked_at.empty()) result.looked_at = check.reads;
    const bool leads_on = result.state != State::ok && result.state != State::not_applicable;
    if (!result.next && leads_on) result.next = next(std::string(check.page), "next.page");
    const auto tenths = std::chrono::duration_cast<std::chrono::milliseconds>(check.limit).count() / 100;
    const std::string seconds =
        std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
    const auto fill = [&](Message& message) { message.values.emplace("limit", seconds); };
    if (result.reason == Reason::timeout) {
        fill(result.summary);
        std::for_each(result.share.begin(), result.share.end(), fill);
    }
}

Finished gave_up(const Job& job, Reason reason, std::string platform) {
    Finished finished{job, Facts(platform), cannot_tell(reason), false};
    finished.result.platform = std::move(platform);
    complete(finished.result, job);
    return finished;
}

// A check that does not come back must not fill the program with threads, however often it is asked for.
Finished still_at_it(const Job& job, std::string platform) {
    Finished finished = gave_up(job, Reason::timeout, std::move(platform));
    finished.result.summary = say("runner.still_at_it");
    finished.result.share = {finished.result.summary};
    return finished;
}

}  // namespace

Finished judge_now(const Job& job, const Facts& facts, const CheckData& data) {
    Finished finished{job, facts, {}, true};
    try {
        finished.result = job.check->judge(facts, data, job.parameters);
    } catch (...) {
        finished.result = cannot_tell(Reason::crashed);
    }
    finished.result.platform = facts.platform();
    finished.result.elevated = facts.elevated();
    complete(finished.result, job);
    return finished;
}

FactsFile facts_of(const std::vector<Finished>& all, std::chrono::system_clock::time_point taken) {
    FactsFile file;
    file.taken = taken;
    for (const Finished& finished : all) {
        const std::string id(finished.job.check->id);
        if (!finished.read) file.not_read[id] = finished.result.reason.value_or(Reason::crashed);
        else file.checks[id] = finished.facts;
    }
    std::erase_if(file.not_read, [&](const auto& each) { return file.checks.contains(each.first); });
    return file;
}

Finished judge_saved(const Job& job, const FactsFile& file, const CheckData& data) {
    const std::string id(job.check->id);
    if (const auto facts = file.checks.find(id); facts != file.checks.end()) return judge_now(job, facts->second, data);
    const std::string platform = file.checks.empty() ? std::string() : file.checks.begin()->second.platform();
    if (const auto known = file.not_read.find(id); known != file.not_read.end())
        return gave_up(job, known->second, platform);
    Finished finished = gave_up(job, Reason::not_found_unexpected, platform);
    finished.result.summary = say("saved.nothing");
    finished.result.share = {finished.result.summary};
    return finished;
}

Finished run_now(const Job& job, Provider& provider, const CheckData& data, std::stop_token stop) {
    const auto begun = Clock::now();
    Finished finished;
    try {
        Facts facts = job.check->collect(provider, data, job.parameters, stop);
        facts.set_platform(provider.platform());
        const auto token = provider.token();
        facts.set_elevated(token.has_value() && token.value.elevated);
        finished = judge_now(job, facts, data);
    } catch (...) {
        finished = gave_up(job, Reason::crashed, provider.platform());
    }
    finished.result.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    return finished;
}

// All that outlives a check which does not come back: its thread is detached and keeps this alive.
struct Runner::Shared {
    struct Waiting {
        Job job;
        Clock::time_point run_ends;
        std::shared_ptr<const Deliver> deliver;
        std::shared_ptr<const Started> started;
    };
    struct Running {
        Waiting waiting;
        Clock::time_point begun, ends;
        std::stop_source stop;
        std::optional<Finished> finished;
    };

    std::shared_ptr<Provider> provider;
    std::shared_ptr<const CheckData> data;
    RunnerLimits limits;
    std::string platform;

    mutable std::mutex mutex;
    std::condition_variable changed;  // something for the runner's thread to do, or nothing left to do
    std::deque<Waiting> waiting;
    std::list<std::shared_ptr<Running>> running;
    std::list<std::shared_ptr<Running>> given_up;  // not waited for any more, and still at it
    std::set<std::string> keys;                    // waiting or running: starting one of these again does nothing
    std::set<std::string> cancelled;               // those of them that are to end now
    int delivering = 0;                            // results on their way to a callback
    std::set<std::string, std::less<>> consent;
    bool ending = false;

    void loop();
    void begin_next(std::unique_lock<std::mutex>& lock);
    void begin(std::unique_lock<std::mutex>& lock, const Waiting& next);
    bool end_one(std::unique_lock<std::mutex>& lock);
    bool drop_one(std::unique_lock<std::mutex>& lock);
    void hand_over(std::unique_lock<std::mutex>& lock, const Waiting& waiting, const Finished& finished);
    [[nodiscard]] bool idle() const { return keys.empty() && delivering == 0; }
    [[nodiscard]] bool unwanted(const Job& job) const { return ending || cancelled.contains(key(job)); }
    [[nodiscard]] bool held_up(const Check& check) const {
        return std::any_of(given_up.begin(), given_up.end(),
                           [&](const auto& each) { return each->waiting.job.check->id == check.id; });
    }
    [[nodiscard]] bool may_run(const Check& check) const { return !asks_first(check) || consent.contains(check.id); }
    static void work(const std::shared_ptr<Shared>& shared, const std::shared_ptr<Running>& mine);
    std::weak_ptr<Shared> self;
};

void Runner::Shared::work(const std::shared_ptr<Shared>& shared, const std::shared_ptr<Running>& mine) {
    Finished finished = run_now(mine->waiting.job, *shared->provider, *shared->data, mine->stop.get_token());
    const std::lock_guard lock(shared->mutex);
    mine->finished = std::move(finished);
    shared->given_up.remove(mine);
    shared->changed.notify_all();
}

// The callback runs unlocked, so that it may ask the runner things, or start the same check again. The runner counts as
// busy until it has returned.
void Runner::Shared::hand_over(std::unique_lock<std::mutex>& lock, const Waiting& done, const Finished& finished) {
    const bool wanted = !ending;
    keys.erase(key(done.job));
    cancelled.erase(key(done.job));
    ++delivering;
    lock.unlock();
    if (wanted && *done.deliver) (*done.deliver)(finished);
    lock.lock();
    --delivering;
    changed.notify_all();
}

void Runner::Shared::begin_next(std::unique_lock<std::mutex>& lock) {
    const Waiting next = waiting.front();
    waiting.pop_front();
    if (!may_run(*next.job.check)) return hand_over(lock, next, gave_up(next.job, Reason::not_allowed, platform));
    if (Clock::now() >= next.run_ends) return hand_over(lock, next, gave_up(next.job, Reason::timeout, platform));
    if (held_up(*next.job.check)) return hand_over(lock, next, still_at_it(next.job, platform));
    begin(lock, next);
}

void Runner::Shared::begin(std::unique_lock<std::mutex>& lock, const Waiting& next) {
    auto mine = std::make_shared<Running>();
    mine->waiting = next;
    mine->begun = Clock::now();
    mine->ends = std::min(mine->begun + next.job.check->limit, next.run_ends);
    running.push_back(mine);
    lock.unlock();
    if (*next.started) (*next.started)(next.job);
    try {
        run_unattended([shared = self.lock(), mine] { work(shared, mine); });
        lock.lock();
    } catch (const std::system_error&) {  // the system has no thread left
        lock.lock();
        mine->finished = gave_up(next.job, Reason::crashed, platform);
    }
}

// Delivers one job that has finished, run out of time or been cancelled. False: there was none.
bool Runner::Shared::end_one(std::unique_lock<std::mutex>& lock) {
    const auto now = Clock::now();
    const auto over = std::find_if(running.begin(), running.end(), [&](const auto& each) {
        return each->finished || unwanted(each->waiting.job) || now >= each->ends;
    });
    if (over == running.end()) return false;
    const std::shared_ptr<Running> done = *over;
    running.erase(over);
    if (done->finished) {
        hand_over(lock, done->waiting, *done->finished);
        return true;
    }
    given_up.push_back(done);
    const Job& job = done->waiting.job;
    Finished lost = gave_up(job, unwanted(job) ? Reason::cancelled : Reason::timeout, platform);
    lost.result.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - done->begun);
    // Unlocked, as it runs whatever the check wants done when it is stopped.
    lock.unlock();
    done->stop.request_stop();
    lock.lock();
    hand_over(lock, done->waiting, lost);
    return true;
}

// The same for one that was cancelled before its turn came.
bool Runner::Shared::drop_one(std::unique_lock<std::mutex>& lock) {
    const auto over =
        std::find_if(waiting.begin(), waiting.end(), [&](const Waiting& each) { return unwanted(each.job); });
    if (over == waiting.end()) return false;
    const Waiting dropped = *over;
    waiting.erase(over);
    hand_over(lock, dropped, gave_up(dropped.job, Reason::cancelled, platform));
    return true;
}

void Runner::Shared::loop() {
    std::unique_lock lock(mutex);
    while (true) {
        // Handing over lets others in: what they asked for is looked at anew each time.
        if (end_one(lock) || drop_one(lock)) continue;
        if (ending) return;
        if (!waiting.empty() && running.size() < limits.at_once) {
            begin_next(lock);
            continue;
        }
        auto wake = Clock::now() + std::chrono::hours(1);
        for (const auto& each : running) wake = std::min(wake, each->ends);
        changed.wait_until(lock, wake);
    }
}

Runner::Runner(std::shared_ptr<Provider> provider, std::shared_ptr<const CheckData> data, RunnerLimits limits)
    : shared_(std::make_shared<Shared>()) {
    shared_->self = shared_;
    shared_->platform = provider->platform();
    shared_->provider = std::move(provider);
    shared_->data = std::move(data);
    shared_->limits = limits;
    thread_ = std::make_unique<std::jthread>([shared = shared_] { shared->loop(); });
}

Runner::~Runner() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->ending = true;
        shared_->changed.notify_all();
    }
    thread_.reset();
}

void Runner::allow(std::string_view check_id) {
    const std::lock_guard lock(shared_->mutex);
    shared_->consent.emplace(check_id);
}

bool Runner::allowed(const Check& check) const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->may_run(check);
}

std::size_t Runner::start(const std::vector<Job>& jobs, Deliver deliver, Started started) {
    const auto ends = Clock::now() + shared_->limits.whole;
    const auto shared_deliver = std::make_shared<const Deliver>(std::move(deliver));
    const auto shared_started = std::make_shared<const Started>(std::move(started));
    const std::lock_guard lock(shared_->mutex);
    std::size_t queued = 0;
    for (const Job& job : jobs) {
        if (!shared_->keys.insert(key(job)).second) continue;
        shared_->waiting.push_back({job, ends, shared_deliver, shared_started});
        ++queued;
    }
    shared_->changed.notify_all();
    return queued;
}

void Runner::cancel(const std::string& key) {
    const std::lock_guard lock(shared_->mutex);
    if (!shared_->keys.contains(key)) return;
    shared_->cancelled.insert(key);
    shared_->changed.notify_all();
}

void Runner::wait() {
    std::unique_lock lock(shared_->mutex);
    shared_->changed.wait(lock, [this] { return shared_->idle(); });
}

bool Runner::busy() const {
    const std::lock_guard lock(shared_->mutex);
    return !shared_->idle();
}

}  // namespace signpost::checks
