#include "app/gui/cards/card.h"

#include <wx/arrstr.h>
#include <wx/button.h>
#include <wx/dcbuffer.h>
#include <wx/dcclient.h>
#include <wx/gauge.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>

#include <algorithm>
#include <utility>

#include "app/core/checks/check_words.h"
#include "app/gui/accessible/accessible.h"
#include "app/gui/cells/painting.h"
#include "app/gui/cards/state_pill.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

constexpr double padding = 16, text_size = 14, title_size = 15, mark_width = 30;

// In lines of at most `width`; a word that is wider is broken where it must be.
wxString in_lines(const wxDC& dc, const wxString& text, int width) {
    wxString out, line;
    const auto next_line = [&] {
        out += line + '\n';
        line.clear();
    };
    for (wxString word : wxSplit(text, ' ', '\0')) {
        if (!line.empty() && dc.GetTextExtent(line + ' ' + word).x > width) next_line();
        if (!line.empty()) line += ' ';
        while (dc.GetTextExtent(line + word).x > width && word.length() > 1) {
            std::size_t fits = word.length() - 1;
            while (fits > 1 && dc.GetTextExtent(line + word.Left(fits)).x > width) --fits;
            line += word.Left(fits);
            word = word.Mid(fits);
            next_line();
        }
        line += word;
    }
    return out + line;
}

}  // namespace

Card::Card(wxWindow* parent, core::Reader& reader, const std::string& name, const std::string& title,
           const PageStyle& style, std::function<void()> resized)
    : PageControl(parent, wxID_ANY), reader_(reader), title_(title), style_(style), resized_(std::move(resized)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetBackgroundColour(style.palette.page);
    SetName(wx(name));
    SetLabel(wx(title_));
    tell_name(*this, wx(title_));
    Bind(wxEVT_PAINT, &Card::on_paint, this);
}

void Card::update() {
    const auto at = std::find(stops_.begin(), stops_.end(), FindFocus());
    const bool had_focus = at != stops_.end();
    const auto index = static_cast<std::size_t>(at - stops_.begin());
    DestroyChildren();
    items_.clear();
    stops_.clear();
    choosing_ = false;
    laid_out_for_ = 0;
    fill();
    if (had_focus && !stops_.empty()) stops_[std::min(index, stops_.size() - 1)]->SetFocus();
}

void Card::refill() {
    update();
    resized_();
}

void Card::add(wxWindow* window, double gap, Row row, const std::string& text, int width) {
    items_.push_back({window, gap, text, row, width});
}

void Card::add_title(const checks::Result* result) {
    add_words(title_, style_.scale.font(title_size, wxFONTWEIGHT_BOLD), palette().text, 0);
    if (result) add(state_pill(result->state), 0, Row::same);
}

wxWindow* Card::state_pill(checks::State state) {
    return new StatePill(this, style_, state, core::state_name(state, words()));
}

void Card::add_text(const std::string& text, const wxColour& colour, double gap) {
    add_words(text, style_.scale.font(text_size), colour, gap);
}

void Card::add_words(const std::string& words, const wxFont& font, const wxColour& colour, double gap) {
    if (words.empty()) return;
    auto* label = new wxStaticText(this, wxID_ANY, wxString());
    label->SetFont(font);
    label->SetForegroundColour(colour);
    label->SetLabelText(wx(words));
    add(label, gap, Row::new_one, words);
}

void Card::add_in_column(wxWindow* window, int width, const std::string& text) {
    add(window, 6, Row::new_one, text, width);
}

void Card::add_bar(std::size_t done, std::size_t total) {
    auto* bar = new wxGauge(this, wxID_ANY, static_cast<int>(total), wxDefaultPosition, wxSize(px(260), -1));
    bar->SetValue(static_cast<int>(done));
    tell_name(*bar, wx(title_));
    add(bar, 10, Row::new_one);
}

wxButton* Card::add_button(const std::string& label, std::function<void()> use, Row row, Look look, double gap) {
    auto* button = new wxButton(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                look == Look::button ? 0 : wxBU_EXACTFIT | wxBORDER_NONE);
    button->SetFont(style_.scale.font(text_size));
    button->SetLabelText(wx(label));
    if (look == Look::link) {
        button->SetForegroundColour(palette().accent);
        button->SetBackgroundColour(palette().page);  // Windows would take that of a push button
    }
    // Later: what is pressed may be destroyed by what it does.
    button->Bind(wxEVT_BUTTON, [this, use](wxCommandEvent&) { CallAfter([use] { use(); }); });
    // Never beside a sentence, unless that stands in a column.
    const bool after_text = !items_.empty() && !items_.back().text.empty() && items_.back().width == 0;
    add(button, gap, after_text ? Row::new_one : row);
    stops_.push_back(button);
    return button;
}

void Card::add_choice(const std::string& label, bool chosen, std::function<void()> use) {
    // One of a group is always chosen; before the reader chooses it is one that is not to be seen.
    if (!choosing_) (new wxRadioButton(this, wxID_ANY, wxString(), {}, {}, wxRB_GROUP))->Hide();
    choosing_ = true;
    auto* choice = new wxRadioButton(this, wxID_ANY, wx(label));
    choice->SetFont(style_.scale.font(text_size));
    choice->SetForegroundColour(palette().text);
    choice->SetValue(chosen);
    choice->Bind(wxEVT_RADIOBUTTON, [this, use](wxCommandEvent&) { CallAfter([use] { use(); }); });
    add(choice, 4, Row::new_one, label);
    stops_.push_back(choice);
}

void Card::add_next(const std::string& page, const std::string& words) {
    if (page.empty() || page == reader_.page()) return;
    const search::PageInfo* info = reader_.library().info_with_fallback(page, reader_.language());
    if (!info) return;
    add_button((words.empty() ? info->title : words) + " →", [this, id = info->id] { reader_.open(id); }, Row::same,
               Look::link)
        ->SetName("next");
}

// Text is measured with its own font: GTK's controls know theirs only once they are shown.
wxSize Card::size_of(const Item& item, int width) {
    if (!item.text.empty()) {
        const int beside = dynamic_cast<wxRadioButton*>(item.window) ? px(mark_width) : px(4);
        wxClientDC dc(this);
        dc.SetFont(item.window->GetFont());
        const wxString lines = in_lines(dc, wx(item.text), width - beside);
        static_cast<wxControl*>(item.window)->SetLabelText(lines);
        wxSize size = item.window->GetBestSize();
        size.IncTo(dc.GetMultiLineTextExtent(lines) + wxSize(beside, 0));
        return size;
    }
    const wxSize size = item.window->GetBestSize();
    return {std::min(size.x, width), size.y};
}

// A page is laid out as a whole whenever one of its cards changes.
int Card::height_for(int width) {
    if (std::exchange(laid_out_for_, width) != width) height_ = lay_out(width);
    return height_;
}

int Card::lay_out(int width) {
    const int pad = px(padding), inner = std::max(px(80), width - 2 * pad);
    int y = pad - px(2), row_height = 0, x = pad;
    for (const Item& item : items_) {
        const wxSize size = size_of(item, inner);
        const bool beside = item.row == Row::same && x + size.x <= pad + inner;
        if (!beside) {
            y += row_height + px(item.gap);
            x = pad;
            row_height = 0;
        }
        item.window->SetSize(x, y + (beside ? std::max(0, (row_height - size.y) / 2) : 0), size.x, size.y);
        x += std::max(size.x, item.width) + px(10);
        row_height = std::max(row_height, size.y);
    }
    return y + row_height + pad;
}

void Card::focus_first() {
    if (!stops_.empty()) stops_.front()->SetFocus();
}

bool Card::move_focus(int step) {
    const auto at = std::find(stops_.begin(), stops_.end(), FindFocus());
    if (at == stops_.end()) return false;
    const auto next = at - stops_.begin() + step;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(stops_.size())) return false;
    stops_[static_cast<std::size_t>(next)]->SetFocus();
    return true;
}

void Card::on_paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(palette().page));
    dc.Clear();
    draw_rounded(dc, GetClientRect(), px(10), palette().page, palette().line);
}

}  // namespace signpost::gui
