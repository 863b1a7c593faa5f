#include "app/gui/application.h"

#include <wx/cmdline.h>
#include <wx/msgdlg.h>
#include <wx/msgout.h>

#include <algorithm>

#include "app/core/address.h"
#include "app/core/pack_words.h"
#include "app/core/pages/page_words.h"
#include "app/core/store/paths.h"
#include "app/core/store/store_words.h"
#include "app/gui/native_start.h"
#include "app/gui/wx_text.h"
#include "app/words/wx_translator.h"

namespace signpost::gui {

namespace {

std::string languages_in_words() {
    std::string out;
    for (const std::string& code : core::interface_languages()) out += (out.empty() ? "" : ", ") + code;
    return out;
}

}  // namespace

void Application::OnInitCmdLine(wxCmdLineParser& parser) {
    wxApp::OnInitCmdLine(parser);
    parser.AddOption("", "pack", "a pack or a content folder in place of the installed pack");
    parser.AddOption("", "lang", "the language: " + wx(languages_in_words()));
    parser.AddLongSwitch("version", "the version of the program");
    parser.AddParam(
        "page to open: users/add-users, nl/users/add-users#anchor or signpost:nl/users/add-users; or a file of saved "
        "facts",
        wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool Application::OnCmdLineParsed(wxCmdLineParser& parser) {
    if (!wxApp::OnCmdLineParsed(parser)) return false;
    if (parser.Found("version")) {
        wxMessageOutput::Get()->Printf("Signpost %s", SIGNPOST_VERSION);
        return false;
    }
    wxString value;
    if (parser.Found("pack", &value)) pack_ = utf8(value);
    if (parser.Found("lang", &value)) language_ = utf8(value);
    const auto& known = core::interface_languages();
    if (!language_.empty() && std::find(known.begin(), known.end(), language_) == known.end()) {
        wxMessageOutput::Get()->Printf("Signpost: --lang is one of %s", wx(languages_in_words()));
        return false;
    }
    if (parser.GetParamCount() > 0) page_ = utf8(parser.GetParam(0));
    return true;
}

bool Application::Initialize(int& count, wxChar** arguments) {
    return start_toolkit([&] { return wxApp::Initialize(count, arguments); });
}

bool Application::OnInit() {
    SetAppName("signpost");
    SetAppDisplayName("Signpost");
    if (!wxApp::OnInit()) return false;
    const core::Paths paths = core::find_paths();
    store_ = std::make_unique<core::Store>(paths.data);
    const core::LoadOutcome loaded = store_->load();
    const auto address = core::read_address(page_);
    if (address && !address->language.empty() && language_.empty()) language_ = address->language;
    if (language_.empty()) language_ = store_->settings.language;
    if (language_.empty()) language_ = words::system_language(core::interface_languages());
    words_ = words::make_translator(paths.locale, language_);
    if (!open_library(paths)) return false;
    frame_ = new MainFrame(*reader_);
    reader_->attach(*frame_);
    open_first_page();
    frame_->Show();
    watch_folder();
    if (const std::string told = core::describe(loaded, *words_); !told.empty()) frame_->show_error(told);
    return true;
}

bool Application::open_library(const core::Paths& paths) {
    try {
        core::Library library = core::Library::open(pack_.empty() ? paths.pack : core::from_utf8(pack_));
        reader_ = std::make_unique<core::Reader>(std::move(library), *words_, *store_, make_provider(),
                                                 [this](std::function<void()> work) { post(std::move(work)); });
        return true;
    } catch (const search::PackError& error) {
        wxMessageBox(wx(core::describe(error.reason(), *words_) + "\n\n" + error.what()), "Signpost",
                     wxOK | wxICON_ERROR);
        return false;
    }
}

// wxWidgets still does what was left for later when the window has gone and there is nobody to show it to.
void Application::post(std::function<void()> work) {
    CallAfter([this, work = std::move(work)] {
        if (frame_) work();
    });
}

void Application::open_first_page() {
    std::error_code error;
    const std::filesystem::path file = core::from_utf8(page_);
    if (!page_.empty() && std::filesystem::is_regular_file(file, error)) {
        reader_->start();
        return reader_->open_facts(file);
    }
    if (const auto address = core::read_address(page_)) reader_->open(address->page, address->anchor);
    else reader_->start();
}

bool Application::OnExceptionInMainLoop() {
    tell_caught();
    return true;
}

// wxWidgets guards the handlers of windows, and not what CallAfter leaves for later.
void Application::ProcessPendingEvents() {
    try {
        wxApp::ProcessPendingEvents();
    } catch (const std::exception&) {
        OnExceptionInMainLoop();
    }
}

void Application::OnUnhandledException() {
    if (words_) tell_caught();
    else wxApp::OnUnhandledException();
}

void Application::tell_caught() {
    try {
        throw;
    } catch (const search::PackError& error) {
        tell(core::describe(error.reason(), *words_));
    } catch (const std::exception& error) {
        tell(words_->translate(core::mark("Something went wrong within Signpost.")) + "\n\n" + error.what());
    }
}

void Application::tell(const std::string& failure) {
    if (telling_) return;  // while the message is on the screen, what fails again and again is not told again
    telling_ = true;
    wxMessageBox(wx(failure), "Signpost", wxOK | wxICON_ERROR, GetTopWindow());
    telling_ = false;
}

void Application::watch_folder() {
    std::error_code error;
    const std::filesystem::path folder = core::from_utf8(pack_);
    if (pack_.empty() || !std::filesystem::is_directory(folder, error)) return;
    watch_ = std::make_unique<core::FolderWatch>(folder);
    watch_timer_.Bind(wxEVT_TIMER, [this, folder](wxTimerEvent&) {
        if (!frame_ || !watch_->changed()) return;
        try {
            reader_->replace_library(core::Library::open(folder));
        } catch (const search::PackError& damaged) {
            frame_->show_error(core::describe(damaged.reason(), *words_));
        }
    });
    watch_timer_.Start(700);
}

int Application::OnExit() {
    watch_timer_.Stop();
    reader_.reset();
    return wxApp::OnExit();
}

}  // namespace signpost::gui
