// The program: reads its arguments, puts the parts together, opens the window.
#pragma once

#include <wx/app.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include <memory>
#include <string>

#include "app/core/folder_watch.h"
#include "app/core/reader.h"
#include "app/core/store/paths.h"
#include "app/core/store/store.h"
#include "app/core/translator.h"
#include "app/gui/main_frame.h"

namespace signpost::gui {

class Application : public wxApp {
public:
    bool Initialize(int& count, wxChar** arguments) override;
    bool OnInit() override;
    int OnExit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;
    // What nobody caught is told, and the program goes on where it can.
    bool OnExceptionInMainLoop() override;
    void ProcessPendingEvents() override;
    void OnUnhandledException() override;

    [[nodiscard]] core::Reader& reader() { return *reader_; }
    [[nodiscard]] MainFrame& frame() { return *frame_; }

protected:
    // What the checks read; tests put a file tree in the place of this system.
    [[nodiscard]] virtual std::shared_ptr<checks::Provider> make_provider() const { return checks::system_provider(); }
    virtual void tell(const std::string& failure);

private:
    bool open_library(const core::Paths& paths);
    void open_first_page();
    void post(std::function<void()> work);  // to the thread of the interface
    void watch_folder();                    // writers' preview: a content folder is read anew when it changes
    void tell_caught();

    bool telling_ = false;
    std::string pack_, language_, page_;
    std::unique_ptr<core::Store> store_;
    std::unique_ptr<core::Translator> words_;
    std::unique_ptr<core::Reader> reader_;
    wxWeakRef<MainFrame> frame_;  // null after the window's end, when work may still come in
    std::unique_ptr<core::FolderWatch> watch_;
    wxTimer watch_timer_;
};

}  // namespace signpost::gui
