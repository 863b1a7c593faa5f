#include "app/gui/page_view.h"

#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/wupdlock.h>

#include <algorithm>

#include "app/core/pages/drawing_svg.h"
#include "app/gui/accessible/accessible_page.h"
#include "app/gui/cards/check_card.h"
#include "app/gui/cards/view_card.h"
#include "app/gui/cells/picture_cell.h"
#include "app/gui/clipboard.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

// wxHtmlWindow scrolls and paints in steps of this many pixels.
constexpr int scroll_step = wxHTML_SCROLL_STEP;

void forget_layout(wxHtmlContainerCell* container) {
    container->SetAlignHor(container->GetAlignHor());
    for (wxHtmlCell* cell = container->GetFirstChild(); cell; cell = cell->GetNext())
        if (auto* inner = dynamic_cast<wxHtmlContainerCell*>(cell)) forget_layout(inner);
}

// Headings in the order of the page, with where they stand.
void collect_anchors(const wxHtmlCell* cell, std::vector<const wxHtmlCell*>& out) {
    for (; cell; cell = cell->GetNext()) {
        if (!cell->GetId().empty()) out.push_back(cell);
        collect_anchors(cell->GetFirstChild(), out);
    }
}

}  // namespace

PageView::PageView(wxWindow* parent, core::Reader& reader)
    : wxHtmlWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHW_SCROLLBAR_AUTO | wxBORDER_NONE),
      reader_(reader),
      palette_(palette_for(core::Theme::system)),
      style_(std::make_unique<PageStyle>(palette_, Scale(*this, zoom_))),
      accessible_(std::make_unique<AccessiblePage>(*this)) {
    SetBorders(0);
    SetName("page");
    Bind(wxEVT_CHAR_HOOK, &PageView::on_key, this);
    Bind(wxEVT_HTML_LINK_CLICKED, &PageView::on_link, this);
    Bind(wxEVT_MOUSEWHEEL, &PageView::on_wheel, this);
    Bind(wxEVT_IDLE, &PageView::on_idle, this);
    // A page may be shown before the window has its size: the place is found again until the reader moves.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (wanted_) CallAfter([this] { go_to_wanted(); });
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        wanted_.reset();
        event.Skip();
    });
    // GTK tells of a moved thumb also when a new layout moved it; the reader's hand is on the mouse.
    Bind(wxEVT_SCROLLWIN_THUMBTRACK, [this](wxScrollWinEvent& event) {
        if (wxGetMouseState().LeftIsDown()) wanted_.reset();
        event.Skip();
    });
}

PageView::~PageView() = default;

void PageView::show(const core::ShownPage& page, const core::Place& place) {
    if (page.document.id != page_.document.id) run_here_.clear();
    page_ = page;
    shown_ = true;
    rebuild();
    wanted_ = place;
    go_to_wanted();
}

void PageView::go_to_wanted() {
    if (!wanted_) return;
    if (wanted_->scroll > 0) scroll_to_pixel(wanted_->scroll);
    else scroll_to(wanted_->anchor);
}

void PageView::rebuild() {
    if (!shown_) return;
    const wxWindowUpdateLocker no_flicker(this);
    // A control of the page that has the focus goes with the page; keys must still find us.
    const bool had_focus = IsDescendant(FindFocus());
    // Resets what the base class keeps of the old cells, and destroys them with their controls.
    accessible_->leave();
    cards_.clear();
    stale_.clear();
    SetPage(wxString());
    style_ = std::make_unique<PageStyle>(palette_, Scale(*this, zoom_));
    wxClientDC dc(this);
    wxHtmlContainerCell* const built = build_page(page_, *style_, dc, make_actions(), reader_.words());
    delete m_Cell;
    m_Cell = built;
    SetBackgroundColour(palette_.page);
    relayout();
    accessible_->show(*style_, wx(page_.document.meta.title), page_.document.language);
    if (had_focus) SetFocusIgnoringChildren();
}

void PageView::relayout() {
    if (!m_Cell) return;
    forget_layout(m_Cell);
    CreateLayout();
    Refresh();
}

PageActions PageView::make_actions() {
    PageActions actions;
    actions.follow = [this](const document::Link& link) { CallAfter([this, link] { follow(link); }); };
    actions.shows_result = [this](const document::Link& link) {
        return std::find(run_here_.begin(), run_here_.end(), link) != run_here_.end();
    };
    actions.ticked = [this](int step) { return reader_.ticked(step); };
    actions.tick = [this](int step) {
        reader_.tick(step);
        refresh_ticks();
    };
    actions.copy = [](const std::string& text) { copy(text); };
    actions.make_check = [this](const document::Block& block) { return make_check(block); };
    actions.make_picture = [this](const document::Block& block, PageStyle& style) -> wxHtmlCell* {
        // A page is laid out anew in the middle of many things, and must come to its end.
        try {
            auto drawing = core::load_drawing(reader_.library().pack(), block.link.target, page_.document.language);
            return drawing ? new PictureCell(std::move(*drawing), wx(block.text), style) : nullptr;
        } catch (const search::PackError&) {
            return nullptr;
        }
    };
    return actions;
}

void PageView::follow(const document::Link& link) {
    const bool check = link.kind == document::Link::Kind::check && link.target != core::every_check;
    if (check && std::find(run_here_.begin(), run_here_.end(), link) == run_here_.end()) {
        run_here_.push_back(link);
        const int position = scroll_position();
        rebuild();
        scroll_to_pixel(position);
    }
    reader_.follow(link);
}

PageControl* PageView::make_check(const document::Block& block) {
    Card* card = make_card(block);
    if (card) cards_.push_back(card);
    return card;
}

Card* PageView::make_card(const document::Block& block) {
    const auto resized = [this] { resize_cards(); };
    if (const checks::ComposedView* view = core::find_check_view(block.link.target))
        return new ViewCard(this, reader_, *view, block, *style_, resized);
    const auto job = core::CheckBoard::job_of(block.link, reader_.checks().data());
    return job ? new CheckCard(this, reader_, *job, block, *style_, resized) : nullptr;
}

// Making a card anew takes a good part of what a frame may take, and a run of many changes many at once: one card at a
// time, and what the reader does comes between.
void PageView::update_check(const std::string& key) {
    wanted_.reset();  // who runs a check has arrived
    for (Card* card : cards_)
        if (card->shows(key) && std::find(stale_.begin(), stale_.end(), card) == stale_.end()) stale_.push_back(card);
    wxTheApp->WakeUpIdle();
}

void PageView::on_idle(wxIdleEvent& event) {
    event.Skip();
    if (stale_.empty()) return;
    Card* card = stale_.front();
    stale_.pop_front();
    card->update();
    resize_cards();
    if (const std::string news = card->news(); !news.empty()) accessible_->announce(wx(news));
    if (!stale_.empty()) event.RequestMore();
}

// What the reader looks at stays where it is when cards above it grow.
void PageView::resize_cards() {
    const int top = scroll_position();
    const auto& targets = style_->targets;
    const auto seen = std::find_if(targets.begin(), targets.end(), [&](const Target& target) {
        return target.control && target.cell->GetAbsPos().y + target.cell->GetHeight() > top;
    });
    const int before = seen == targets.end() ? 0 : seen->cell->GetAbsPos().y;
    relayout();
    if (top > 0 && seen != targets.end()) scroll_to_pixel(top + seen->cell->GetAbsPos().y - before);
}

void PageView::refresh_ticks() {
    Refresh();
    accessible_->ticks_changed();
}

void PageView::set_palette(const Palette& palette) {
    palette_ = palette;
    const int position = scroll_position();
    rebuild();
    scroll_to_pixel(position);
}

void PageView::set_zoom(int percent) {
    if (percent == zoom_) return;
    const std::string anchor = visible_anchor();
    zoom_ = percent;
    rebuild();
    if (!anchor.empty()) scroll_to(anchor);
}

int PageView::scroll_position() const { return GetViewStart().y * scroll_step; }

void PageView::scroll_to_pixel(int y) { Scroll(0, std::max(0, y) / scroll_step); }

void PageView::scroll_to(const std::string& anchor) {
    if (anchor.empty()) return scroll_to_pixel(0);
    std::vector<const wxHtmlCell*> anchors;
    collect_anchors(m_Cell, anchors);
    for (const wxHtmlCell* cell : anchors)
        if (utf8(cell->GetId()) == anchor) return scroll_to_pixel(cell->GetAbsPos().y - style_->scale.px(4));
}

std::string PageView::visible_anchor() const {
    std::vector<const wxHtmlCell*> anchors;
    collect_anchors(m_Cell, anchors);
    const int top = scroll_position() + style_->scale.px(40);
    std::string last;
    for (const wxHtmlCell* cell : anchors)
        if (cell->GetAbsPos().y <= top) last = utf8(cell->GetId());
    return last;
}

void PageView::on_link(wxHtmlLinkEvent& event) {
    long index = -1;
    if (!event.GetLinkInfo().GetHref().ToLong(&index) || index < 0) return;
    const std::size_t target = static_cast<std::size_t>(index);
    if (target < style_->targets.size()) style_->targets[target].use();
}

void PageView::on_wheel(wxMouseEvent& event) {
    wanted_.reset();
    if (!event.ControlDown()) return event.Skip();
    wxCommandEvent zoom(wxEVT_MENU, event.GetWheelRotation() > 0 ? wxID_ZOOM_IN : wxID_ZOOM_OUT);
    wxPostEvent(GetParent(), zoom);
}

void PageView::on_key(wxKeyEvent& event) {
    wanted_.reset();
    const bool own = FindFocus() == this;
    switch (event.GetKeyCode()) {
        case WXK_TAB:
            if (event.ControlDown()) break;
            return move_focus(event.ShiftDown() ? -1 : 1);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
        case WXK_SPACE:
            if (own && style_->focused >= 0) return use_focused();
            break;
        case WXK_HOME:
            if (own && !event.HasModifiers()) return scroll_to_pixel(0);
            break;
        case WXK_END:
            if (own && !event.HasModifiers()) return scroll_to_pixel(GetVirtualSize().y);
            break;
        default: break;
    }
    event.Skip();
}

// Through the page's targets in order; past either end, on to the next pane.
void PageView::move_focus(int step) {
    const int count = static_cast<int>(style_->targets.size());
    // Within a native control, which a click may have given the focus: its own buttons come first.
    const auto holder = std::find_if(style_->targets.begin(), style_->targets.end(), [](const Target& target) {
        return target.control && target.control->IsDescendant(FindFocus());
    });
    if (holder != style_->targets.end()) {
        style_->focused = static_cast<int>(holder - style_->targets.begin());
        if (static_cast<Card*>(holder->control)->move_focus(step)) return;
    }
    const int next = style_->focused < 0 && step < 0 ? count - 1 : style_->focused + step;
    if (next < 0 || next >= count) {
        style_->focused = -1;
        accessible_->focus_moved();
        Refresh();
        Navigate(step > 0 ? wxNavigationKeyEvent::IsForward : wxNavigationKeyEvent::IsBackward);
        return;
    }
    focus_target(next);
}

void PageView::focus_target(int index) {
    style_->focused = index;
    const Target& target = style_->targets[static_cast<std::size_t>(index)];
    if (target.cell) show_rect(target.cell->GetRect());
    if (target.control) static_cast<Card*>(target.control)->focus_first();
    else if (FindFocus() != this) SetFocusIgnoringChildren();
    accessible_->focus_moved();
    Refresh();
}

void PageView::use_focused() {
    const std::function<void()> use = style_->targets[static_cast<std::size_t>(style_->focused)].use;
    use();
}

void PageView::show_rect(const wxRect& rect) {
    const int top = scroll_position(), height = GetClientSize().y, edge = style_->scale.px(24);
    if (rect.y - edge < top) scroll_to_pixel(rect.y - edge);
    else if (rect.GetBottom() + edge > top + height) scroll_to_pixel(rect.GetBottom() + edge - height + scroll_step);
}

}  // namespace signpost::gui
