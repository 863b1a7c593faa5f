// States of a store that can be told from each other and from anything torn.
#pragma once

#include <string>

#include "app/core/store/store.h"

namespace signpost::core::tests {

inline constexpr int state_pages = 300;

inline void set_state(Store& store, int number) {
    store.settings.last_page = "page-" + std::to_string(number);
    store.ticks.clear();
    for (int page = 0; page < state_pages; ++page) store.ticks["folder/page-" + std::to_string(page)] = {number};
}

// The number of the state that the store holds; -1: none that was ever saved.
inline int state_of(const Store& store) {
    if (store.ticks.size() != state_pages) return -1;
    const int number = store.ticks.begin()->second.empty() ? -1 : *store.ticks.begin()->second.begin();
    for (const auto& [page, steps] : store.ticks)
        if (steps != std::set<int>{number}) return -1;
    return store.settings.last_page == "page-" + std::to_string(number) ? number : -1;
}

}  // namespace signpost::core::tests
