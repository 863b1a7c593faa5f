#include <catch2/catch.hpp>

#include "checks/each/handler.h"
#include "checks/runner.h"
#include "checks/each/signin_blocks.h"
#include "checks/each/proxy.h"
#include "checks/views.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

Result run(const std::string& id, FakeProvider& provider) {
    return run_now({find_check(id), {}}, provider, sample_data(), {}).result;
}

Reading<HttpsReply> reply(const std::string& date, int status = 200) { return Reading<HttpsReply>::of({status, date}); }
Reading<HttpsReply> failure(NetworkError error) {
    return Reading<HttpsReply>::none(Outcome::failed, static_cast<long>(error));
}

const std::string command = R"(SOFTWARE\Classes\adskidmgr\shell\open\command)";

}  // namespace

TEST_CASE("the program of a command line is found with and without quotes") {
    CHECK(program_of_command(R"("C:\Program Files\A\b.exe" "%1")") == R"(C:\Program Files\A\b.exe)");
    CHECK(program_of_command(R"(C:\Program Files\A\b.EXE %1)") == R"(C:\Program Files\A\b.EXE)");
    CHECK(program_of_command("/opt/a/b %u") == "/opt/a/b");
    CHECK(program_of_command("\"unclosed") == "unclosed");
    CHECK(program_of_command("").empty());
}

TEST_CASE("the sign-in's handler on Windows: registered, its program gone, or not registered") {
    FakeProvider pc;
    CHECK(run("signin.handler", pc).state == State::not_applicable);
    const std::string uninstall = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)";
    pc.keys["HKLM64\\" + uninstall] = Reading<std::vector<std::string>>::of({"{1}"});
    pc.text("HKLM64", uninstall + "\\{1}", "DisplayName", "Autodesk Revit 2025");
    pc.text("HKLM64", uninstall + "\\{1}", "Publisher", "Autodesk");
    CHECK(run("signin.handler", pc).state == State::attention);
    pc.text("HKLM64", command, "", "\"%ProgramFiles%\\Autodesk\\idm.exe\" \"%1\"");
    pc.environment["ProgramFiles"] = Reading<std::string>::of("P:");
    CHECK(run("signin.handler", pc).state == State::problem);
    pc.files["P:\\Autodesk\\idm.exe"] = Reading<std::string>::of("");
    CHECK(run("signin.handler", pc).state == State::ok);
    pc.text("HKCU64", command, "", "C:\\old\\idm.exe %1");
    CHECK(run("signin.handler", pc).state == State::problem);
    pc.registry["HKCU64\\" + command + "|"] = Reading<RegistryValue>::none(Outcome::denied, 5);
    CHECK(run("signin.handler", pc).state == State::ok);
    FakeProvider left_over;
    left_over.text("HKLM64", command, "", "C:\\old\\idm.exe %1");
    CHECK(run("signin.handler", left_over).state == State::not_applicable);
}

TEST_CASE("the sign-in's handler on Linux is found through the desktop's lists") {
    FakeProvider pc("linux");
    pc.places[Folder::home] = "/home/a";
    pc.folders["/usr/autodesk"] = Reading<std::vector<std::string>>::of({"maya2025"});
    CHECK(run("signin.handler", pc).state == State::attention);
    pc.files["/home/a/.config/mimeapps.list"] =
        Reading<std::string>::of("[Default Applications]\nx-scheme-handler/adskidmgr=idm.desktop;other.desktop\n");
    CHECK(run("signin.handler", pc).state == State::problem);
    pc.files["/usr/share/applications/idm.desktop"] =
        Reading<std::string>::of("[Desktop Action x]\nExec=/wrong\n[Desktop Entry]\nExec=/opt/Autodesk/idm %u\n");
    CHECK(run("signin.handler", pc).state == State::problem);
    pc.files["/opt/Autodesk/idm"] = Reading<std::string>::of("");
    CHECK(run("signin.handler", pc).state == State::ok);
    pc.files["/home/a/.local/share/applications/idm.desktop"] = Reading<std::string>::none(Outcome::denied, 13);
    CHECK(run("signin.handler", pc).reason == Reason::denied);
    pc.environment["XDG_CONFIG_HOME"] = Reading<std::string>::of("/elsewhere");
    CHECK(run("signin.handler", pc).state == State::attention);
    CHECK(default_application("[Removed Associations]\na=b.desktop\n", "a").empty());
    CHECK(desktop_value(std::string(10u << 20, '['), "Exec").empty());
}

TEST_CASE("the hosts of the sign-in: all, some, none, and why") {
    FakeProvider pc;
    const auto with = [&](const Reading<HttpsReply>& first, const Reading<HttpsReply>& second) {
        pc.hosts = {{"accounts.example", first}, {"signin.example", second}};
        return run("signin.network", pc);
    };
    CHECK(with(reply(""), reply("", 500)).state == State::ok);
    CHECK(with(reply(""), failure(NetworkError::refused)).state == State::attention);
    const Result tls = with(failure(NetworkError::certificate), failure(NetworkError::name));
    CHECK(tls.state == State::problem);
    CHECK(tls.meaning.id == "network.certificate.meaning");
    CHECK(with(failure(NetworkError::proxy), failure(NetworkError::proxy)).meaning.id == "network.proxy.meaning");
    CHECK(with(Reading<HttpsReply>::none(Outcome::timeout), Reading<HttpsReply>::none(Outcome::timeout)).state ==
          State::problem);
}

TEST_CASE("the network checks contact the data's hosts and no others") {
    FakeProvider pc;
    run("signin.network", pc);
    run("signin.clock", pc);
    for (const std::string& host : pc.contacted)
        CHECK((host == "https://accounts.example" || host == "https://signin.example"));
}

TEST_CASE("only checks that asked first touch the network") {
    const CheckData data = sample_data();
    for (const char* platform : {"windows", "linux"}) {
        for (const Check& check : all_checks()) {
            FakeProvider pc(platform);
            pc.environment["ADSKFLEX_LICENSE_FILE"] = Reading<std::string>::of("@server.example");
            (void)run_now({&check, {}}, pc, data, {});
            INFO(check.id);
            if (!asks_first(check)) CHECK(pc.contacted.empty());
        }
    }
}

TEST_CASE("the clock is right, a little off, far off, or cannot be compared") {
    FakeProvider pc;  // its clock stands at Fri, 15 Jan 2027 08:00:00 GMT
    const auto at = [&](const char* date) {
        pc.hosts = {{"accounts.example", reply(date)}};
        return run("signin.clock", pc);
    };
    CHECK(at("Fri, 15 Jan 2027 08:04:59 GMT").state == State::ok);
    CHECK(at("Fri, 15 Jan 2027 08:20:00 GMT").summary.id == "clock.behind_minutes");
    CHECK(at("Fri, 15 Jan 2027 06:00:00 GMT").summary.id == "clock.ahead_hours");
    CHECK(at("Fri, 15 Jan 2027 06:00:00 GMT").meaning.id == "clock.time_zone");
    CHECK(at("Fri, 15 Jan 2027 05:30:00 GMT").meaning.id == "clock.meaning");
    CHECK(at("Tue, 12 Jan 2027 08:00:00 GMT").state == State::problem);
    CHECK(at("Mon, 15 Jan 1990 08:00:00 GMT").state == State::problem);
    CHECK(at("").reason == Reason::not_found_unexpected);
    CHECK(at("yesterday").reason == Reason::not_found_unexpected);
    pc.hosts = {{"accounts.example", failure(NetworkError::certificate)},
                {"signin.example", reply("Fri, 15 Jan 2027 08:00:00 GMT")}};
    CHECK(run("signin.clock", pc).state == State::ok);
}

TEST_CASE("the hosts file is read with comments, tabs and any line ends") {
    const auto names = [](const std::string& text) { return names_in_hosts(text, "autodesk.com"); };
    CHECK(names("0.0.0.0\taccounts.autodesk.com # x\r\n127.0.0.1 localhost\r\n") ==
          std::vector<std::string>{"accounts.autodesk.com"});
    CHECK(names("# 0.0.0.0 accounts.autodesk.com\n").empty());
    CHECK(names("::1 AUTODESK.com a.autodesk.com a.autodesk.com\n").size() == 2);
    CHECK(names("1.2.3.4 notautodesk.com autodesk.com.evil\n").empty());
    CHECK(names("accounts.autodesk.com\n").empty());
    CHECK(names(std::string(10u << 20, ' ')).empty());
    CHECK(names(std::string("0.0.0.0 a.autodesk.com\0", 23)).size() <= 1);
}

TEST_CASE("a proxy and a hosts file that names Autodesk want a look; a proxy's password is never kept") {
    FakeProvider pc("linux");
    pc.files["/etc/hosts"] = Reading<std::string>::of("127.0.0.1 localhost\n");
    CHECK(run("signin.blocks", pc).state == State::ok);
    pc.web_proxy.value = {Proxy::Kind::manual, "http://proxy.example:8080"};
    const Finished finished = run_now({find_check("signin.blocks"), {}}, pc, sample_data(), {});
    CHECK(finished.result.summary.id == "blocks.proxy");
    FactsFile file;
    file.checks["x"] = finished.facts;
    CHECK(save_facts(file).find("proxy.example") == std::string::npos);
    pc.files["/etc/hosts"] = Reading<std::string>::of("0.0.0.0 signin.autodesk.com\n");
    const Result named = run("signin.blocks", pc);
    CHECK(named.summary.id == "blocks.hosts");
    for (const Finding& finding : named.facts)
        if (finding.value.id == "text") CHECK(finding.privacy == Finding::Privacy::screen_only);
    pc.web_proxy.value = {};
    pc.files["/etc/hosts"] = Reading<std::string>::none(Outcome::denied, 13);
    CHECK(run("signin.blocks", pc).reason == Reason::denied);
    CHECK(without_credentials("http://me:secret@proxy:8080") == "http://proxy:8080");
    CHECK(without_credentials("me:se@cret@proxy") == "proxy");
    CHECK(without_credentials("proxy:8080") == "proxy:8080");
    CHECK(without_credentials("me:secret@a://b@proxy") == "proxy");
}

TEST_CASE("no_proxy takes a domain from the proxy whole, by its name or what stands above it") {
    for (const char* with : {"*", "autodesk.com", "localhost, .Autodesk.com", "com"})
        CHECK(is_excepted(with, "autodesk.com"));
    for (const char* without : {"", ",", ".", "accounts.autodesk.com", "desk.com", "autodesk", "a*"})
        CHECK_FALSE(is_excepted(without, "autodesk.com"));
}

TEST_CASE("the last sign-in is told from the age of files alone") {
    FakeProvider pc("linux");
    pc.places[Folder::home] = "/home/a";
    const std::string login = "/home/a/.local/share/Autodesk/Web Services/LoginState.xml";
    const auto aged = [&](int days, FileInfo::Type type = FileInfo::Type::file) {
        FileInfo info;
        info.type = type;
        info.modified = pc.clock - std::chrono::hours(24 * days);
        pc.infos[login] = Reading<FileInfo>::of(info);
        return run("signin.state", pc);
    };
    CHECK(run("signin.state", pc).state == State::not_applicable);
    CHECK(aged(30).state == State::ok);
    CHECK(aged(31).state == State::attention);
    CHECK(aged(-5).summary.count == 0);
    const Result mixed_up = aged(3, FileInfo::Type::directory);
    CHECK(mixed_up.reason == Reason::parse);
    CHECK(mixed_up.next->page == "troubleshooting/lets-get-started-missing");
    pc.infos[login] = Reading<FileInfo>::none(Outcome::denied, 13);
    CHECK(run("signin.state", pc).reason == Reason::denied);
    for (const char* platform : {"windows", "linux"}) {
        FakeProvider lost(platform);
        lost.places.clear();
        CHECK(run("signin.state", lost).reason == Reason::unsupported_os);
    }
    FakeProvider other("linux");
    other.infos["/home/a/.autodesk"] = Reading<FileInfo>::of({FileInfo::Type::directory, 0, other.clock});
    CHECK(run("signin.state", other).state == State::ok);
}

TEST_CASE("a view is as bad as its worst check, leaves out what does not apply, and says what could not be told") {
    const ComposedView& view = *find_view("view.ready");
    const auto of = [&](std::vector<State> states) {
        std::vector<Result> results(states.size());
        for (std::size_t i = 0; i < states.size(); ++i) {
            results[i].state = states[i];
            if (states[i] == State::unknown) results[i].reason = Reason::denied;
        }
        return judge_view(view, results);
    };
    CHECK(of({State::ok, State::attention, State::problem, State::unknown}).state == State::problem);
    CHECK(of({State::ok, State::attention, State::unknown}).state == State::attention);
    CHECK(of({State::ok, State::unknown, State::unknown}).summary.count == 2);
    CHECK(of({State::ok, State::unknown}).reason == Reason::denied);
    CHECK(of({State::ok, State::not_applicable}).state == State::ok);
    CHECK(of({State::not_applicable}).state == State::not_applicable);
    CHECK(of({}).state == State::not_applicable);
    for (const ComposedView& each : all_views()) {
        for (const auto id : each.checks) CHECK_FALSE(asks_first(*find_check(id)));
        for (const auto id : each.on_request) CHECK(asks_first(*find_check(id)));
    }
}
