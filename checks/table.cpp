#include "checks/table.h"

namespace signpost::checks {

std::vector<Check> make_table() {
    return {os_version(),       os_restart(),    os_rights(),     os_uac(),      pc_requirements(), pc_installing(),
            pc_open_programs(), adsk_products(), adsk_running(),  lic_service(), lic_version(),     lic_type(),
            lic_type_legacy(),  lic_last_ok(),   net_pointers(),  net_server(),  srv_manager(),     signin_handler(),
            signin_network(),   signin_clock(),  signin_blocks(), signin_state()};
}

}  // namespace signpost::checks
