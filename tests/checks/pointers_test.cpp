#include <catch2/catch.hpp>

#include "checks/each/pointers.h"
#include "tests/checks/pointing_pc.h"

using namespace signpost::checks;

namespace {

using Pc = PointingPc;
constexpr auto windows = Separator::semicolon;
constexpr auto unix_like = Separator::colon;

}  // namespace

TEST_CASE("a pointer names servers, triads and files") {
    const auto one = parse_pointer("27000@server", windows);
    REQUIRE(one.servers.size() == 1);
    CHECK(one.servers[0].host == "server");
    CHECK(one.servers[0].port == 27000);
    CHECK(parse_pointer("@server", windows).servers[0].port == 0);
    const auto triad = parse_pointer(" @a , 2080@b,@c ", windows);
    REQUIRE(triad.servers.size() == 3);
    CHECK(triad.servers[1].port == 2080);
    CHECK(triad.servers[2].triad == 1);
    CHECK(parse_pointer("@a;@b", windows).servers.size() == 2);
    CHECK(parse_pointer("@a:@b", unix_like).servers.size() == 2);
    CHECK(parse_pointer("27000@[fe80::1]:@b", unix_like).servers[0].host == "fe80::1");
    CHECK(parse_pointer(R"(C:\licences\a.lic;@b)", windows).files == 1);
    CHECK(parse_pointer("/opt/a.lic:@b", unix_like).files == 1);
}

TEST_CASE("what is no pointer is counted as wrong and never contacted") {
    for (const char* bad : {"server", "@", "99999@a", "x@a", "@a,@b", "@a b", "a@b@c", "@a/b"}) {
        INFO(bad);
        const auto pointer = parse_pointer(bad, windows);
        CHECK(pointer.servers.empty());
        CHECK(pointer.wrong + pointer.files == 1);
    }
    CHECK(parse_pointer("", windows).wrong == 0);
    CHECK(parse_pointer(" ; ; ", windows).wrong == 0);
    CHECK(parse_pointer(std::string(10u << 20, ';') + "@a", windows).servers.size() <= 1);
    CHECK(parse_pointer(std::string("@a\0b", 4), windows).servers.empty());
}

TEST_CASE("a licence file names its servers and vendors; hostids are not kept") {
    const auto file = parse_licence_file("# x\r\nSERVER  one ANY 27005\r\nSERVER two 0123456789ab\r\nUSE_SERVER\r\n");
    REQUIRE(file.servers.size() == 2);
    CHECK(file.servers[0].host == "one");
    CHECK(file.servers[0].port == 27005);
    CHECK(file.servers[1].port == 0);
    CHECK(vendors_of("VENDOR adskflex port=2080\nDAEMON Other /x\nVENDOR ADSKFLEX\n") ==
          std::vector<std::string>{"adskflex", "other"});
    CHECK(parse_licence_file(std::string(10u << 20, 'S')).servers.empty());
}

TEST_CASE("a shell file's assignment is read, comments and other variables are not") {
    CHECK(assigned("export ADSKFLEX_LICENSE_FILE=\"@a\"\n", "ADSKFLEX_LICENSE_FILE") == "@a");
    CHECK(assigned("# ADSKFLEX_LICENSE_FILE=@a\nMY_ADSKFLEX_LICENSE_FILE=@b\n", "ADSKFLEX_LICENSE_FILE").empty());
    CHECK(assigned("A=1\nA='2'\n", "A") == "2");
    CHECK(assigned("A=\"unclosed", "A") == "unclosed");
}

TEST_CASE("pointers left behind are told by place, and hosts stay off the text for support and the file of facts") {
    Pc pc;
    CHECK(pc.run("net.pointers").state == State::ok);
    pc.point_to("27000@secret.example");
    pc.files["/home/a/.flexlmrc"] = Reading<std::string>::of("ADSKFLEX_LICENSE_FILE=@secret.example\n");
    const Finished finished = run_now({find_check("net.pointers"), {}}, pc, sample_data(), {});
    CHECK(finished.result.state == State::attention);
    CHECK(finished.result.summary.count == 2);
    bool on_screen = false;
    for (const Finding& finding : finished.result.facts) {
        const bool names_host =
            finding.value.id == "text" && finding.value.values.at("text").find("secret") != std::string::npos;
        on_screen = on_screen || names_host;
        if (names_host) CHECK(finding.privacy == Finding::Privacy::screen_only);
    }
    CHECK(on_screen);
    FactsFile file;
    file.checks["net.pointers"] = finished.facts;
    CHECK(save_facts(file).find("secret") == std::string::npos);
}

TEST_CASE("LM_LICENSE_FILE is other vendors' and nothing to remove") {
    Pc pc;
    pc.environment["LM_LICENSE_FILE"] = Reading<std::string>::of("27000@other");
    CHECK(pc.run("net.pointers").state == State::ok);
    CHECK(pc.run("net.pointers").summary.id == "pointers.only_others");
    CHECK(pc.run("net.server").state == State::not_applicable);
    CHECK(pc.contacted.empty());
}

TEST_CASE("a pointer that a network product still needs is not applicable") {
    Pc pc;
    pc.point_to("@server");
    pc.method_is("1");
    CHECK(pc.run("net.pointers").state == State::not_applicable);
}

TEST_CASE("a pointer is left only where no product can need it; where that is not known, nothing is to be removed") {
    const auto with = [](auto change) {
        Pc pc;
        pc.folders["/usr/autodesk"] = Reading<std::vector<std::string>>::of({"maya2024"});
        pc.point_to("@server");
        change(pc);
        return pc.run("net.pointers");
    };
    const auto helper = [&](const Reading<ToolOutput>& output) {
        return with([&](Pc& pc) { pc.tools[Tool::licensing_helper_list] = output; });
    };
    const auto method = [&](const char* value) { return with([&](Pc& pc) { pc.method_is(value); }); };
    for (const Result& left : {method("4"), method("2"), with([](Pc& pc) { pc.folders.clear(); })}) {
        CHECK(left.summary.id == "pointers.left");
        CHECK(left.next->page == "licence-server/remove-pointers");
    }
    using Output = Reading<ToolOutput>;
    for (const Result& perhaps :
         {helper(Output::none(Outcome::denied, 13)), helper(Output::none(Outcome::timeout)),
          helper(Output::none(Outcome::absent)), helper(Output::of({2, "", "", false})),
          helper(Output::of({2, R"([{"lic_method":4}])", "", false})), helper(Output::of({0, "no list", "", false})),
          helper(Output::of({0, "[]", "", false})), method("0"), method("null"), method("7"), with([](Pc& pc) {
              pc.folders["/usr/autodesk"] = Reading<std::vector<std::string>>::none(Outcome::denied, 13);
          }),
          with([](Pc& pc) {
              pc.method_is("4");
              pc.folders["/usr/autodesk"].value = {"maya2018"};
          })}) {
        CHECK(perhaps.summary.id == "pointers.perhaps_needed");
        CHECK(perhaps.meaning.id == "pointers.perhaps_needed.meaning");
        CHECK(perhaps.next->page == "licence-type/overview");
    }
}

TEST_CASE("a pointer of a licence file with tabs is found, and its vendor known") {
    Pc pc;
    pc.files["/usr/local/flexlm/licenses/license.dat"] =
        Reading<std::string>::of("SERVER\thost\tANY\t27005\r\nUSE_SERVER\r\nVENDOR\tadskflex\tport=2080\r\n");
    CHECK(pc.run("net.pointers").summary.count == 1);
    const auto file = parse_licence_file("SERVER\thost \t ANY\t27005\n");
    REQUIRE(file.servers.size() == 1);
    CHECK(file.servers[0].host == "host");
    CHECK(file.servers[0].port == 27005);
    CHECK(vendors_of("VENDOR\tadskflex\nDAEMON \tother\n") == std::vector<std::string>{"adskflex", "other"});
    CHECK(assigned("export\tADSKFLEX_LICENSE_FILE=@a\n", "ADSKFLEX_LICENSE_FILE") == "@a");
}

TEST_CASE("a place that may not be read is unknown where nothing else was found") {
    Pc pc;
    pc.files["/home/a/.flexlmrc"] = Reading<std::string>::none(Outcome::denied, 13);
    CHECK(pc.run("net.pointers").reason == Reason::denied);
    pc.point_to("@server");
    const Result more = pc.run("net.pointers");
    CHECK(more.state == State::attention);
    CHECK(more.facts.back().label.id == "pointers.not_all_read");
    Pc closed;
    closed.folders["/etc/profile.d"] = Reading<std::vector<std::string>>::none(Outcome::denied, 13);
    CHECK(closed.run("net.pointers").reason == Reason::denied);
    Pc homeless;
    homeless.places.clear();
    CHECK(homeless.run("net.pointers").reason == Reason::unsupported_os);
    FakeProvider lost;
    lost.places.clear();
    CHECK(run_now({find_check("net.pointers"), {}}, lost, sample_data(), {}).result.reason == Reason::unsupported_os);
}

TEST_CASE("a running program's old value is told apart from what Windows has stored") {
    FakeProvider pc;
    const std::string path = "Environment";
    pc.text("HKCU64", path, "ADSKFLEX_LICENSE_FILE", "@new");
    pc.environment["ADSKFLEX_LICENSE_FILE"] = Reading<std::string>::of("@old");
    CHECK(run_now({find_check("net.pointers"), {}}, pc, sample_data(), {}).result.meaning.id == "pointers.stale");
    pc.environment["ADSKFLEX_LICENSE_FILE"] = Reading<std::string>::of("@new");
    CHECK(run_now({find_check("net.pointers"), {}}, pc, sample_data(), {}).result.meaning.id == "pointers.meaning");
}

TEST_CASE("a licence manager is Autodesk's only with its vendor program or licence file") {
    Pc pc;
    CHECK(pc.run("srv.manager").state == State::not_applicable);
    pc.files["/opt/flexnetserver/lmgrd"] = Reading<std::string>::of("");
    CHECK(pc.run("srv.manager").summary.id == "manager.other_vendor");
    pc.files["/opt/flexnetserver/adskflex"] = Reading<std::string>::of("");
    CHECK(pc.run("srv.manager").summary.id == "manager.stopped");
    pc.process_list.value = {{1, "adskflex", "", false}};
    CHECK(pc.run("srv.manager").summary.id == "manager.running");
    pc.files["/usr/local/flexlm/licenses/license.dat"] = Reading<std::string>::of("VENDOR adskflex\nVENDOR mlm\n");
    CHECK(pc.run("srv.manager").summary.id == "manager.shared");
}

TEST_CASE("a licence manager that may be hidden is unknown, and one whose file is unread is said to be") {
    const std::string licence = "/usr/local/flexlm/licenses/license.dat";
    Pc pc;
    pc.files[licence] = Reading<std::string>::none(Outcome::denied, 13);
    CHECK(pc.run("srv.manager").reason == Reason::denied);
    pc.files["/opt/flexnetserver/lmgrd"] = Reading<std::string>::of("");
    CHECK(pc.run("srv.manager").reason == Reason::denied);
    pc.files["/opt/flexnetserver/adskflex"] = Reading<std::string>::of("");
    CHECK(pc.run("srv.manager").facts.back().label.id == "manager.vendors_unread");
    pc.process_list = Reading<std::vector<Process>>::none(Outcome::denied, 13);
    CHECK(pc.run("srv.manager").summary.id == "manager.installed");
    FakeProvider windows_pc;
    windows_pc.keys[R"(HKLM64\SOFTWARE\FLEXlm License Manager)"] =
        Reading<std::vector<std::string>>::none(Outcome::denied, 5);
    CHECK(run_now({find_check("srv.manager"), {}}, windows_pc, sample_data(), {}).result.reason == Reason::denied);
}
