// A file of saved facts that is dropped on the window. The desktop's own file dialogs are not driven here: GTK's takes
// typed keys under Xvfb only most of the time.
#include <wx/dnd.h>

#include <catch2/catch.hpp>

#include "app/gui/wx_text.h"
#include "checks/facts.h"
#include "tests/gui/driver.h"
#include "tests/support/temporary_folder.h"

using namespace signpost;
using test::Driver;

namespace {

checks::FactsFile uac_off() {
    checks::FactsFile file;
    file.taken = std::chrono::system_clock::from_time_t(1'795'000'000);
    checks::Facts uac("windows");
    uac.set("lua", checks::Reading<std::int64_t>::of(0));
    file.checks["os.uac"] = uac;
    return file;
}

}  // namespace

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

TEST_CASE("a drop without a file is refused", "[gui][files]") {
    Driver& driver = Driver::get();
    driver.reset("en");
    auto* target = dynamic_cast<wxFileDropTarget*>(driver.frame().GetDropTarget());
    REQUIRE(target);
    CHECK_FALSE(target->OnDropFiles(0, 0, {}));
    driver.settle(300);
    CHECK_FALSE(driver.reader().checks().saved_at());
}
