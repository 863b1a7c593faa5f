// A live check as a native control in the page: what it will read, the run, the result, what to do next.
#pragma once

#include <string>
#include <vector>

#include "app/core/reader.h"
#include "app/gui/cells/control_cell.h"
#include "app/gui/cells/page_style.h"

class wxButton;
class wxStaticText;

namespace signpost::gui {

class CheckCard final : public PageControl {
public:
    CheckCard(wxWindow* parent, core::Reader& reader, const checks::Job& job, const document::Block& block,
              const PageStyle& style);

    [[nodiscard]] std::string key() const { return key_; }
    void update();  // after its state changed
    // What a screen reader says of it now: that it runs, or what it found; empty before it ran.
    [[nodiscard]] std::string news() const;
    int height_for(int width) override;
    void focus_first() override;
    // To the next or previous control within; false at the end.
    bool move_focus(int step);

private:
    // A child with the gap above it. Children of one row stand side by side.
    struct Item {
        wxWindow* window = nullptr;
        double gap = 0;
        std::string text;  // static text to be wrapped; empty for other controls
        bool same_row = false;
    };

    [[nodiscard]] std::string running_sentence() const;
    void fill_idle();
    void fill_running();
    void fill_result(const checks::Result& result);
    void fill_reads();
    void add_title(const checks::Result* result);
    void add_text(const std::string& text, const wxColour& colour, double gap, bool bold = false);
    wxButton* add_button(const std::string& label, std::function<void()> use, bool same_row, bool main);
    void add_next(const checks::Result& result);
    [[nodiscard]] wxSize size_of(const Item& item);
    void run();
    void on_paint(wxPaintEvent& event);
    [[nodiscard]] int px(double size) const { return style_.scale.px(size); }
    [[nodiscard]] const core::Translator& words() const { return reader_.words(); }

    core::Reader& reader_;
    checks::Job job_;
    document::Link link_;
    std::string key_;
    std::string title_;
    const PageStyle& style_;
    std::vector<Item> items_;
    std::vector<wxWindow*> stops_;  // what Tab reaches, in order
    bool reads_shown_ = false;
};

}  // namespace signpost::gui
