// What the window has to do with checks: consent, saved facts, the report.
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include "app/core/checks/check_words.h"
#include "app/core/collation.h"
#include "app/core/store/paths.h"
#include "app/gui/facts_bar.h"
#include "app/gui/main_frame.h"
#include "app/gui/page_view.h"
#include "app/gui/report_dialog.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

// A file of saved facts, dropped on the window.
class FactsDrop final : public wxFileDropTarget {
public:
    FactsDrop(wxWindow& window, core::Reader& reader) : window_(window), reader_(reader) {}

private:
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override {
        if (files.empty()) return false;  // a drop of addresses that are none of files
        // Later: the other program waits for the end of the drop.
        window_.CallAfter(
            [&reader = reader_, file = core::from_utf8(utf8(files.front()))] { reader.open_facts(file); });
        return true;
    }

    wxWindow& window_;
    core::Reader& reader_;
};

}  // namespace

void MainFrame::take_dropped_facts() { SetDropTarget(new FactsDrop(*this, reader_)); }

void MainFrame::show_source() {
    const auto taken = reader_.checks().saved_at();
    if (taken) facts_->show(reader_.words(), core::long_time(*taken, reader_.language()));
    else facts_->Hide();
    Layout();
}

void MainFrame::ask_for_facts() {
    wxFileDialog ask(this, word(core::mark("Open facts of another PC")), wxString(), wxString(), "*.json|*.json",
                     wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (ask.ShowModal() == wxID_OK) reader_.open_facts(core::from_utf8(utf8(ask.GetPath())));
}

bool MainFrame::anything_checked() {
    if (!reader_.checks().report().results.empty()) return true;
    reader_.open_checks();
    wxMessageBox(word(core::mark("No check has been run yet. Run them here first.")), "Signpost",
                 wxOK | wxICON_INFORMATION, this);
    return false;
}

void MainFrame::save_facts() {
    if (!anything_checked()) return;
    const std::string text = checks::save_facts(reader_.checks().facts());
    save_text_as(*this, reader_.words(), word(core::mark("Save facts for another PC")), "signpost-facts", "json", text);
}

void MainFrame::show_report() {
    if (!anything_checked()) return;
    ReportDialog(this, reader_.checks().report(), reader_.words()).ShowModal();
}

void MainFrame::show_check(const std::string& key) { page_->update_check(key); }

bool MainFrame::ask_consent(const checks::Check& check) {
    wxString reads;
    for (const checks::Message& message : check.reads)
        reads += wx("• " + core::sentence(message, reader_.words())) + "\n";
    reads += "\n" + wx(core::check_promise(check, reader_.checks().data(), reader_.words()));
    wxMessageDialog ask(this, reads, word(core::mark("This check uses the network. Run it?")),
                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    ask.SetYesNoLabels(word(core::mark("Run the check")), word(core::mark("Do not run it")));
    return ask.ShowModal() == wxID_YES;
}

}  // namespace signpost::gui
