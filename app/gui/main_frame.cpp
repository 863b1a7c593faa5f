#include "app/gui/main_frame.h"

#include <wx/accel.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/richtooltip.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>
#include <utility>

#include "app/core/translator.h"
#include "app/gui/clipboard.h"
#include "app/gui/contents_list.h"
#include "app/gui/facts_bar.h"
#include "app/gui/icons.h"
#include "app/gui/native_theme.h"
#include "app/gui/page_view.h"
#include "app/gui/results_list.h"
#include "app/gui/splitter.h"
#include "app/gui/status_bar.h"
#include "app/gui/tool_bar.h"
#include "app/gui/window_place.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

enum Id {
    id_search = wxID_HIGHEST + 1,
    id_next_pane,
    id_previous_pane,
    id_menu,
    id_checks,
    id_theme_system,
    id_theme_light,
    id_theme_dark
};

enum SidePage { side_contents = 0, side_results = 1 };

constexpr int smallest_zoom = 50, largest_zoom = 300, zoom_step = 10;

}  // namespace

MainFrame::MainFrame(core::Reader& reader) : wxFrame(nullptr, wxID_ANY, "Signpost"), reader_(reader) {
    SetName("signpost");
    wxIcon program;
    program.CopyFromBitmap(icon(Icon::signpost, wxColour(0x0b, 0x5c, 0xad), 48).GetBitmap(wxSize(48, 48)));
    SetIcon(program);
    make_parts();
    bind_keys();
    const core::WindowPlace& place = reader_.store().settings.window;
    SetMinClientSize(FromDIP(wxSize(420, 320)));
    SetSize(on_a_display(place));
    if (place.maximized) Maximize();
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::on_close, this);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        apply_palette();
        event.Skip();
    });
    page_->set_zoom(reader_.store().settings.zoom);
    apply_palette();
    show_words();
}

void MainFrame::make_parts() {
    ToolBarActions actions;
    actions.back = [this] { reader_.back(); };
    actions.forward = [this] { reader_.forward(); };
    actions.home = [this] { reader_.home(); };
    actions.checks = [this] { reader_.open_checks(); };
    actions.menu = [this] { show_menu(); };
    actions.search = [this](const std::string& text) {
        open_when_found_ = false;
        reader_.search(text);
    };
    actions.move_in_results = [this](int step) { results_->move_selection(step); };
    actions.open_result = [this] { open_result(); };
    actions.leave_search = [this] {
        reader_.search({});
        page_->SetFocusIgnoringChildren();
    };
    actions.language = [this](const std::string& language) { reader_.set_language(language); };
    bar_ = new ToolBar(this, reader_.library().languages(), std::move(actions));

    facts_ = new FactsBar(this, [this] { reader_.leave_facts(); });
    splitter_ = new Splitter(this);
    side_ = new wxSimplebook(splitter_, wxID_ANY);
    contents_ = new ContentsList(side_, [this](const std::string& page) { reader_.open(page); });
    results_ = new ResultsList(
        side_, [this](const search::Hit& hit) { open_hit(hit); },
        [this] { reader_.search_literally(bar_->search_text()); });
    side_->AddPage(contents_, wxString());
    side_->AddPage(results_, wxString());
    page_ = new PageView(splitter_, reader_);
    splitter_->set_panes(side_, page_);
    status_ = new StatusBar(this);
    take_dropped_facts();

    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(bar_, wxSizerFlags().Expand());
    rows->Add(facts_, wxSizerFlags().Expand());
    rows->Add(splitter_, wxSizerFlags(1).Expand());
    rows->Add(status_, wxSizerFlags().Expand());
    SetSizer(rows);
}

void MainFrame::bind_keys() {
    const wxAcceleratorEntry keys[] = {
        {wxACCEL_CTRL, 'K', id_search},         {wxACCEL_CTRL, 'L', id_search},
        {wxACCEL_CTRL, 'E', id_search},         {wxACCEL_ALT, WXK_LEFT, wxID_BACKWARD},
        {wxACCEL_ALT, WXK_RIGHT, wxID_FORWARD}, {wxACCEL_ALT, WXK_HOME, wxID_HOME},
        {wxACCEL_NORMAL, WXK_F6, id_next_pane}, {wxACCEL_SHIFT, WXK_F6, id_previous_pane},
        {wxACCEL_NORMAL, WXK_F9, id_checks},    {wxACCEL_NORMAL, WXK_F10, id_menu},
        {wxACCEL_NORMAL, WXK_F1, wxID_HELP},    {wxACCEL_CTRL, '+', wxID_ZOOM_IN},
        {wxACCEL_CTRL, '=', wxID_ZOOM_IN},      {wxACCEL_CTRL, WXK_NUMPAD_ADD, wxID_ZOOM_IN},
        {wxACCEL_CTRL, '-', wxID_ZOOM_OUT},     {wxACCEL_CTRL, WXK_NUMPAD_SUBTRACT, wxID_ZOOM_OUT},
        {wxACCEL_CTRL, '0', wxID_ZOOM_100},     {wxACCEL_CTRL, 'Q', wxID_EXIT},
        {wxACCEL_CTRL, 'W', wxID_EXIT},         {wxACCEL_CTRL, 'O', wxID_OPEN},
        {wxACCEL_CTRL, 'R', wxID_PREVIEW},
    };
    SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(std::size(keys)), keys));
    const auto on = [this](int id, std::function<void()> use) {
        Bind(
            wxEVT_MENU, [use](wxCommandEvent&) { use(); }, id);
    };
    on(id_search, [this] { bar_->focus_search(); });
    on(wxID_BACKWARD, [this] { reader_.back(); });
    on(wxID_FORWARD, [this] { reader_.forward(); });
    on(wxID_HOME, [this] { reader_.home(); });
    on(id_next_pane, [this] { next_pane(1); });
    on(id_previous_pane, [this] { next_pane(-1); });
    on(id_checks, [this] { reader_.open_checks(); });
    on(wxID_OPEN, [this] { ask_for_facts(); });
    on(wxID_SAVEAS, [this] { save_facts(); });
    on(wxID_PREVIEW, [this] { show_report(); });
    on(id_menu, [this] { show_menu(); });
    on(wxID_HELP, [this] { reader_.open("help/about-this-help"); });
    on(wxID_ZOOM_IN, [this] { set_zoom(reader_.store().settings.zoom + zoom_step); });
    on(wxID_ZOOM_OUT, [this] { set_zoom(reader_.store().settings.zoom - zoom_step); });
    on(wxID_ZOOM_100, [this] { set_zoom(100); });
    on(wxID_EXIT, [this] { Close(); });
    on(id_theme_system, [this] { set_theme(core::Theme::system); });
    on(id_theme_light, [this] { set_theme(core::Theme::light); });
    on(id_theme_dark, [this] { set_theme(core::Theme::dark); });
    Bind(wxEVT_AUX1_DOWN, [this](wxMouseEvent&) { reader_.back(); });
    Bind(wxEVT_AUX2_DOWN, [this](wxMouseEvent&) { reader_.forward(); });
}

wxString MainFrame::word(const char* msgid) const { return wx(reader_.words().translate(msgid)); }

void MainFrame::show_menu() {
    wxMenu menu;
    menu.Append(id_checks, word(core::mark("All checks")) + "\tF9");
    menu.Append(wxID_PREVIEW, word(core::mark("Report of the checks…")) + "\tCtrl+R");
    menu.Append(wxID_SAVEAS, word(core::mark("Save facts for another PC…")));
    menu.Append(wxID_OPEN, word(core::mark("Open facts of another PC…")) + "\tCtrl+O");
    menu.AppendSeparator();
    menu.Append(wxID_ZOOM_IN, word(core::mark("Larger")) + "\tCtrl++");
    menu.Append(wxID_ZOOM_OUT, word(core::mark("Smaller")) + "\tCtrl+-");
    menu.Append(wxID_ZOOM_100, word(core::mark("Normal size")) + "\tCtrl+0");
    menu.AppendSeparator();
    menu.AppendRadioItem(id_theme_system, word(core::mark("Colours as the system")));
    menu.AppendRadioItem(id_theme_light, word(core::mark("Light")));
    menu.AppendRadioItem(id_theme_dark, word(core::mark("Dark")));
    const core::Theme theme = reader_.store().settings.theme;
    menu.Check(theme == core::Theme::light  ? id_theme_light
               : theme == core::Theme::dark ? id_theme_dark
                                            : id_theme_system,
               true);
    menu.AppendSeparator();
    menu.Append(wxID_HELP, word(core::mark("About this help")) + "\tF1");
    menu.Append(wxID_EXIT, word(core::mark("Quit")) + "\tCtrl+Q");
    wxWindow* button = bar_->menu_button();
    PopupMenu(&menu, ScreenToClient(button->ClientToScreen(wxPoint(0, button->GetSize().y))));
}

void MainFrame::set_theme(core::Theme theme) {
    reader_.store().settings.theme = theme;
    apply_palette();
}

void MainFrame::apply_palette() {
    const core::Theme theme = reader_.store().settings.theme;
    follow_native_theme(theme);  // first: the palette as the system asks the native controls
    const Palette palette = palette_for(theme);
    SetBackgroundColour(palette.side);
    bar_->set_palette(palette);
    contents_->set_palette(palette);
    results_->set_palette(palette);
    page_->set_palette(palette);
    facts_->set_palette(palette);
    splitter_->set_palette(palette);
    status_->set_palette(palette);
}

void MainFrame::set_zoom(int percent) {
    reader_.store().settings.zoom = std::clamp(percent, smallest_zoom, largest_zoom);
    page_->set_zoom(reader_.store().settings.zoom);
    show_status();
}

// Bar, side, page: where the focus goes with F6. A narrow window has no side.
void MainFrame::next_pane(int step) {
    wxWindow* side = side_->GetCurrentPage();
    wxWindow* focus = FindFocus();
    int pane = 0;
    if (side->IsDescendant(focus)) pane = 1;
    else if (page_->IsDescendant(focus)) pane = 2;
    int next = (pane + step + 3) % 3;
    if (next == 1 && !side->IsShownOnScreen()) next = (next + step + 3) % 3;
    switch (next) {
        case 0: bar_->focus_search(); break;
        case 1: side->SetFocus(); break;
        default: page_->SetFocusIgnoringChildren();
    }
}

void MainFrame::show_page(const core::ShownPage& page, const core::Place& place) {
    page_->show(page, place);
    contents_->select_page(place.page);
    bar_->show_navigation(reader_.history().can_go_back(), reader_.history().can_go_forward());
    SetTitle(wx(page.document.meta.title) + wx(" – Signpost"));
    show_status();
}

void MainFrame::show_status() {
    std::vector<std::string> others;
    for (const std::string& language : reader_.library().languages())
        if (language != reader_.language() && reader_.library().info(reader_.page(), language))
            others.push_back(language);
    status_->show(reader_.words(), others, reader_.store().settings.zoom);
}

void MainFrame::show_words() {
    bar_->show_words(reader_.words());
    contents_->set_title(word(core::mark("Contents")));
    results_->set_title(word(core::mark("Search results")));
    contents_->show(reader_.library(), reader_.language());
    show_source();
    show_status();
}

void MainFrame::show_results(const search::Query& query, const search::Results& results) {
    results_->show(query, results, reader_.words());
    side_->SetSelection(side_results);
    splitter_->insist_on_side(true);
    if (std::exchange(open_when_found_, false)) results_->open_selected();
}

void MainFrame::hide_results() {
    results_->clear();
    open_when_found_ = false;
    side_->SetSelection(side_contents);
    splitter_->insist_on_side(false);
}

// A list that answers an earlier question is not opened from: the answer to this one is on its way.
void MainFrame::open_result() {
    const std::string typed = bar_->search_text();
    if (typed.empty()) return;
    if (results_->answers() == typed) results_->open_selected();
    else open_when_found_ = true;
}

void MainFrame::open_hit(const search::Hit& hit) {
    reader_.open(hit.page, hit.anchor);
    page_->SetFocusIgnoringChildren();
}

void MainFrame::show_external(const std::string& address) {
    wxMessageDialog ask(this, wx(address), word(core::mark("This opens in your browser, on the internet")),
                        wxYES_NO | wxCANCEL | wxICON_QUESTION);
    ask.SetYesNoCancelLabels(word(core::mark("Open")), word(core::mark("Copy address")), word(core::mark("Cancel")));
    const int answer = ask.ShowModal();
    if (answer == wxID_YES) wxLaunchDefaultBrowser(wx(address));
    if (answer == wxID_NO) copy(address);
}

void MainFrame::show_term(const document::TermWords& words) {
    wxRichToolTip tip(wx(words.term), wx(words.definition));
    tip.SetTimeout(20'000);
    const wxPoint mouse = page_->ScreenToClient(wxGetMousePosition());
    const wxRect at(mouse, wxSize(1, 1));
    tip.ShowFor(page_, page_->GetClientRect().Contains(mouse) ? &at : nullptr);
}

void MainFrame::show_error(const std::string& message) {
    wxMessageBox(wx(message), "Signpost", wxOK | wxICON_ERROR, this);
}

int MainFrame::scroll_position() const { return page_->scroll_position(); }
std::string MainFrame::visible_anchor() const { return page_->visible_anchor(); }

void MainFrame::keep_place() {
    core::Settings& settings = reader_.store().settings;
    settings.window.maximized = IsMaximized();
    if (!IsMaximized() && !IsIconized()) {
        const wxRect rect = GetRect();
        settings.window.at = core::ScreenPoint{rect.x, rect.y};
        settings.window.width = rect.width, settings.window.height = rect.height;
    }
    const std::string anchor = visible_anchor();
    settings.last_page = reader_.page() + (anchor.empty() ? "" : "#" + anchor);
}

void MainFrame::on_close(wxCloseEvent& event) {
    keep_place();
    // Only comforts are lost where this fails (a read-only stick); ticks told of their own failure when they were made.
    (void)reader_.store().save();
    event.Skip();
}

}  // namespace signpost::gui
