#include "app/core/checks/check_board.h"

#include <set>
#include <utility>

#include "document/parse.h"

namespace signpost::core {

CheckBoard::CheckBoard(std::shared_ptr<checks::Provider> provider, std::shared_ptr<const checks::CheckData> data,
                       Post post, Changed changed)
    : provider_(std::move(provider)),
      data_(std::move(data)),
      post_(std::move(post)),
      changed_(std::move(changed)),
      alive_(std::make_shared<bool>(true)),
      runner_(std::make_unique<checks::Runner>(provider_, data_)) {}

CheckBoard::~CheckBoard() = default;

void CheckBoard::replace_data(std::shared_ptr<const checks::CheckData> data) {
    auto runner = std::make_unique<checks::Runner>(provider_, data);
    for (const checks::Check& check : checks::all_checks())
        if (runner_->allowed(check)) runner->allow(check.id);
    runner_ = std::move(runner);
    data_ = std::move(data);
    rounds_.clear();
    for (auto& [key, state] : states_) state.running = false;
    saved_states_.clear();
}

std::optional<checks::Job> CheckBoard::job_of(const document::Link& link, const checks::CheckData& data) {
    const checks::Check* check = checks::find_check(link.target);
    if (link.kind != document::Link::Kind::check || !check || !checks::accepts(*check, link.parameters, data))
        return std::nullopt;
    return checks::Job{check, link.parameters};
}

const CheckState& CheckBoard::state(const std::string& key) const {
    static const CheckState idle;
    if (saved_) {
        const auto [at, is_new] = saved_states_.try_emplace(key);
        const auto job = is_new ? job_of(document::parse_link("check:" + key, {}), *data_) : std::nullopt;
        if (job) at->second.result = checks::judge_saved(*job, *saved_, *data_).result;
        return at->second;
    }
    const auto found = states_.find(key);
    return found == states_.end() ? idle : found->second;
}

void CheckBoard::start_all(const std::vector<checks::Job>& jobs) {
    if (saved_) return;
    std::vector<checks::Job> idle;
    for (const checks::Job& job : jobs) {
        CheckState& state = states_[checks::key(job)];
        if (std::exchange(state.running, true)) continue;
        state.together = jobs.size() > 1;
        idle.push_back(job);
    }
    for (const checks::Job& job : idle) changed_(checks::key(job));
    const std::weak_ptr<bool> alive = alive_;
    runner_->start(idle, [this, alive](const checks::Finished& done) {
        post_([this, alive, done] {
            if (!alive.expired()) finished(checks::key(done.job), done);
        });
    });
}

void CheckBoard::start_round(const std::string& name, const std::vector<checks::Job>& jobs) {
    if (saved_ || round(name).running()) return;
    Round round;
    for (const checks::Job& job : jobs) round.waiting.insert(checks::key(job));
    round.total = round.waiting.size();
    rounds_[name] = std::move(round);
    start_all(jobs);
}

CheckRound CheckBoard::round(const std::string& name) const {
    const auto found = rounds_.find(name);
    if (saved_ || found == rounds_.end()) return {};
    return {found->second.total - found->second.waiting.size(), found->second.total};
}

void CheckBoard::finished(const std::string& key, const checks::Finished& done) {
    CheckState& state = states_[key];
    state.running = false;
    state.previous = std::move(state.result);
    state.result = done.result;
    for (auto& [name, round] : rounds_) round.waiting.erase(key);
    done_[key] = done;
    done_at_ = std::chrono::system_clock::now();
    if (!saved_) changed_(key);
}

void CheckBoard::cancel(const std::string& key) { runner_->cancel(key); }

void CheckBoard::cancel_round(const std::string& name) {
    const auto round = rounds_.find(name);
    if (round == rounds_.end()) return;
    for (const std::string& key : round->second.waiting) runner_->cancel(key);
}

bool CheckBoard::allowed(const checks::Check& check) const { return runner_->allowed(check); }
void CheckBoard::allow(std::string_view check_id) { runner_->allow(check_id); }

void CheckBoard::open_saved(checks::FactsFile file) {
    saved_states_.clear();
    saved_ = std::move(file);
    for (const checks::Check& check : checks::all_checks()) (void)state(std::string(check.id));
    tell_all();
}

void CheckBoard::close_saved() {
    if (!saved_) return;
    saved_.reset();
    tell_all();
    saved_states_.clear();
}

// Whoever shows a check now, of this PC or of the file, has to look again.
void CheckBoard::tell_all() {
    std::set<std::string> keys;
    for (const auto& [key, state] : states_) keys.insert(key);
    for (const auto& [key, state] : saved_states_) keys.insert(key);
    for (const std::string& key : keys) changed_(key);
}

std::optional<std::chrono::system_clock::time_point> CheckBoard::saved_at() const {
    return saved_ ? std::optional(saved_->taken) : std::nullopt;
}

Report CheckBoard::report() const {
    Report report{
        saved_ ? saved_->taken : done_at_, saved_ ? Report::Origin::saved_facts : Report::Origin::this_pc, {}};
    for (const checks::Check& check : checks::all_checks()) {
        if (saved_) report.results.push_back(*state(std::string(check.id)).result);
        else
            for (const auto& [key, done] : done_)
                if (done.job.check == &check) report.results.push_back(done.result);
    }
    return report;
}

checks::FactsFile CheckBoard::facts() const {
    if (saved_) return *saved_;
    std::vector<checks::Finished> all;
    for (const auto& [key, done] : done_) all.push_back(done);
    return checks::facts_of(all, done_at_);
}

}  // namespace signpost::core
