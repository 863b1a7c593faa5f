#include "app/core/check_board.h"

namespace signpost::core {

CheckBoard::CheckBoard(std::shared_ptr<checks::Provider> provider, std::shared_ptr<const checks::CheckData> data,
                       Post post, Changed changed)
    : data_(data),
      post_(std::move(post)),
      changed_(std::move(changed)),
      alive_(std::make_shared<bool>(true)),
      runner_(std::make_unique<checks::Runner>(std::move(provider), std::move(data))) {}

CheckBoard::~CheckBoard() = default;

std::optional<checks::Job> CheckBoard::job_of(const document::Link& link, const checks::CheckData& data) {
    const checks::Check* check = checks::find_check(link.target);
    if (link.kind != document::Link::Kind::check || !check || !checks::accepts(*check, link.parameters, data))
        return std::nullopt;
    return checks::Job{check, link.parameters};
}

const CheckState& CheckBoard::state(const std::string& key) const {
    static const CheckState idle;
    const auto found = states_.find(key);
    return found == states_.end() ? idle : found->second;
}

void CheckBoard::start(const checks::Job& job) {
    const std::string name = checks::key(job);
    if (states_[name].running) return;
    states_[name].running = true;
    changed_(name);
    const std::weak_ptr<bool> alive = alive_;
    runner_->start({job}, [this, alive, name](const checks::Finished& done) {
        post_([this, alive, name, result = done.result] {
            if (!alive.expired()) finished(name, result);
        });
    });
}

void CheckBoard::finished(const std::string& key, const checks::Result& result) {
    CheckState& state = states_[key];
    state.running = false;
    state.previous = std::move(state.result);
    state.result = result;
    changed_(key);
}

void CheckBoard::cancel() { runner_->cancel(); }
bool CheckBoard::allowed(const checks::Check& check) const { return runner_->allowed(check); }
void CheckBoard::allow(std::string_view check_id) { runner_->allow(check_id); }

}  // namespace signpost::core
