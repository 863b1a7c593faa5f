#include "app/core/checks/check_views.h"

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

std::optional<checks::Result> result_of(const checks::ComposedView& view, const FindResult& find) {
    std::vector<checks::Result> results;
    for (const std::string_view id : view.checks) {
        const checks::Result* result = find(id);
        if (!result) return std::nullopt;
        results.push_back(*result);
    }
    for (const std::string_view id : view.on_request) {
        const checks::Result* result = find(id);
        if (result && result->reason != checks::Reason::not_allowed) results.push_back(*result);
    }
    return judge_view(view, results);
}

std::optional<checks::Result> result_of(const checks::ComposedView& view, const CheckBoard& board) {
    return result_of(view, [&](std::string_view id) {
        const auto& result = board.state(std::string(id)).result;
        return result ? &*result : nullptr;
    });
}

}  // namespace signpost::core
