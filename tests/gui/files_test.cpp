// Saved facts through the file dialogs of the desktop, by keyboard, and dropped on the window.
#include <wx/dnd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

#include "app/core/checks_page.h"
#include "app/gui/wx_text.h"
#include "checks/facts.h"
#include "document/parse.h"
#include "tests/gui/driver.h"
#include "tests/support/temporary_folder.h"

using namespace signpost;
using test::Driver;

namespace {

// Types a path into the file dialog that comes up, and presses Enter; again, should the dialog not have been ready, and
// in the end it is closed. Beside the window's thread, which is in the dialog.
class PathTyper {
public:
    PathTyper(const std::string& title, const std::filesystem::path& path) {
        setenv("TITLE", title.c_str(), 1);
        setenv("FILE_PATH", path.c_str(), 1);
        thread_ = std::jthread([] { (void)!std::system(commands); });
    }

private:
    static constexpr const char* commands = R"(
        there() { xdotool search --onlyvisible --name "^$TITLE" 2>/dev/null; }
        for i in $(seq 100); do there >/dev/null && break; sleep 0.1; done
        for i in $(seq 8); do
            window=$(there) || exit 0
            xdotool windowactivate $window keyup ctrl keyup o sleep 0.7 key ctrl+a
            xdotool type --delay 15 "$FILE_PATH"
            xdotool sleep 0.5 key Return sleep 1
        done >/dev/null 2>&1
        wmctrl -c "$TITLE")";
    std::jthread thread_;
};

checks::FactsFile uac_off() {
    checks::FactsFile file;
    file.taken = std::chrono::system_clock::from_time_t(1'795'000'000);
    checks::Facts uac("windows");
    uac.set("lua", checks::Reading<std::int64_t>::of(0));
    file.checks["os.uac"] = uac;
    return file;
}

void choose(int command) {
    wxCommandEvent chosen(wxEVT_MENU, command);
    Driver::get().frame().ProcessWindowEvent(chosen);
}

}  // namespace

TEST_CASE("facts are opened with Ctrl+O and a path typed", "[gui][files]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    const test::TemporaryFolder folder;
    folder.write("facts of a café.json", checks::save_facts(uac_off()));
    {
        const PathTyper typer("Open facts", folder.path() / "facts of a café.json");
        driver.press('O', wxMOD_CONTROL);
        REQUIRE(driver.until([&] { return driver.reader().checks().saved_at().has_value(); }));
    }
    CHECK(driver.reader().page() == core::checks_page_id);
    CHECK(driver.reader().checks().state("os.uac").result->state == checks::State::attention);
    driver.reader().leave_facts();
}

TEST_CASE("facts are saved where the reader says, and can be opened again", "[gui][files]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    driver.reader().run_check(document::parse_link("check:os.version", {}));
    REQUIRE(driver.until_checked("os.version"));
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "saved.json";
    {
        const PathTyper typer("Save facts", file);
        choose(wxID_SAVEAS);
        REQUIRE(driver.until([&] { return std::filesystem::exists(file); }));
    }
    driver.reader().open_facts(file);
    REQUIRE(driver.reader().checks().saved_at());
    CHECK(driver.reader().checks().state("os.version").result->state != checks::State::unknown);
    driver.reader().leave_facts();
}

TEST_CASE("a file of facts dropped on the window is opened", "[gui][files]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    const test::TemporaryFolder folder;
    folder.write("facts.json", checks::save_facts(uac_off()));
    auto* target = dynamic_cast<wxFileDropTarget*>(driver.frame().GetDropTarget());
    REQUIRE(target);
    wxArrayString files;
    files.Add(gui::wx((folder.path() / "facts.json").string()));
    CHECK(target->OnDropFiles(0, 0, files));
    CHECK(driver.until([&] { return driver.reader().checks().saved_at().has_value(); }));
    driver.reader().leave_facts();
}
