// Several checks under one name: the composed views, and all checks together. A page links them as it links a check.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "app/core/checks/check_board.h"
#include "checks/views.h"

namespace signpost::core {

// `check:all`: in a sentence it opens the page of all checks, alone in a paragraph it is the card that runs them.
inline constexpr std::string_view every_check = "all";

[[nodiscard]] const checks::ComposedView* find_check_view(std::string_view id);  // nullptr: neither a view nor `all`

enum class OnRequest { left_out, taken_in };
[[nodiscard]] std::vector<checks::Job> jobs_of(const checks::ComposedView& view, OnRequest on_request);

// Finds a check's result; nullptr where it has none.
using FindResult = std::function<const checks::Result*(std::string_view check_id)>;
// The view's own result; nothing as long as one of its checks has none. What it has on request counts where it ran.
[[nodiscard]] std::optional<checks::Result> result_of(const checks::ComposedView& view, const FindResult& find);
[[nodiscard]] std::optional<checks::Result> result_of(const checks::ComposedView& view, const CheckBoard& board);

}  // namespace signpost::core
