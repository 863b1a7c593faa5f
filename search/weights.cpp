#include "search/weights.h"

namespace signpost::search {

const Weights& weights() {
    static constexpr Weights chosen;
    return chosen;
}

}  // namespace signpost::search
