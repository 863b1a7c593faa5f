#include "app/core/history.h"

namespace signpost::core {

const Place* History::current() const { return places_.empty() ? nullptr : &places_[at_]; }

void History::visit(Place place) {
    if (const Place* here = current(); here && *here == place) return;
    if (!places_.empty()) places_.resize(at_ + 1);
    if (places_.size() == most) places_.erase(places_.begin());
    places_.push_back(std::move(place));
    at_ = places_.size() - 1;
}

void History::remember_scroll(int scroll) {
    if (!places_.empty()) places_[at_].scroll = scroll;
}

std::optional<Place> History::back() {
    if (!can_go_back()) return std::nullopt;
    return places_[--at_];
}

std::optional<Place> History::forward() {
    if (!can_go_forward()) return std::nullopt;
    return places_[++at_];
}

}  // namespace signpost::core
