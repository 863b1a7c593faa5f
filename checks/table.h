// The rows of the compiled table, each made in the file of its check. Adding a check: its file, a line here and in
// table.cpp, its words in app/core/check_sentences_*.cpp.
#pragma once

#include "checks/check.h"
#include "checks/facts.h"

namespace signpost::checks {

[[nodiscard]] std::vector<Check> make_table();

[[nodiscard]] Check os_version();
[[nodiscard]] Check os_uac();
[[nodiscard]] Check adsk_products();
[[nodiscard]] Check lic_service();

}  // namespace signpost::checks
