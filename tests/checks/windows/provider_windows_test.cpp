// The Windows provider and the checks on a real registry, service manager and process list; runs under Wine.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <windows.h>

#include "checks/system/connect.h"
#include "checks/system/parts_windows.h"
#include "checks/runner.h"
#include "checks/text.h"
#include "tests/checks/sample_data.h"
#include "tests/checks/windows/pc.h"

using namespace signpost::checks;

namespace {

const std::string policies = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System)";
const std::string uninstall = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)";
constexpr std::chrono::milliseconds long_enough{60'000};

void set_uac(DWORD lua, DWORD admin, DWORD secure) {
    set_dword(policies, "EnableLUA", lua);
    set_dword(policies, "ConsentPromptBehaviorAdmin", admin);
    set_dword(policies, "PromptOnSecureDesktop", secure);
}

}  // namespace

TEST_CASE("UAC rows of a real registry") {
    struct Row {
        DWORD lua, admin, secure;
        const char* summary;
    };
    for (const Row& row :
         {Row{1, 2, 1, "uac.always_notify"}, Row{1, 5, 1, "uac.default"}, Row{1, 5, 0, "uac.not_dimmed"},
          Row{1, 0, 0, "uac.never_notify"}, Row{1, 0, 1, "uac.organisation_silent"}, Row{1, 3, 1, "uac.organisation"},
          Row{0, 5, 1, "uac.off"}}) {
        set_uac(row.lua, row.admin, row.secure);
        CHECK(run("os.uac").summary.id == row.summary);
    }
    set_uac(0, 5, 1);
    CHECK(run("os.uac", {{"want", "on"}}).state == State::problem);
}

TEST_CASE("UAC values that are absent are the defaults, of the wrong type unknown") {
    set_uac(1, 5, 1);
    for (const char* name : {"EnableLUA", "ConsentPromptBehaviorAdmin", "PromptOnSecureDesktop"})
        delete_value(policies, name);
    CHECK(run("os.uac").summary.id == "uac.default");
    set_text(HKEY_LOCAL_MACHINE, policies, "EnableLUA", "1");
    CHECK(run("os.uac").reason == Reason::parse);
    delete_value(policies, "EnableLUA");
}

TEST_CASE("the token of this session is read") {
    const auto token = system_provider()->token();
    REQUIRE(token.has_value());
    CHECK(token.value.elevated);
    CHECK(token.value.elevation == Token::Elevation::full);
    CHECK(token.value.administrator);
}

TEST_CASE("products of both views and the user's hive are found") {
    CHECK(run("adsk.products").state == State::not_applicable);
    const auto install = [](HKEY hive, REGSAM view, const std::string& key, const std::string& name) {
        set_text(hive, uninstall + "\\" + key, "DisplayName", name, view);
        set_text(hive, uninstall + "\\" + key, "Publisher", "Autodesk, Inc.", view);
    };
    install(HKEY_LOCAL_MACHINE, KEY_WOW64_64KEY, "{28B89EEF-8101-0409-2102-CF3F3A09B77D}", "Autodesk Revit 2025");
    install(HKEY_LOCAL_MACHINE, KEY_WOW64_32KEY, "no guid", "AutoCAD 2019 - Français");
    install(HKEY_CURRENT_USER, 0, "mine", "Autodesk Maya 2024");
    set_text(HKEY_LOCAL_MACHINE, uninstall + "\\unnamed", "Publisher", "Autodesk");
    install(HKEY_LOCAL_MACHINE, KEY_WOW64_64KEY, "part", "Revit 2025 Content");
    const Result result = run("adsk.products");
    REQUIRE(result.facts.size() == 3);
    CHECK(result.facts[0].label.values.at("text") == "AutoCAD 2019");
    CHECK(result.facts[1].label.values.at("text") == "Maya 2024");
    CHECK(result.facts[2].label.values.at("text") == "Revit 2025");
}

TEST_CASE("the licensing service is missing, stopped, disabled, and silent when it runs") {
    set_text(HKEY_LOCAL_MACHINE, uninstall + "\\revit", "DisplayName", "Autodesk Revit 2025");
    set_text(HKEY_LOCAL_MACHINE, uninstall + "\\revit", "Publisher", "Autodesk");
    CHECK(run("lic.service").summary.id == "service.missing");
    Service service("AdskLicensingService", SERVICE_AUTO_START);
    CHECK(run("lic.service").summary.id == "service.stopped");
    service.set_start(SERVICE_DISABLED);
    CHECK(run("lic.service").summary.id == "service.disabled");
    CHECK(run("lic.service").state == State::problem);
    service.set_start(SERVICE_DEMAND_START);
    const Listener listener;
    const auto folder = windows::known_folder(Folder::program_data).value + R"(\Autodesk\AdskLicensingService)";
    write(folder + R"(\AdskLicensingService.data)", "{\"Addr\":\"127.0.0.1:" + std::to_string(listener.port()) + "\"}");
    CHECK(run("lic.service").summary.id == "service.manual");
    service.set_start(SERVICE_AUTO_START);
    CHECK(run("lic.service").state == State::ok);
    write(folder + R"(\AdskLicensingService.data)", "{\"Addr\":\"127.0.0.1:1\"}");
    const Program running("AdskLicensingService.exe");
    CHECK(run("lic.service").summary.id == "service.silent");
}

TEST_CASE("a service's program is told without its arguments, quoted or not, in any case") {
    for (const char* command : {R"(C:\N L M\LMGRD.EXE -z -c C:\a.lic)", R"("C:\N L M\LMGRD.EXE" -z)"}) {
        const Service service("SignpostTest", SERVICE_DEMAND_START, command);
        CHECK(system_provider()->service("SignpostTest").value.image_path == R"(C:\N L M\LMGRD.EXE)");
    }
}

TEST_CASE("a service that runs is told as running, and a program's version is read") {
    const auto services = system_provider()->services();
    CHECK(std::any_of(services.value.begin(), services.value.end(),
                      [](const ServiceInfo& each) { return each.state == ServiceInfo::State::running; }));
    const auto version = system_provider()->file_version(R"(C:\windows\system32\kernel32.dll)");
    CHECK(version_numbers(version.value).size() == 4);
    CHECK(system_provider()->file_version(R"(C:\none.dll)").outcome == Outcome::absent);
}

TEST_CASE("a variable that is empty is there, whatever went wrong before") {
    SetEnvironmentVariableW(L"SIGNPOST_EMPTY", L"");
    SetLastError(ERROR_ACCESS_DENIED);
    CHECK(system_provider()->env("SIGNPOST_EMPTY").has_value());
}

TEST_CASE("a service that minds nothing but the end of Windows is told from one that does not run") {
    const std::string program = R"(C:\Programs\serving.exe)";
    copy_stand_in(program);
    CHECK(windows::accepts_only_shutdown("NoSuchService").outcome == Outcome::absent);
    {
        const Service service("SignpostServing", SERVICE_DEMAND_START, program + " serve");
        CHECK(windows::accepts_only_shutdown("SignpostServing").value == false);
        const RunningService running("SignpostServing");
        CHECK(windows::accepts_only_shutdown("SignpostServing").value == true);
    }
    remove_stand_in(program);
}

TEST_CASE("an installation is seen by what Windows Installer's service no longer takes") {
    const std::string program = R"(C:\Programs\serving.exe)";
    copy_stand_in(program);
    {
        const OtherProgram other("msiserver", program + " serve");
        CHECK(run("pc.installing").summary.id == "installing.none");
        const RunningService running("msiserver");
        CHECK(run("pc.installing").summary.id == "installing.windows");
    }
    CHECK(run("pc.installing").summary.id == "installing.none");
    remove_stand_in(program);
}

TEST_CASE("a product that only its own registry key tells of is listed, and not twice") {
    const std::string own = R"(SOFTWARE\Autodesk\AutoCAD\R25.0\ACAD-8101:409)";
    const std::string listed = uninstall + R"(\autocad 2025)";
    const auto only = [] {
        const Result result = run("adsk.products");
        return std::count_if(result.facts.begin(), result.facts.end(), [](const Finding& finding) {
            return finding.label.values.at("text") == "AutoCAD 2025" && finding.value.id == "products.own_key_only";
        });
    };
    CHECK(only() == 0);
    set_text(HKEY_LOCAL_MACHINE, own, "ProductName", "AutoCAD 2025");
    CHECK(only() == 1);
    set_text(HKEY_LOCAL_MACHINE, listed, "DisplayName", "Autodesk AutoCAD 2025");
    set_text(HKEY_LOCAL_MACHINE, listed, "Publisher", "Autodesk");
    CHECK(only() == 0);
    delete_key(HKEY_LOCAL_MACHINE, R"(SOFTWARE\Autodesk)");
    delete_key(HKEY_LOCAL_MACHINE, listed);
}

TEST_CASE("a host's dead address leaves time for its other ones") {
    const Listener open;
    const auto address = [](std::uint16_t port, const char* host) {
        sockaddr_in target{};
        target.sin_family = AF_INET;
        target.sin_port = htons(port);
        target.sin_addr.s_addr = inet_addr(host);
        const char* bytes = reinterpret_cast<const char*>(&target);
        return Address{AF_INET, {bytes, bytes + sizeof target}};
    };
    const auto closed = address(1, "127.0.0.1");
    CHECK(connect_to_any({closed, address(open.port(), "127.0.0.1")}, long_enough, {}).has_value());
    CHECK(connect_to_any({closed}, long_enough, {}).outcome == Outcome::failed);
    CHECK(connect_to_any({}, long_enough, {}).outcome == Outcome::absent);
}

TEST_CASE("an unknown service is absent") {
    CHECK(system_provider()->service("NoSuchService").outcome == Outcome::absent);
    CHECK(system_provider()->services().value.size() > 5);
}

TEST_CASE("a running program is seen by name and path") {
    const Program running("acad.exe");
    const auto processes = system_provider()->processes();
    REQUIRE(processes.has_value());
    bool seen = false;
    for (const Process& process : processes.value) {
        if (process.name != "acad.exe") continue;
        seen = true;
        CHECK(process.own);
        CHECK(process.path == running.path());
    }
    CHECK(seen);
}

TEST_CASE("the licensing helper runs with its fixed argument and its output comes back") {
    auto provider = system_provider();
    CHECK(provider->run(Tool::licensing_helper_list, long_enough, {}).outcome == Outcome::absent);
    const std::string base =
        windows::known_folder(Folder::common_files_x86).value + R"(\Autodesk Shared\AdskLicensing)";
    const std::string helper = base + R"(\9.2.1.2399\helper\AdskLicensingInstHelper.exe)";
    copy_stand_in(helper);
    write(helper + ".txt", "[]\n");
    auto output = provider->run(Tool::licensing_helper_list, long_enough, {});
    REQUIRE(output.has_value());
    CHECK(output.value.exit_code == 0);
    CHECK(output.value.out == "[]\n");
    write(helper + ".txt", std::string(2u << 20, ' '));
    output = provider->run(Tool::licensing_helper_list, long_enough, {});
    CHECK(output.value.truncated);
    CHECK(output.value.out.size() == 1u << 20);
    DeleteFileW(windows::wide(helper + ".txt").c_str());
    CHECK(provider->run(Tool::licensing_helper_list, long_enough, {}).value.exit_code == 2);
    remove_stand_in(helper);
}

TEST_CASE("a child that hangs is killed in time") {
    const Program program("hangs.exe");
    const auto output = windows::run_child(program.path(), "wait", std::chrono::milliseconds(500), {});
    CHECK(output.outcome == Outcome::timeout);
}

TEST_CASE("a child that leaves a program with its streams behind has ended") {
    const Program program("leaves.exe");
    const auto output = windows::run_child(program.path(), "leave", long_enough, {});
    REQUIRE(output.has_value());
    CHECK(output.value.out == "done");
}

TEST_CASE("a listening port connects and a closed one is refused") {
    const Listener listener;
    const auto provider = system_provider();
    CHECK(provider->tcp("127.0.0.1", listener.port(), long_enough, {}).has_value());
    CHECK(provider->tcp("127.0.0.1", 1, long_enough, {}).outcome == Outcome::failed);
}

TEST_CASE("files with accents are read, folders listed, and what is not there absent") {
    const auto provider = system_provider();
    const std::string folder = windows::known_folder(Folder::program_data).value + "\\dåtaé";
    write(folder + "\\één.txt", "text");
    CHECK(provider->file_read(folder + "\\één.txt", 100).value == "text");
    CHECK(provider->file_read(folder + "\\één.txt", 3).outcome == Outcome::failed);
    CHECK(provider->directory(folder).value == std::vector<std::string>{"één.txt"});
    CHECK(provider->file_stat(folder).value.type == FileInfo::Type::directory);
    CHECK(provider->file_read(folder + "\\none", 100).outcome == Outcome::absent);
    CHECK(provider->directory(folder + "\\none").outcome == Outcome::absent);
    CHECK(provider->env("SIGNPOST_NO_SUCH_VARIABLE").outcome == Outcome::absent);
}

TEST_CASE("disk, memory, graphics and the installer's mutex are read") {
    const auto provider = system_provider();
    CHECK(provider->disk_space("C:\\").value.total > 0);
    CHECK(provider->memory().value > 0);
    CHECK(provider->displays().has_value());
    CHECK(provider->installer_running().value == false);
    const windows::Handle mutex(CreateMutexW(nullptr, FALSE, L"Global\\_MSIExecute"));
    CHECK(provider->installer_running().value == true);
}

TEST_CASE("restart marks of a real registry") {
    const std::string servicing =
        R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending)";
    const std::string session = R"(SYSTEM\CurrentControlSet\Control\Session Manager)";
    CHECK(run("os.restart").state == State::ok);
    set_value(HKEY_LOCAL_MACHINE, session, "PendingFileRenameOperations", REG_MULTI_SZ, L"\0", 4);
    CHECK(run("os.restart").state == State::ok);
    set_value(HKEY_LOCAL_MACHINE, session, "PendingFileRenameOperations", REG_MULTI_SZ, L"a\0\0b\0c\0", 16);
    CHECK(run("os.restart").summary.count == 2);
    set_text(HKEY_LOCAL_MACHINE, servicing, "x", "y");
    CHECK(run("os.restart").summary.id == "restart.asked");
    delete_key(HKEY_LOCAL_MACHINE, servicing);
    delete_value(session, "PendingFileRenameOperations");
}

TEST_CASE("every mark of a restart in a real registry") {
    const std::string current = R"(SOFTWARE\Microsoft\Windows\CurrentVersion)";
    for (const char* key :
         {R"(\Component Based Servicing\RebootInProgress)", R"(\Component Based Servicing\PackagesPending)",
          R"(\WindowsUpdate\Auto Update\RebootRequired)"}) {
        INFO(key);
        set_text(HKEY_LOCAL_MACHINE, current + key, "x", "y");
        CHECK(run("os.restart").summary.id == "restart.asked");
        delete_key(HKEY_LOCAL_MACHINE, current + key);
    }
    const std::string updates = R"(SOFTWARE\Microsoft\Updates)";
    set_dword(updates, "UpdateExeVolatile", 0);
    CHECK(run("os.restart").state == State::ok);
    set_dword(updates, "UpdateExeVolatile", 2);
    CHECK(run("os.restart").summary.id == "restart.asked");
    set_text(HKEY_LOCAL_MACHINE, updates, "UpdateExeVolatile", "2");
    CHECK(run("os.restart").reason == Reason::parse);
    delete_key(HKEY_LOCAL_MACHINE, updates);
    const std::string names = R"(SYSTEM\CurrentControlSet\Control\ComputerName)";
    const auto name =
        system_provider()->reg_read(Hive::local_machine, View::bits64, names + R"(\ComputerName)", "ComputerName");
    set_text(HKEY_LOCAL_MACHINE, names + R"(\ComputerName)", "ComputerName", "OTHER-NAME");
    CHECK(run("os.restart").summary.id == "restart.renamed");
    set_text(HKEY_LOCAL_MACHINE, names + R"(\ComputerName)", "ComputerName", name.value.text);
    CHECK(run("os.restart").state == State::ok);
}

TEST_CASE("the sign-in's handler in both hives of a real registry") {
    const std::string path = R"(Software\Classes\adskidmgr\shell\open\command)";
    CHECK(run("signin.handler").state != State::ok);
    set_text(HKEY_LOCAL_MACHINE, path, "", R"("C:\windows\system32\cmd.exe" "%1")");
    CHECK(run("signin.handler").state == State::ok);
    set_text(HKEY_CURRENT_USER, path, "", R"(C:\nowhere\idm.exe %1)");
    CHECK(run("signin.handler").state == State::problem);
    delete_key(HKEY_CURRENT_USER, path);
    delete_key(HKEY_LOCAL_MACHINE, path);
}

TEST_CASE("pointers in the places of a real registry, and the server they name") {
    CHECK(run("net.pointers").state == State::ok);
    const Listener listener;
    const std::string flexlm = R"(SOFTWARE\FLEXlm License Manager)";
    set_text(HKEY_LOCAL_MACHINE, flexlm, "ADSKFLEX_LICENSE_FILE", std::to_string(listener.port()) + "@127.0.0.1",
             KEY_WOW64_32KEY);
    set_text(HKEY_CURRENT_USER, "Environment", "ADSKFLEX_LICENSE_FILE", "1@127.0.0.1");
    const Result pointers = run("net.pointers");
    CHECK(pointers.state == State::attention);
    CHECK(pointers.summary.count == 2);
    CHECK(pointers.summary.id == "pointers.perhaps_needed");  // products are here, but no helper tells their type
    CHECK(run("net.server").summary.id == "server.answers");
    delete_key(HKEY_LOCAL_MACHINE, flexlm);
    set_text(HKEY_CURRENT_USER, "Environment", "ADSKFLEX_LICENSE_FILE", "");
}

TEST_CASE("a licence manager's service is Autodesk's only with adskflex beside it") {
    CHECK(run("srv.manager").state == State::not_applicable);
    const Service service("AdskNLM", SERVICE_DEMAND_START, R"(C:\NLM\lmgrd.exe)");
    CHECK(run("srv.manager").summary.id == "manager.other_vendor");
    write(R"(C:\NLM\adskflex.exe)", "");
    CHECK(run("srv.manager").summary.id == "manager.stopped");
    const Program running("adskflex.exe");
    CHECK(run("srv.manager").summary.id == "manager.running");
}

TEST_CASE("open programs are counted by folder, and programs to close are named") {
    CHECK(run("adsk.running").summary.id == "running.none");
    const Program first("acad.exe", R"(C:\Program Files\Autodesk\AutoCAD 2025)");
    const Program again("acad.exe", R"(C:\Program Files\Autodesk\AutoCAD 2025)");
    const Program other("acad.exe", R"(C:\Program Files\Autodesk\AutoCAD 2024)");
    CHECK(run("adsk.running").summary.count == 2);
    const Program outlook("OUTLOOK.EXE");
    CHECK(run("pc.open-programs").state == State::attention);
}

TEST_CASE("all checks end with an answer, and none crashed", "[all]") {
    Runner runner(system_provider(), std::make_shared<CheckData>(sample_data()));
    std::vector<Job> jobs;
    for (const Check& check : all_checks()) jobs.push_back({&check, {}});
    std::vector<Result> results;
    runner.start(jobs, [&](const Finished& finished) { results.push_back(finished.result); });
    runner.wait();
    REQUIRE(results.size() == jobs.size());
    for (const Result& result : results) {
        INFO(result.id);
        CHECK(result.platform == "windows");
        CHECK(result.reason != Reason::crashed);
    }
}

TEST_CASE("the real version of Windows is told, never 6.2", "[version]") {
    const char* wanted = std::getenv("SIGNPOST_WINDOWS");
    REQUIRE(wanted != nullptr);
    const auto version = system_provider()->os_version();
    REQUIRE(version.has_value());
    CHECK(version.value.wine);
    CHECK(version.value.architecture == "x86_64");
    const std::map<std::string, std::string> names{
        {"win7", "Windows 7"}, {"win81", "Windows 8.1"}, {"win10", "Windows 10"}, {"win11", "Windows 11"}};
    CHECK(version.value.pretty == names.at(wanted));
    CHECK_FALSE(version.value.version.starts_with("6.2"));
    const Result result = run("os.version");
    CHECK(result.state ==
          (std::string(wanted) == "win10" || std::string(wanted) == "win11" ? State::ok : State::attention));
    CHECK(result.meaning.id == "version.wine");
}
