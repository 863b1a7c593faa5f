// A framed card in the page: text, signs and native controls in rows that wrap at its width.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/core/reader.h"
#include "app/gui/cells/control_cell.h"
#include "app/gui/cells/page_style.h"

class wxButton;
class wxControl;
class wxRadioButton;

namespace signpost::gui {

class Card : public PageControl {
public:
    // `resized` is called after the card took another height by itself.
    Card(wxWindow* parent, core::Reader& reader, const std::string& name, const std::string& title,
         const PageStyle& style, std::function<void()> resized);

    [[nodiscard]] virtual bool shows(const std::string& key) const = 0;  // whether that check is told of here
    // What a screen reader says of it now; empty: nothing worth saying.
    [[nodiscard]] virtual std::string news() const = 0;
    void update();  // after what it shows has changed; the focus stays at the same control
    int height_for(int width) override;
    void focus_first() override;
    // To the next or previous control within; false at the end.
    bool move_focus(int step);

protected:
    enum class Row { new_one, same };
    enum class Look { button, link };

    virtual void fill() = 0;
    void add_title(const checks::Result* result);
    void add_text(const std::string& text, const wxColour& colour, double gap);
    // In a column as wide as `width`, so that what follows in such rows lines up.
    void add_in_column(wxWindow* window, int width, const std::string& text = {});
    void add_bar(std::size_t done, std::size_t total);  // how far it is
    wxButton* add_button(const std::string& label, std::function<void()> use, Row row, Look look, double gap = 12);
    void add_choice(const std::string& label, bool chosen, std::function<void()> use);
    // To another page than the one shown, under that page's title where `words` says nothing more exact.
    void add_next(const std::string& page, const std::string& words = {});
    void refill();  // what only this card knows has changed
    [[nodiscard]] wxWindow* state_pill(checks::State state);
    [[nodiscard]] int px(double size) const { return style_.scale.px(size); }
    [[nodiscard]] const core::Translator& words() const { return reader_.words(); }
    [[nodiscard]] const Palette& palette() const { return style_.palette; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] core::Reader& reader() const { return reader_; }

private:
    struct Item {
        wxWindow* window = nullptr;
        double gap = 0;    // above it
        std::string text;  // to be wrapped; empty: the control knows its size
        Row row = Row::new_one;
        int width = 0;  // at least
    };

    void add_words(const std::string& words, const wxFont& font, const wxColour& colour, double gap);
    int lay_out(int width);
    [[nodiscard]] wxSize size_of(const Item& item, int width);
    void add(wxWindow* window, double gap, Row row, const std::string& text = {}, int width = 0);
    void on_paint(wxPaintEvent& event);

    core::Reader& reader_;
    std::string title_;
    const PageStyle& style_;
    std::function<void()> resized_;
    std::vector<Item> items_;
    std::vector<wxWindow*> stops_;  // what Tab reaches, in order
    bool choosing_ = false;         // among the choices added last
    int laid_out_for_ = 0;          // the width that height_ belongs to; 0: none since the last change
    int height_ = 0;
};

}  // namespace signpost::gui
