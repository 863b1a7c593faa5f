#include "checks/table.h"

namespace signpost::checks {

std::vector<Check> make_table() {
    return {os_version(), os_uac(), adsk_products(), lic_service()};
}

}  // namespace signpost::checks
