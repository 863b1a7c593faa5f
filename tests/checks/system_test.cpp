#include <catch2/catch.hpp>

#include <cerrno>

#include "checks/runner.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

Result run(const std::string& id, FakeProvider& provider, const Parameters& parameters = {}) {
    return run_now({find_check(id), parameters}, provider, sample_data(), {}).result;
}

const std::string current = R"(HKLM64\SOFTWARE\Microsoft\Windows\CurrentVersion)";
const std::string session = R"(SYSTEM\CurrentControlSet\Control\Session Manager)";
const std::string computer_name = R"(SYSTEM\CurrentControlSet\Control\ComputerName)";

RegistryValue list_value(std::vector<std::string> list) {
    RegistryValue value;
    value.type = RegistryValue::Type::list;
    value.list = std::move(list);
    return value;
}

}  // namespace

TEST_CASE("a restart that Windows asks for is told, whichever mark it left") {
    const auto key =
        GENERATE(as<std::string>{}, R"(\Component Based Servicing\RebootPending)",
                 R"(\Component Based Servicing\RebootInProgress)", R"(\Component Based Servicing\PackagesPending)",
                 R"(\WindowsUpdate\Auto Update\RebootRequired)");
    FakeProvider pc;
    CHECK(run("os.restart", pc).state == State::ok);
    pc.keys[current + key] = Reading<std::vector<std::string>>::of({});
    CHECK(run("os.restart", pc).summary.id == "restart.asked");
    pc.keys[current + key] = Reading<std::vector<std::string>>::none(Outcome::denied, 5);
    CHECK(run("os.restart", pc).reason == Reason::denied);
}

TEST_CASE("pending renames are only counted, and an empty list is none") {
    FakeProvider pc;
    auto& renames = pc.registry["HKLM64\\" + session + "|PendingFileRenameOperations"];
    renames = Reading<RegistryValue>::of(list_value({}));
    CHECK(run("os.restart", pc).state == State::ok);
    renames = Reading<RegistryValue>::of(list_value({"\\??\\C:\\secret", ""}));
    const Finished finished = run_now({find_check("os.restart"), {}}, pc, sample_data(), {});
    CHECK(finished.result.summary.id == "restart.files");
    CHECK(finished.result.summary.count == 1);
    FactsFile file;
    file.checks["os.restart"] = finished.facts;
    CHECK(save_facts(file).find("secret") == std::string::npos);
    renames = Reading<RegistryValue>::of(list_value({"a", "b", "c", "", "d"}));
    CHECK(run("os.restart", pc).summary.count == 3);
}

TEST_CASE("a mark of a restart that cannot be read is unknown, never none; one that can be is told") {
    const auto value = GENERATE_COPY(
        as<std::string>{}, session + "|PendingFileRenameOperations", session + "|PendingFileRenameOperations2",
        std::string(R"(SOFTWARE\Microsoft\Updates|UpdateExeVolatile)"),
        computer_name + R"(\ActiveComputerName|ComputerName)", computer_name + R"(\ComputerName|ComputerName)");
    INFO(value);
    FakeProvider pc;
    pc.registry["HKLM64\\" + value] = Reading<RegistryValue>::none(Outcome::denied, 5);
    CHECK(run("os.restart", pc).reason == Reason::denied);
    pc.registry["HKLM64\\" + value] = Reading<RegistryValue>::none(Outcome::failed, EFBIG);
    CHECK(run("os.restart", pc).reason == Reason::parse);
    pc.registry["HKLM64\\" + value] = Reading<RegistryValue>::of({});  // of a type that it should not have
    CHECK(run("os.restart", pc).reason == Reason::parse);
    pc.keys[current + R"(\WindowsUpdate\Auto Update\RebootRequired)"] = Reading<std::vector<std::string>>::of({});
    CHECK(run("os.restart", pc).summary.id == "restart.asked");
}

TEST_CASE("a renamed PC and a pending update ask for a restart; the names are not kept") {
    FakeProvider pc;
    pc.text("HKLM64", R"(SYSTEM\CurrentControlSet\Control\ComputerName\ActiveComputerName)", "ComputerName", "OLDNAME");
    pc.text("HKLM64", R"(SYSTEM\CurrentControlSet\Control\ComputerName\ComputerName)", "ComputerName", "NEWNAME");
    const Finished finished = run_now({find_check("os.restart"), {}}, pc, sample_data(), {});
    CHECK(finished.result.summary.id == "restart.renamed");
    FactsFile file;
    file.checks["os.restart"] = finished.facts;
    CHECK(save_facts(file).find("NAME") == std::string::npos);
    pc.dword(R"(SOFTWARE\Microsoft\Updates)", "UpdateExeVolatile", 1);
    CHECK(run("os.restart", pc).summary.id == "restart.asked");
}

TEST_CASE(
    "on Linux the flag file, needs-restarting and a newer kernel ask for a restart; without a means it is unknown") {
    FakeProvider pc("linux");
    const auto exits = [](int code, const char* says = "") { return Reading<ToolOutput>::of({code, says, "", false}); };
    CHECK(run("os.restart", pc).reason == Reason::unsupported_os);
    pc.infos["/usr/lib/update-notifier"] = Reading<FileInfo>::of({});
    CHECK(run("os.restart", pc).state == State::ok);
    pc.infos["/run/reboot-required"] = Reading<FileInfo>::of({});
    CHECK(run("os.restart", pc).state == State::attention);
    pc.infos.clear();
    pc.tools[Tool::needs_restarting] = exits(0);
    CHECK(run("os.restart", pc).state == State::ok);
    pc.tools[Tool::needs_restarting] = exits(1, "Reboot is required to fully utilize these updates.\n");
    CHECK(run("os.restart", pc).state == State::attention);
    pc.tools[Tool::needs_restarting] = exits(1, "Error: Failed to download metadata\n");
    CHECK(run("os.restart", pc).reason == Reason::crashed);
    pc.tools[Tool::needs_restarting] = exits(127);
    CHECK(run("os.restart", pc).reason == Reason::crashed);
    pc.tools[Tool::needs_restarting] = Reading<ToolOutput>::none(Outcome::timeout);
    CHECK(run("os.restart", pc).reason == Reason::timeout);
    pc.tools.clear();
    pc.kernel = Reading<std::string>::of("5.14.0-362.8.1.el9.x86_64");
    pc.folders["/lib/modules"] =
        Reading<std::vector<std::string>>::of({"5.14.0-362.8.1.el9.x86_64", "5.14.0-427.el9.x86_64"});
    CHECK(run("os.restart", pc).summary.id == "restart.kernel");
    pc.folders["/lib/modules"] = Reading<std::vector<std::string>>::none(Outcome::denied, EACCES);
    CHECK(run("os.restart", pc).reason == Reason::denied);
}

TEST_CASE("rights: full, limited, standard, and standard where an administrator is needed") {
    FakeProvider pc;
    const Parameters need{{"need", "admin"}};
    pc.current_token = Reading<Token>::of({Token::Elevation::full, true, true, false});
    CHECK(run("os.rights", pc, need).state == State::ok);
    pc.current_token = Reading<Token>::of({Token::Elevation::limited, false, true, false});
    CHECK(run("os.rights", pc).state == State::attention);
    pc.current_token = Reading<Token>::of({Token::Elevation::standard, false, false, false});
    CHECK(run("os.rights", pc).state == State::not_applicable);
    CHECK(run("os.rights", pc, need).state == State::problem);
    pc.current_token = Reading<Token>::none(Outcome::denied, 5);
    CHECK(run("os.rights", pc).reason == Reason::denied);
    FakeProvider linux("linux");
    linux.current_token = Reading<Token>::of({});
    CHECK(run("os.rights", linux, need).state == State::attention);
    CHECK(run("os.rights", linux).state == State::not_applicable);
}

TEST_CASE("memory and disk are held against the product's numbers") {
    FakeProvider pc("linux");
    constexpr std::uint64_t gb = std::uint64_t{1} << 30;
    const Parameters acad{{"product", "acad-2025"}};
    const auto with = [&](std::uint64_t memory, std::uint64_t free) {
        pc.installed_memory = Reading<std::uint64_t>::of(memory * gb);
        pc.space = Reading<Space>::of({free * gb, free * gb});
        return run("pc.requirements", pc, acad).state;
    };
    CHECK(with(32, 100) == State::ok);
    CHECK(with(8, 100) == State::attention);
    CHECK(with(32, 15) == State::attention);
    CHECK(with(4, 100) == State::problem);
    CHECK(with(32, 5) == State::problem);
    CHECK(run("pc.requirements", pc).state == State::ok);
    // Memory may be a little less than it was sold with; room on the disk is what it is.
    pc.installed_memory = Reading<std::uint64_t>::of(16 * gb - gb / 2);
    pc.space = Reading<Space>::of({20 * gb, 500 * gb});
    CHECK(run("pc.requirements", pc, acad).state == State::ok);
    pc.space = Reading<Space>::of({10 * gb - gb / 4, 500 * gb});
    CHECK(run("pc.requirements", pc, acad).state == State::problem);
    with(8, 100);
    const Result little = run("pc.requirements", pc, acad);
    CHECK(little.facts.at(0).note == "≥ 16 GB");  // what it falls short of
    CHECK(little.facts.at(1).note == "≥ 10 GB");
    pc.space = Reading<Space>::none(Outcome::denied, 13);
    CHECK(run("pc.requirements", pc, acad).reason == Reason::denied);
}

TEST_CASE("a missing or old .NET is below the minimum on Windows") {
    FakeProvider pc;
    pc.installed_memory = Reading<std::uint64_t>::of(std::uint64_t{64} << 30);
    pc.space = Reading<Space>::of({std::uint64_t{500} << 30, std::uint64_t{500} << 30});
    pc.places[Folder::program_files] = "P:";
    const Parameters acad{{"product", "acad-2025"}};
    CHECK(run("pc.requirements", pc, acad).state == State::problem);
    pc.dword(R"(SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full)", "Release", 533320);
    CHECK(run("pc.requirements", pc, acad).state == State::problem);
    pc.folders[R"(P:\dotnet\shared\Microsoft.WindowsDesktop.App)"] =
        Reading<std::vector<std::string>>::of({"6.0.1", "8.0.11"});
    const Result enough = run("pc.requirements", pc, acad);
    CHECK(enough.state == State::ok);
    CHECK(enough.facts.at(2).value.values.at("text") == "4.8");
    CHECK(enough.facts.at(2).note == "≥ 4.8");
}

TEST_CASE("an installation under way is seen") {
    FakeProvider pc;
    CHECK(run("pc.installing", pc).state == State::ok);
    pc.process_list.value = {{1, "installer.exe", R"(C:\Other\installer.exe)", true}};
    CHECK(run("pc.installing", pc).state == State::ok);
    pc.process_list.value = {{1, "Installer.exe", R"(C:\Program Files\Autodesk\AdODIS\V1\Installer.exe)", true}};
    CHECK(run("pc.installing", pc).summary.id == "installing.autodesk");
    pc.process_list.value.push_back({2, "installer.exe", "", false});
    CHECK(run("pc.installing", pc).summary.id == "installing.autodesk");
    pc.process_list.value.erase(pc.process_list.value.begin());
    CHECK(run("pc.installing", pc).summary.id == "installing.some");
    CHECK(run("pc.installing", pc).state == State::attention);
    pc.process_list.value.clear();
    pc.installing = Reading<bool>::of(true);
    CHECK(run("pc.installing", pc).summary.id == "installing.windows");
    FakeProvider linux("linux");
    CHECK(run("pc.installing", linux).reason == Reason::unsupported_os);
    linux.locks["/var/lib/dpkg/lock-frontend"] = Reading<bool>::of(false);
    CHECK(run("pc.installing", linux).state == State::ok);
    linux.locks["/var/lib/dpkg/lock"] = Reading<bool>::of(true);
    CHECK(run("pc.installing", linux).summary.id == "installing.packages");
    linux.locks["/var/lib/dpkg/lock-frontend"] = Reading<bool>::none(Outcome::denied, 13);
    CHECK(run("pc.installing", linux).summary.id == "installing.packages");
    linux.locks["/var/lib/dpkg/lock"] = Reading<bool>::of(false);
    CHECK(run("pc.installing", linux).reason == Reason::denied);
}

TEST_CASE("programs to close are the reader's own and on the list; others are not kept") {
    FakeProvider pc;
    pc.process_list.value = {{1, "outlook.exe", "C:\\o", true},
                             {2, "OUTLOOK.EXE", "C:\\o", true},
                             {3, "AdskAccessUIHost.exe", "", false},
                             {4, "private.exe", "C:\\p", true}};
    const Finished finished = run_now({find_check("pc.open-programs"), {}}, pc, sample_data(), {});
    CHECK(finished.result.state == State::attention);
    CHECK(finished.result.summary.count == 1);
    FactsFile file;
    file.checks["x"] = finished.facts;
    CHECK(save_facts(file).find("private") == std::string::npos);
    pc.process_list.value.clear();
    CHECK(run("pc.open-programs", pc).state == State::ok);
    pc.process_list = Reading<std::vector<Process>>::none(Outcome::denied, 5);
    CHECK(run("pc.open-programs", pc).reason == Reason::denied);
}

TEST_CASE("open products count once a folder, and their releases apart") {
    FakeProvider pc;
    CHECK(run("adsk.running", pc).summary.id == "running.none");
    const std::string in_2025 = R"(C:\Program Files\Autodesk\AutoCAD 2025\acad.exe)";
    pc.process_list.value = {{1, "acad.exe", in_2025, true},
                             {2, "acad.exe", in_2025, true},
                             {3, "roamer.exe", R"(C:\Program Files\Autodesk\Navisworks Manage 2024\roamer.exe)", true},
                             {4, "Revit.exe", "", false},
                             {5, "accoreconsole.exe", in_2025, true}};
    const Result two = run("adsk.running", pc);
    CHECK(two.state == State::ok);
    CHECK(two.summary.count == 2);
    CHECK(two.facts.at(0).label.values.at("text") == "AutoCAD 2025");
    CHECK(two.facts.at(0).value.id == "running.autocad");
    pc.process_list.value.push_back({6, "ACAD.EXE", R"(C:\Program Files\Autodesk\AutoCAD 2024\acad.exe)", true});
    CHECK(run("adsk.running", pc).summary.count == 3);
    FakeProvider linux("linux");
    linux.process_list.value = {{1, "maya.bin", "/usr/autodesk/maya2025/bin/maya.bin", true}};
    CHECK(run("adsk.running", linux).facts.at(0).label.values.at("text") == "Maya 2025");
}
