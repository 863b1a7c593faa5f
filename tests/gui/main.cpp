// Starts the application for the tests, with a data folder of its own and the pack of the build.
#define CATCH_CONFIG_RUNNER
#include <wx/evtloop.h>
#include <wx/image.h>
#include <wx/init.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "app/gui/application.h"
#include "tests/gui/driver.h"
#include "tests/support/temporary_folder.h"

namespace {

// The program, on a PC that has Autodesk products.
class TestApplication final : public signpost::gui::Application {
protected:
    std::shared_ptr<signpost::checks::Provider> make_provider() const override {
        return signpost::checks::root_provider(SIGNPOST_SOURCE_DIR "/tests/checks/fixtures/autodesk");
    }
    void tell(const std::string& failure) override { signpost::test::Driver::get().failures.push_back(failure); }
};

}  // namespace

int main(int argc, char** argv) {
    const signpost::test::TemporaryFolder data;
    wxSetEnv("XDG_DATA_HOME", wxString::FromUTF8(data.path().string()));
    wxApp::SetInstance(new TestApplication);
    int wx_argc = 1;
    if (!wxEntryStart(wx_argc, argv) || !wxTheApp->CallOnInit()) return 1;
    wxInitAllImageHandlers();
    int result = 1;
    {
        wxEventLoop loop;
        const wxEventLoopActivator active(&loop);
        result = Catch::Session().run(argc, argv);
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return result;
}
