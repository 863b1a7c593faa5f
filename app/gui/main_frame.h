// The window: bar, contents or results at the side, the page, the status line. Shows what the presenter says.
#pragma once

#include <wx/frame.h>

#include <string>

#include "app/core/reader.h"
#include "app/gui/theme.h"

class wxSimplebook;

namespace signpost::gui {

class ContentsList;
class FactsBar;
class PageView;
class ResultsList;
class Splitter;
class StatusBar;
class ToolBar;

class MainFrame final : public wxFrame, public core::ReaderView {
public:
    explicit MainFrame(core::Reader& reader);

    void show_page(const core::ShownPage& page, const core::Place& place) override;
    void show_words() override;
    void show_results(const search::Query& query, const search::Results& results) override;
    void hide_results() override;
    void show_check(const std::string& key) override;
    void show_source() override;
    bool ask_consent(const checks::Check& check) override;
    void show_external(const std::string& address) override;
    void show_term(const document::TermWords& words) override;
    void show_error(const std::string& message) override;
    int scroll_position() const override;
    std::string visible_anchor() const override;

    // For tests, which read what is shown.
    [[nodiscard]] PageView& page_view() { return *page_; }
    [[nodiscard]] ResultsList& results() { return *results_; }
    [[nodiscard]] ToolBar& tool_bar() { return *bar_; }

private:
    void make_parts();
    void bind_keys();
    void show_menu();
    void set_theme(core::Theme theme);
    void set_zoom(int percent);
    void apply_palette();
    void next_pane(int step);
    void keep_place();
    void open_result();
    void open_hit(const search::Hit& hit);
    void show_status();
    void take_dropped_facts();
    void ask_for_facts();
    void save_facts();
    void show_report();
    [[nodiscard]] bool anything_checked();  // else the reader is told, on the page where checks are run
    void on_close(wxCloseEvent& event);
    [[nodiscard]] wxString word(const char* msgid) const;

    core::Reader& reader_;
    ToolBar* bar_ = nullptr;
    FactsBar* facts_ = nullptr;
    Splitter* splitter_ = nullptr;
    wxSimplebook* side_ = nullptr;
    ContentsList* contents_ = nullptr;
    ResultsList* results_ = nullptr;
    PageView* page_ = nullptr;
    StatusBar* status_ = nullptr;
    bool open_when_found_ = false;  // Enter came before the answer
};

}  // namespace signpost::gui
