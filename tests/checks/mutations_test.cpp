// Every parser of what a PC may hold, with texts that went wrong. What each promises must hold whatever it is given; a
// crash, a throw or a hang shows by itself, and under the sanitizers also what would have been one.
#include <catch2/catch.hpp>

#include "checks/facts.h"
#include "checks/each/handler.h"
#include "checks/each/lic_service.h"
#include "checks/each/lic_version.h"
#include "checks/each/licences.h"
#include "checks/moments.h"
#include "checks/each/os_release.h"
#include "checks/each/pointers.h"
#include "checks/each/products.h"
#include "checks/each/proxy.h"
#include "checks/runner.h"
#include "checks/each/signin_blocks.h"
#include "checks/text.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/mutations.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

const std::vector<std::string> licence_lists{
    "[]",
    R"([{"feature_id":"MAYA","def_prod_key":"657P1","def_prod_ver":"2024.0.0.F","sel_prod_key":"657P1",
"sel_prod_ver":"2024.0.0.F","supported_lic_methods":[2,1,4],"lic_servers":["SECRETHOST"],
"serial_number_sa":"SECRET-SERIAL","lic_method":4,"authorize_succ":true,"last_known_expire_date":"2026-12-24"}])",
    R"(Reading… [{"feature_id":"RVT","sel_prod_key":"829Q1","lic_method":"1"},{"feature_id":"RVT"}] done)"};
const std::vector<std::string> pointers{"27000@host",        "@host",         "1@a,2@b,3@c",     "27000@[::1];@b",
                                        "C:\\flexlm\\a.lic", "/opt/x.lic:@b", "  27000@h  ; ;@", ""};
const std::vector<std::string> licence_files{
    "SERVER host 000000000000 27000\nUSE_SERVER\n",
    "SERVER a ANY\nSERVER b ANY\nSERVER c ANY 2\nVENDOR adskflex port=2080\nVENDOR other \\\n  options\n"
    "INCREMENT 86445ACD_2017_0F adskflex 1.000 permanent 1 SN=000 SIGN=\"x\"\n",
    "DAEMON Adskflex /opt/adskflex\n", "SERVER\thost\tANY\t27000\nVENDOR\tadskflex\n"};

// Behind a letter, so that a byte order mark within stays where it is.
bool is_utf8(const std::string& text) { return decoded("x" + text) == "x" + text; }

}  // namespace

TEST_CASE("mutated answers of the licensing helper give rows without serial numbers and servers, or nothing") {
    Mutations mutations(11);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const auto rows = parse_licence_list(mutations.next(licence_lists));
        if (!rows) continue;
        for (const Row& row : *rows) {
            CHECK_FALSE(row.contains("serial_number_sa"));
            CHECK_FALSE(row.contains("lic_servers"));
            const Method method = method_of(row);
            REQUIRE((method >= Method::none && method <= Method::unclear));
        }
    }
}

TEST_CASE("mutated LGS.data give one of the known markers") {
    const std::vector<std::string> texts{"_NETWORK\r\n", "_STANDALONE \n\n", "_NETWORK\n_NETWORK\n",
                                         "_NETWORK\n_STANDALONE", ""};
    const std::vector<std::string> known{"network", "standalone", "", "contradiction", "unclear"};
    Mutations mutations(12);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const std::string marker = parse_lgs(mutations.next(texts));
        INFO(marker);
        REQUIRE(std::find(known.begin(), known.end(), marker) != known.end());
    }
}

TEST_CASE("mutated pointers give hosts that are names, or are counted as files or as wrong") {
    Mutations mutations(13);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const std::string text = mutations.next(pointers);
        for (const Separator separator : {Separator::semicolon, Separator::colon}) {
            const Pointer pointer = parse_pointer(text, separator);
            REQUIRE(pointer.files >= 0);
            REQUIRE(pointer.wrong >= 0);
            for (const Server& server : pointer.servers) {
                INFO(text);
                REQUIRE_FALSE(server.host.empty());
                REQUIRE(server.host.find_first_of(" \t\r\n/@") == std::string::npos);
            }
        }
    }
}

TEST_CASE("mutated licence files give hosts, ports and vendors, and never a host id") {
    Mutations mutations(14);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const std::string text = mutations.next(licence_files);
        for (const Server& server : parse_licence_file(text).servers) REQUIRE_FALSE(server.host.empty());
        auto vendors = vendors_of(text);
        for (const std::string& vendor : vendors) CHECK(lower(vendor) == vendor);
        std::sort(vendors.begin(), vendors.end());
        CHECK(std::adjacent_find(vendors.begin(), vendors.end()) == vendors.end());
    }
}

TEST_CASE("mutated hosts files give names of the domain asked for, each once") {
    const std::vector<std::string> texts{"127.0.0.1\tlocalhost\n0.0.0.0 accounts.autodesk.com # x\n",
                                         "::1 localhost\r\n0.0.0.0  A.Autodesk.COM b.autodesk.com\r\n", "# all\n"};
    Mutations mutations(15);
    for (int i = 0; i < mutation_rounds(); ++i) {
        auto names = names_in_hosts(mutations.next(texts), "autodesk.com");
        for (const std::string& name : names) {
            INFO(name);
            REQUIRE((name == "autodesk.com" || name.ends_with(".autodesk.com")));
            REQUIRE(lower(name) == name);
        }
        std::sort(names.begin(), names.end());
        REQUIRE(std::adjacent_find(names.begin(), names.end()) == names.end());
    }
}

TEST_CASE("mutated os-release files give an id of the letters it may have, or a failure") {
    const std::vector<std::string> texts{
        "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n",
        "ID=\"rocky\"\nVERSION_ID='9.4'\nPRETTY_NAME=Rocky\\ Linux\n"};
    Mutations mutations(16);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const auto version = parse_os_release(mutations.next(texts));
        if (!version.has_value()) {
            REQUIRE(version.error == wrong_type);
            continue;
        }
        REQUIRE_FALSE(version.value.name.empty());
        REQUIRE(version.value.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string::npos);
        for (const char c : version.value.pretty) REQUIRE_FALSE(std::iscntrl(static_cast<unsigned char>(c)));
    }
}

TEST_CASE("mutated addresses of the licensing service give a port of this PC or none") {
    const std::vector<std::string> texts{R"({"Addr":"127.0.0.1:49201"})", R"({"Addr":"localhost:1"})",
                                         R"({"Addr":"[::1]:2"})"};
    Mutations mutations(17);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const auto port = service_port(mutations.next(texts));
        REQUIRE((!port || *port > 0));
    }
    CHECK_FALSE(service_port(R"({"Addr":"127.0.0.1.evil.example:80"})"));
    CHECK_FALSE(service_port(R"({"Addr":"evil.example:80"})"));
}

TEST_CASE("mutated version files give numbers and dots or nothing") {
    const std::vector<std::string> texts{"[General]\r\nversion=15.2.0.1\r\n", "[General] version=1.2",
                                         "\xEF\xBB\xBFversion = 9\n"};
    Mutations mutations(18);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const std::string version = parse_version_ini(mutations.next(texts));
        REQUIRE(version.find_first_not_of("0123456789.") == std::string::npos);
        REQUIRE(version.size() <= 40);
    }
}

TEST_CASE("mutated command lines, desktop files and proxies give one line without what is secret") {
    const std::vector<std::string> texts{R"("C:\Program Files\Autodesk\AdskIdentityManager.exe" --uri "%1")",
                                         R"(C:\Program Files\A\b.exe %1)", "/usr/bin/x %u",
                                         "[Desktop Entry]\nExec=/opt/x --url %u\nType=Application\n",
                                         "[Default Applications]\nx-scheme-handler/adskidmgr=a.desktop;b.desktop\n"};
    const std::vector<std::string> proxies{"http://user:secret@proxy:8080", "proxy:8080", "socks5://u@h",
                                           "http://[::1]:1/"};
    Mutations mutations(19);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const std::string text = mutations.next(texts);
        (void)program_of_command(text);
        REQUIRE(desktop_value(text, "Exec").find('\n') == std::string::npos);
        REQUIRE(default_application(text, "x-scheme-handler/adskidmgr").find('\n') == std::string::npos);
        REQUIRE(without_credentials(mutations.next(proxies)).find('@') == std::string::npos);
        REQUIRE(assigned(text, "Exec").find('\n') == std::string::npos);
    }
}

TEST_CASE("mutated registry texts are products, parts or nothing") {
    const std::vector<std::string> names{"Autodesk Revit 2025 - English", "AutoCAD 2025 Language Pack",
                                         "Autodesk Building Design Suite 2016", "maya2025", ""};
    const CheckData data = sample_data();
    Mutations mutations(20);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const std::string name = mutations.next(names);
        for (const Installed& product : products_in({{{"name", name}, {"version", name}}}, data)) {
            REQUIRE((product.year == 0 || (product.year >= 2000 && product.year < 2100)));
            REQUIRE_FALSE(product.name.empty());
        }
        const int year = year_in(name);
        REQUIRE((year == 0 || (year >= 2000 && year < 2100)));
    }
}

TEST_CASE("mutated texts in any encoding become UTF-8, and dates become dates or nothing") {
    const std::vector<std::string> texts{"dåtaé €𝄞", "2026-11-22T08:00:00Z", "Sun, 22 Nov 2026 07:29:11 GMT",
                                         "10.0.19045"};
    Mutations mutations(21);
    for (int i = 0; i < mutation_rounds(); ++i) {
        const std::string text = mutations.next(texts);
        REQUIRE(is_utf8(decoded(text)));
        const auto date = parse_iso_date(text);
        REQUIRE((!date || *date >= 0));
        const auto moment = parse_http_date(text);
        REQUIRE((!moment || *moment >= 0));
        (void)older(text, "10.0");
        for (const auto line : lines(text)) REQUIRE(line.find_first_of("\r\n") == std::string_view::npos);
    }
}

TEST_CASE("mutated files of facts are refused with a reason, or judged without a crash") {
    const CheckData data = sample_data();
    std::vector<std::string> texts;
    for (const char* platform : {"windows", "linux"}) {
        FakeProvider pc(platform);
        std::vector<Finished> all;
        for (const Check& check : all_checks()) all.push_back(run_now({&check, {}}, pc, data, {}));
        texts.push_back(save_facts(facts_of(all, pc.now())));
    }
    Mutations mutations(22);
    for (int i = 0; i < mutation_rounds() / 10; ++i) {
        const FactsLoaded loaded = load_facts(mutations.next(texts));
        if (loaded.problem != FactsProblem::none) {
            REQUIRE(loaded.file.checks.empty());
            continue;
        }
        for (const Check& check : all_checks())
            REQUIRE(judge_saved({&check, {}}, loaded.file, data).result.reason != Reason::crashed);
    }
}

TEST_CASE("ten megabytes are read in good time by every parser") {
    for (const std::string& part : {std::string("SERVER a ANY\n"), std::string("["), std::string("{\"a\":"),
                                    std::string("a@b,"), std::string("version"), std::string(1, '\0'),
                                    std::string("\xFF\xFE"), std::string("127.0.0.1 x.autodesk.com\n")}) {
        std::string text;
        while (text.size() < (std::size_t{10} << 20)) text += part;
        (void)parse_licence_list(text);
        (void)parse_lgs(text);
        (void)parse_pointer(text, Separator::semicolon);
        (void)parse_licence_file(text);
        (void)vendors_of(text);
        (void)names_in_hosts(text, "autodesk.com");
        (void)parse_os_release(text);
        (void)parse_version_ini(text);
        (void)program_of_command(text);
        (void)desktop_value(text, "Exec");
        CHECK_FALSE(service_port(text));
        CHECK(load_facts(text).problem == FactsProblem::too_big);
    }
}
