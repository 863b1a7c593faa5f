#include "checks/table.h"

namespace signpost::checks {

std::vector<Check> make_table() {
    return {os_uac()};
}

}  // namespace signpost::checks
