// The page: an HTML window that draws our own cells. Mouse, keyboard, selection, zoom.
#pragma once

#include <wx/html/htmlwin.h>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/core/reader.h"
#include "app/gui/cells/page_style.h"
#include "app/gui/page_builder.h"

namespace signpost::gui {

class AccessiblePage;
class Card;

class PageView final : public wxHtmlWindow {
public:
    PageView(wxWindow* parent, core::Reader& reader);
    ~PageView() override;
    // wxWidgets takes the focus from windows that hold controls; the page keeps it for its links.
    void SetCanFocus(bool) override { wxHtmlWindow::SetCanFocus(true); }

    // Shows the page at the place: at the scroll position remembered, else at the anchor, else at the top.
    void show(const core::ShownPage& page, const core::Place& place);
    void set_palette(const Palette& palette);  // draws the page anew, where it is
    void set_zoom(int percent);
    void update_check(const std::string& key);
    void scroll_to(const std::string& anchor);
    void refresh_ticks();

    [[nodiscard]] int scroll_position() const;         // pixels
    [[nodiscard]] std::string visible_anchor() const;  // of the section at the top of the view; empty: the head
    // For tests: the names of what can be reached by keyboard, in order, and using one of them.
    [[nodiscard]] const std::vector<Target>& targets() const { return style_->targets; }

private:
    void go_to_wanted();
    void rebuild();
    void relayout();
    PageActions make_actions();
    void follow(const document::Link& link);
    PageControl* make_check(const document::Block& block);
    Card* make_card(const document::Block& block);
    void resize_cards();
    void focus_target(int index);
    void move_focus(int step);
    void use_focused();
    void show_rect(const wxRect& rect);
    void scroll_to_pixel(int y);  // rounded down to wxHtmlWindow's step
    void on_key(wxKeyEvent& event);
    void on_link(wxHtmlLinkEvent& event);
    void on_wheel(wxMouseEvent& event);
    void on_idle(wxIdleEvent& event);

    core::Reader& reader_;
    core::ShownPage page_;
    Palette palette_;
    int zoom_ = 100;
    std::unique_ptr<PageStyle> style_;
    std::unique_ptr<AccessiblePage> accessible_;
    std::vector<Card*> cards_;              // owned by their cells
    std::deque<Card*> stale_;               // those that are to be made anew, longest waiting first
    std::vector<document::Link> run_here_;  // checks run from within a sentence of this page
    bool shown_ = false;
    std::optional<core::Place> wanted_;  // until the reader scrolls
};

}  // namespace signpost::gui
