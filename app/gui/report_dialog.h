// The report of the checks before it leaves: shown whole, then saved or copied.
#pragma once

#include <wx/dialog.h>

#include <string>

#include "app/core/checks/report.h"
#include "app/core/translator.h"

class wxChoice;
class wxTextCtrl;

namespace signpost::gui {

class ReportDialog final : public wxDialog {
public:
    ReportDialog(wxWindow* parent, core::Report report, const core::Translator& words);

private:
    void make_parts();
    void show_preview();
    void save();
    void copy();
    [[nodiscard]] core::ReportFormat format() const;
    [[nodiscard]] std::string text(core::ReportFormat format) const;
    [[nodiscard]] wxString word(const char* msgid) const;

    core::Report report_;
    const core::Translator& words_;
    wxChoice* format_ = nullptr;
    wxTextCtrl* preview_ = nullptr;
};

// Asks where, with this suffix, and writes. Says so when that fails. False: nothing was written.
bool save_text_as(wxWindow& parent, const core::Translator& words, const wxString& title, const wxString& name,
                  const std::string& suffix, const std::string& text);

}  // namespace signpost::gui
