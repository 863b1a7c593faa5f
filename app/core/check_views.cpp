#include "app/core/check_views.h"

namespace signpost::core {

const checks::ComposedView* find_check_view(std::string_view id) {
    if (id != every_check) return checks::find_view(id);
    static const checks::ComposedView all = [] {
        checks::ComposedView view{every_check, {}, {}};
        for (const checks::Check& check : checks::all_checks()) view.checks.push_back(check.id);
        return view;
    }();
    return &all;
}

std::vector<checks::Job> jobs_of(const checks::ComposedView& view, OnRequest on_request) {
    std::vector<checks::Job> out;
    for (const std::string_view id : view.checks) out.push_back({checks::find_check(id), {}});
    if (on_request == OnRequest::left_out) return out;
    for (const std::string_view id : view.on_request) out.push_back({checks::find_check(id), {}});
    return out;
}

std::optional<checks::Result> result_of(const checks::ComposedView& view, const CheckBoard& board) {
    std::vector<checks::Result> results;
    for (const std::string_view id : view.checks) {
        const CheckState& state = board.state(std::string(id));
        if (!state.result) return std::nullopt;
        results.push_back(*state.result);
    }
    for (const std::string_view id : view.on_request)
        if (const auto& asked = board.state(std::string(id)).result) results.push_back(*asked);
    return judge_view(view, results);
}

}  // namespace signpost::core
