// Views: questions that several checks answer together. They look at nothing themselves.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checks/result.h"

namespace signpost::checks {

struct ComposedView {
    std::string_view id;                       // "view.ready"
    std::vector<std::string_view> checks;      // in the order shown
    std::vector<std::string_view> on_request;  // that touch the network, so they run only when asked for
};

[[nodiscard]] std::span<const ComposedView> all_views();
[[nodiscard]] const ComposedView* find_view(std::string_view id);  // nullptr: no such view

// The view's own result from those of its checks: the worst of problem, attention, unknown, ok; what does not apply
// is left out of account, and a view to which nothing applies does not apply. Total.
[[nodiscard]] Result judge_view(const ComposedView& view, const std::vector<Result>& results);

}  // namespace signpost::checks
