// The page as a screen reader reads it: headings, paragraphs, lists and tables of the cells that draw it.
#pragma once

#include "app/gui/accessible/accessible.h"
#include "app/gui/cells/page_style.h"

class wxHtmlWindow;

namespace signpost::gui {

// The parts of a page, in reading order. `name` is the page's title.
[[nodiscard]] AccessibleNode outline(const wxHtmlCell& page, const PageStyle& style, const wxString& name);

class AccessiblePage final : public AccessibleSource {
public:
    explicit AccessiblePage(wxHtmlWindow& window);

    void leave();  // before the cells that are shown are destroyed
    void show(const PageStyle& style, const wxString& name, const std::string& language);
    void focus_moved() { told_.focus_moved(); }
    void ticks_changed();
    void announce(const wxString& text) { told_.announce(text); }

    const AccessibleNode& tree() const override { return tree_; }
    std::string language() const override { return language_; }
    int focused() const override { return style_ ? style_->focused : -1; }
    bool is_on(int target) const override;
    void use(int target) override;
    wxRect place(const AccessibleNode& node, std::size_t from, std::size_t to) const override;

private:
    wxHtmlWindow& window_;
    const PageStyle* style_ = nullptr;
    std::string language_;
    AccessibleNode tree_{Role::document};
    AccessibleWindow told_;
};

}  // namespace signpost::gui
