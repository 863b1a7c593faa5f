// The rows of the compiled table, each made in the file of its check. Adding a check: its file, a line here and in
// table.cpp, its words in app/core/checks/check_sentences_*.cpp.
#pragma once

#include "checks/check.h"
#include "checks/facts.h"

namespace signpost::checks {

[[nodiscard]] std::vector<Check> make_table();

[[nodiscard]] Check os_version();
[[nodiscard]] Check os_restart();
[[nodiscard]] Check os_rights();
[[nodiscard]] Check os_uac();
[[nodiscard]] Check pc_requirements();
[[nodiscard]] Check pc_installing();
[[nodiscard]] Check pc_open_programs();
[[nodiscard]] Check adsk_products();
[[nodiscard]] Check adsk_running();
[[nodiscard]] Check lic_service();
[[nodiscard]] Check lic_version();
[[nodiscard]] Check lic_type();
[[nodiscard]] Check lic_type_legacy();
[[nodiscard]] Check lic_last_ok();
[[nodiscard]] Check net_pointers();
[[nodiscard]] Check net_server();
[[nodiscard]] Check srv_manager();
[[nodiscard]] Check signin_handler();
[[nodiscard]] Check signin_network();
[[nodiscard]] Check signin_clock();
[[nodiscard]] Check signin_blocks();
[[nodiscard]] Check signin_state();

}  // namespace signpost::checks
