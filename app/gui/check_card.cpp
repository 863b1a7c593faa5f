#include "app/gui/check_card.h"

#include <wx/button.h>
#include <wx/dcbuffer.h>
#include <wx/dcclient.h>
#include <wx/stattext.h>

#include <algorithm>

#include "app/core/check_words.h"
#include "app/gui/accessible.h"
#include "app/gui/cells/painting.h"
#include "app/gui/state_pill.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

constexpr double padding = 16, text_size = 14, title_size = 15;

}  // namespace

CheckCard::CheckCard(wxWindow* parent, core::Reader& reader, const checks::Job& job, const document::Block& block,
                     const PageStyle& style)
    : PageControl(parent, wxID_ANY),
      reader_(reader),
      job_(job),
      link_(block.link),
      key_(checks::key(job)),
      title_(document::plain_text(block.inlines)),
      style_(style) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetBackgroundColour(style.palette.page);
    SetName("check:" + wx(key_));
    SetLabel(wx(title_));
    tell_name(*this, wx(title_));
    Bind(wxEVT_PAINT, &CheckCard::on_paint, this);
    update();
}

void CheckCard::update() {
    wxWindow* focus = FindFocus();
    const bool had_focus = focus && IsDescendant(focus);
    DestroyChildren();
    items_.clear();
    stops_.clear();
    const core::CheckState& state = reader_.checks().state(key_);
    if (state.running) fill_running();
    else if (state.result) fill_result(*state.result);
    else fill_idle();
    if (had_focus) focus_first();
}

void CheckCard::fill_idle() {
    add_title(nullptr);
    add_text(core::check_why(job_.check->id, words()), style_.palette.quiet, 6);
    add_button(
        words().translate(core::mark("Check this PC")), [this] { run(); }, false, true);
    fill_reads();
}

void CheckCard::fill_running() {
    add_title(nullptr);
    add_text(running_sentence(), style_.palette.quiet, 6);
    add_button(
        words().translate(core::mark("Cancel")), [this] { reader_.checks().cancel(); }, false, true);
}

std::string CheckCard::running_sentence() const {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(job_.check->limit).count();
    return core::fill(words().plural("Checking … at most {n} second.", "Checking … at most {n} seconds.", seconds),
                      std::map<std::string, std::string>{{"n", std::to_string(seconds)}});
}

std::string CheckCard::news() const {
    const core::CheckState& state = reader_.checks().state(key_);
    if (state.running) return title_ + ". " + running_sentence();
    if (!state.result) return {};
    return title_ + ". " + core::state_name(state.result->state, words()) + ". " +
           core::sentence(state.result->summary, words());
}

void CheckCard::fill_result(const checks::Result& result) {
    add_title(&result);
    add_text(core::sentence(result.summary, words()), style_.palette.text, 8);
    add_text(core::reason_sentence(result, words()), style_.palette.quiet, 4);
    add_text(core::sentence(result.meaning, words()), style_.palette.quiet, 4);
    for (const checks::Finding& fact : result.facts) {
        std::string line = core::sentence(fact.label, words());
        const std::string value = core::sentence(fact.value, words());
        if (!value.empty()) line += ": " + value;
        if (!fact.note.empty()) line += " (" + fact.note + ")";
        add_text("•  " + line, style_.palette.text, 3);
    }
    if (const auto& previous = reader_.checks().state(key_).previous; previous && previous->state != result.state)
        add_text(core::fill(words().translate(core::mark("Before: {state}")),
                            std::map<std::string, std::string>{{"state", core::state_name(previous->state, words())}}),
                 style_.palette.quiet, 6);
    add_button(
        words().translate(core::mark("Check again")), [this] { run(); }, false, true);
    add_next(result);
    fill_reads();
}

void CheckCard::add_title(const checks::Result* result) {
    add_text(title_, style_.palette.text, 0, true);
    if (!result) return;
    auto* pill = new StatePill(this, style_, result->state, core::state_name(result->state, words()));
    items_.push_back({pill, 0, {}, true});
}

void CheckCard::add_text(const std::string& text, const wxColour& colour, double gap, bool bold) {
    if (text.empty()) return;
    auto* label = new wxStaticText(this, wxID_ANY, wxString());
    label->SetFont(style_.scale.font(bold ? title_size : text_size, bold ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL));
    label->SetForegroundColour(colour);
    label->SetLabelText(wx(text));
    items_.push_back({label, gap, text, false});
}

wxButton* CheckCard::add_button(const std::string& label, std::function<void()> use, bool same_row, bool main) {
    auto* button = new wxButton(this, wxID_ANY, wx(label), wxDefaultPosition, wxDefaultSize,
                                main ? 0 : wxBU_EXACTFIT | wxBORDER_NONE);
    button->SetFont(style_.scale.font(text_size));
    if (!main) button->SetForegroundColour(style_.palette.accent);
    // Later: what is pressed may be destroyed by what it does.
    button->Bind(wxEVT_BUTTON, [this, use](wxCommandEvent&) { CallAfter([use] { use(); }); });
    items_.push_back({button, 12, {}, same_row});
    stops_.push_back(button);
    return button;
}

void CheckCard::add_next(const checks::Result& result) {
    if (!result.next || result.next->page == reader_.page()) return;
    const search::PageInfo* page = reader_.library().info_with_fallback(result.next->page, reader_.language());
    if (!page) return;
    add_button(
        page->title + " →", [this, id = page->id] { reader_.open(id); }, true, false)
        ->SetName("next");
}

void CheckCard::fill_reads() {
    const std::string label = words().translate(core::mark("What is read?"));
    add_button(
        label,
        [this] {
            reads_shown_ = !reads_shown_;
            update();
            wxPostEvent(GetParent(), wxCommandEvent(wxEVT_MENU, wxID_REFRESH));
        },
        true, false);
    if (!reads_shown_) return;
    for (const checks::Message& message : job_.check->reads)
        add_text("•  " + core::sentence(message, words()), style_.palette.quiet, 4);
    add_text(words().translate(core::mark("It only reads, and nothing leaves this PC.")), style_.palette.quiet, 4);
}

void CheckCard::run() { reader_.run_check(link_); }

// Text is measured with its own font: GTK's labels know theirs only once they are shown.
wxSize CheckCard::size_of(const Item& item) {
    wxSize size = item.window->GetBestSize();
    if (item.text.empty()) return size;
    wxClientDC dc(this);
    dc.SetFont(item.window->GetFont());
    const wxSize text = dc.GetMultiLineTextExtent(item.window->GetLabel());
    size.IncTo(text + wxSize(px(4), 0));
    return size;
}

int CheckCard::height_for(int width) {
    const int pad = px(padding), inner = std::max(px(80), width - 2 * pad);
    int y = pad - px(2), row_height = 0, x = pad;
    for (Item& item : items_) {
        if (!item.text.empty()) {
            auto* label = static_cast<wxStaticText*>(item.window);
            label->SetLabelText(wx(item.text));
            label->Wrap(inner);
        }
        const wxSize size = size_of(item);
        const bool beside = item.same_row && x + size.x <= pad + inner;
        if (!beside) {
            y += row_height + px(item.gap);
            x = pad;
            row_height = 0;
        }
        item.window->SetSize(x, y + (beside ? std::max(0, (row_height - size.y) / 2) : 0), size.x, size.y);
        x += size.x + px(10);
        row_height = std::max(row_height, size.y);
    }
    return y + row_height + pad;
}

void CheckCard::focus_first() {
    if (!stops_.empty()) stops_.front()->SetFocus();
}

bool CheckCard::move_focus(int step) {
    const auto at = std::find(stops_.begin(), stops_.end(), FindFocus());
    if (at == stops_.end()) return false;
    const auto next = at - stops_.begin() + step;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(stops_.size())) return false;
    stops_[static_cast<std::size_t>(next)]->SetFocus();
    return true;
}

void CheckCard::on_paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(style_.palette.page));
    dc.Clear();
    draw_rounded(dc, GetClientRect(), px(10), style_.palette.page, style_.palette.line);
}

}  // namespace signpost::gui
