#include <catch2/catch.hpp>

#include "checks/pointers.h"
#include "checks/runner.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

constexpr auto windows = Separator::semicolon;
constexpr auto unix_like = Separator::colon;

class Pc : public FakeProvider {
public:
    Pc() : FakeProvider("linux") { places[Folder::home] = "/home/a"; }
    Result run(const std::string& id) { return run_now({find_check(id), {}}, *this, sample_data(), {}).result; }
    void product_is(const char* marker) {
        folders["/var/opt/Autodesk/CLM/LGS"] = Reading<std::vector<std::string>>::of({"001K1_2019.0.0.F"});
        files["/var/opt/Autodesk/CLM/LGS/001K1_2019.0.0.F/LGS.data"] = Reading<std::string>::of(marker);
    }
    void point_to(const std::string& value) { environment["ADSKFLEX_LICENSE_FILE"] = Reading<std::string>::of(value); }
};

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
    pc.product_is("_NETWORK");
    CHECK(pc.run("net.pointers").state == State::not_applicable);
}

TEST_CASE("a place that may not be read is unknown where nothing else was found") {
    Pc pc;
    pc.files["/home/a/.flexlmrc"] = Reading<std::string>::none(Outcome::denied, 13);
    CHECK(pc.run("net.pointers").reason == Reason::denied);
    pc.point_to("@server");
    CHECK(pc.run("net.pointers").state == State::attention);
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

TEST_CASE("the servers pointed to: answering, partly, not at all, not in time, and no longer needed") {
    Pc pc;
    CHECK(pc.run("net.server").state == State::not_applicable);
    pc.point_to("27000@a,27000@b,27000@c");
    const auto yes = Reading<bool>::of(true);
    const auto refused = Reading<bool>::none(Outcome::failed, 111);
    const auto silent = Reading<bool>::none(Outcome::timeout);
    const auto set = [&](const Reading<bool>& a, const Reading<bool>& b, const Reading<bool>& c) {
        pc.ports = {{"a:27000", a}, {"b:27000", b}, {"c:27000", c}};
        return pc.run("net.server");
    };
    CHECK(set(yes, yes, yes).state == State::ok);
    CHECK(set(yes, refused, yes).summary.id == "server.part");
    CHECK(set(silent, refused, refused).reason == Reason::timeout);
    CHECK(set(refused, refused, refused).summary.id == "server.gone");
    pc.product_is("_NETWORK");
    CHECK(set(refused, refused, refused).state == State::problem);
    CHECK(set(refused, refused, refused).next->page == "troubleshooting/network-licence-fails");
    pc.product_is("_USER");
    CHECK(set(yes, yes, yes).summary.id == "server.not_needed");
}

TEST_CASE("a pointer without a port is asked on 27000 to 27009 and nowhere else") {
    Pc pc;
    pc.point_to("@a");
    pc.ports["a:27003"] = Reading<bool>::of(true);
    CHECK(pc.run("net.server").summary.id == "server.answers");
    for (const std::string& each : pc.contacted) CHECK(each.starts_with("a:2700"));
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
