// Where the reader has been: back and forward, as a browser does it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace signpost::core {

// A place in the help. An empty page is the home page; an empty anchor the top.
struct Place {
    std::string page;
    std::string anchor;
    int scroll = 0;  // where the reader had scrolled to when leaving; pixels of the view, 0 when not known

    bool operator==(const Place& other) const { return page == other.page && anchor == other.anchor; }
};

class History {
public:
    // Visiting the place one is at changes nothing; visiting another forgets what lay forward.
    void visit(Place place);
    void remember_scroll(int scroll);
    [[nodiscard]] const Place* current() const;
    [[nodiscard]] bool can_go_back() const { return at_ > 0; }
    [[nodiscard]] bool can_go_forward() const { return at_ + 1 < places_.size(); }
    [[nodiscard]] std::optional<Place> back();
    [[nodiscard]] std::optional<Place> forward();

private:
    static constexpr std::size_t most = 200;
    std::vector<Place> places_;
    std::size_t at_ = 0;
};

}  // namespace signpost::core
