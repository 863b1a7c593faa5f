#include "app/gui/report_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataobj.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "app/core/store/atomic_file.h"
#include "app/core/store/paths.h"
#include "app/gui/accessible/accessible.h"
#include "app/gui/clipboard.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

constexpr core::ReportFormat formats[] = {core::ReportFormat::html, core::ReportFormat::markdown,
                                          core::ReportFormat::json};

}  // namespace

ReportDialog::ReportDialog(wxWindow* parent, core::Report report, const core::Translator& words)
    : wxDialog(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      report_(std::move(report)),
      words_(words) {
    SetName("report");
    SetTitle(word(core::mark("Report of the checks")));
    make_parts();
    show_preview();
    SetMinClientSize(FromDIP(wxSize(320, 260)));
    const wxSize room = parent->GetClientSize();
    SetClientSize(std::min(FromDIP(720), room.x), std::min(FromDIP(620), room.y));
    CentreOnParent();
}

wxString ReportDialog::word(const char* msgid) const { return wx(words_.translate(msgid)); }

void ReportDialog::make_parts() {
    const int gap = FromDIP(12);
    const wxString preview_name = word(core::mark("This is all that will be saved or copied:"));
    const wxString format_name = word(core::mark("Format"));
    auto* label = new wxStaticText(this, wxID_ANY, preview_name);
    preview_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                              wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
    preview_->SetName("report-preview");
    tell_name(*preview_, preview_name);
    auto* format_label = new wxStaticText(this, wxID_ANY, format_name);
    format_ = new wxChoice(this, wxID_ANY);
    for (const char* name : {"HTML", "Markdown", "JSON"}) format_->Append(name);
    format_->SetSelection(0);
    format_->SetName("report-format");
    tell_name(*format_, format_name);
    format_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_preview(); });
    auto* copy_button = new wxButton(this, wxID_COPY, word(core::mark("Copy")));
    auto* save_button = new wxButton(this, wxID_SAVE, word(core::mark("Save…")));
    auto* close_button = new wxButton(this, wxID_CANCEL, word(core::mark("Close")));
    copy_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy(); });
    save_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    save_button->SetDefault();

    auto* row = new wxWrapSizer(wxHORIZONTAL);
    row->Add(format_label, wxSizerFlags().Center().Border(wxRIGHT, gap / 2));
    row->Add(format_, wxSizerFlags().Center().Border(wxRIGHT, gap));
    for (wxButton* button : {save_button, copy_button, close_button})
        row->Add(button, wxSizerFlags().Center().Border(wxRIGHT | wxTOP | wxBOTTOM, gap / 2));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(label, wxSizerFlags().Border(wxALL, gap));
    rows->Add(preview_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
    rows->Add(row, wxSizerFlags().Expand().Border(wxALL, gap / 2));
    SetSizer(rows);
}

core::ReportFormat ReportDialog::format() const { return formats[format_->GetSelection()]; }

std::string ReportDialog::text(core::ReportFormat format) const { return core::write_report(report_, format, words_); }

// HTML is shown as the same words in Markdown, which a reader can read.
void ReportDialog::show_preview() {
    const bool json = format() == core::ReportFormat::json;
    preview_->ChangeValue(wx(text(json ? core::ReportFormat::json : core::ReportFormat::markdown)));
    preview_->ShowPosition(0);
}

void ReportDialog::save() {
    const std::string suffix(core::report_suffix(format()));
    if (save_text_as(*this, words_, GetTitle(), "signpost-report", suffix, text(format()))) EndModal(wxID_SAVE);
}

void ReportDialog::copy() {
    if (format() != core::ReportFormat::html) return gui::copy(text(format()));
    auto* both = new wxDataObjectComposite;
    both->Add(new wxHTMLDataObject(wx(text(core::ReportFormat::html))), true);
    both->Add(new wxTextDataObject(wx(text(core::ReportFormat::markdown))));
    gui::copy(both);
}

bool save_text_as(wxWindow& parent, const core::Translator& words, const wxString& title, const wxString& name,
                  const std::string& suffix, const std::string& text) {
    const wxString end = wx(suffix);
    wxFileDialog ask(&parent, title, wxString(), name + "." + end, "*." + end + "|*." + end,
                     wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (ask.ShowModal() != wxID_OK) return false;
    if (core::replace_file(core::from_utf8(utf8(ask.GetPath())), text)) return true;
    wxMessageBox(wx(words.translate(core::mark("The file could not be saved: the disk may be full or read-only."))),
                 "Signpost", wxOK | wxICON_ERROR, &parent);
    return false;
}

}  // namespace signpost::gui
