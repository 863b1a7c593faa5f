#include <catch2/catch.hpp>

#include "checks/each/licences.h"
#include "checks/each/lic_version.h"
#include "checks/moments.h"
#include "checks/runner.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

// As the helper prints it for a signed-in Maya; the reader of this file has no such number.
constexpr const char* maya =
    R"({"feature_id":"MAYA","def_prod_key":"657P1","def_prod_ver":"2024.0.0.F","sel_prod_key":"657P1","sel_prod_ver":"2024.0.0.F",)"
    R"("supported_lic_methods":[2,1,4],"lic_servers":["server.example"],"serial_number_sa":"123-45678901","serial_number_nw":"000-00000000")";

std::string list_of(const std::string& rest) { return std::string("[") + maya + rest + "}]"; }

class Pc : public FakeProvider {
public:
    Pc() : FakeProvider("linux") { folders["/usr/autodesk"] = Reading<std::vector<std::string>>::of({"maya2024"}); }
    void helper_prints(const std::string& out, int exit_code = 0) {
        tools[Tool::licensing_helper_list] = Reading<ToolOutput>::of({exit_code, out, "", false});
    }
    Result run(const std::string& id) { return run_now({find_check(id), {}}, *this, sample_data(), {}).result; }
};

std::string words(const Result& result) { return result.facts.at(0).value.id; }

}  // namespace

TEST_CASE("a product's licence method is told in words, as number or text") {
    Pc pc;
    pc.helper_prints(list_of(",\"lic_method\":4"));
    CHECK(pc.run("lic.type").state == State::ok);
    CHECK(pc.run("lic.type").facts.at(0).label.values.at("text") == "Maya 2024");
    pc.helper_prints(list_of(",\"lic_method\":\"1\""));
    CHECK(pc.run("lic.type").state == State::attention);
    CHECK(pc.run("lic.type").summary.id == "type.network");
    pc.helper_prints(list_of(",\"lic_method\":2"));
    CHECK(words(pc.run("lic.type")) == "type.value.stand_alone");
    pc.helper_prints(list_of(",\"lic_method\":3"));
    CHECK(words(pc.run("lic.type")) == "type.value.deployment");
    pc.helper_prints(list_of(",\"lic_method\":0"));
    CHECK(words(pc.run("lic.type")) == "type.value.unclear");
    CHECK(pc.run("lic.type").reason == Reason::parse);
    pc.helper_prints(list_of(""));
    CHECK(words(pc.run("lic.type")) == "type.value.none");
    CHECK(pc.run("lic.type").next->text.values.at("product") == "Maya 2024");
}

TEST_CASE("a licence helper that is missing, fails, hangs or speaks no JSON is unknown, each with its reason") {
    Pc pc;
    CHECK(pc.run("lic.type").reason == Reason::not_found_unexpected);
    pc.helper_prints("", 2);
    CHECK(pc.run("lic.type").reason == Reason::crashed);
    CHECK(pc.run("lic.type").summary.id == "type.helper_failed");
    pc.helper_prints("garbage");
    CHECK(pc.run("lic.type").reason == Reason::parse);
    pc.tools[Tool::licensing_helper_list] = Reading<ToolOutput>::none(Outcome::timeout);
    CHECK(pc.run("lic.type").reason == Reason::timeout);
    CHECK(pc.run("lic.type").summary.values.at("limit") == "15");
    pc.tools[Tool::licensing_helper_list] = Reading<ToolOutput>::none(Outcome::denied);
    CHECK(pc.run("lic.type").reason == Reason::denied);
    pc.tools[Tool::licensing_helper_list] = Reading<ToolOutput>::of({0, list_of(""), "", true});
    CHECK(pc.run("lic.type").reason == Reason::parse);
}

TEST_CASE("an empty list, or a PC without a product from 2020 on, is not applicable") {
    Pc pc;
    pc.helper_prints("[]");
    CHECK(pc.run("lic.type").state == State::not_applicable);
    Pc old;
    old.folders["/usr/autodesk"] = Reading<std::vector<std::string>>::of({"maya2019"});
    CHECK(old.run("lic.type").state == State::not_applicable);
}

TEST_CASE("text around the list is passed over, duplicates count once, serial numbers and servers are dropped") {
    const auto rows = parse_licence_list("Autodesk helper 1.0\n" + std::string("[") + maya + "}," + maya + "}]\nbye");
    REQUIRE(rows);
    CHECK(rows->size() == 1);
    for (const auto& [name, value] : rows->front()) {
        CHECK(value.find("123-45678901") == std::string::npos);
        CHECK(value.find("server.example") == std::string::npos);
    }
}

TEST_CASE("the parser of the helper's list survives whatever it is given") {
    const std::string whole = list_of(",\"lic_method\":4");
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(parse_licence_list(whole.substr(0, size)));
    for (const std::string& bad :
         {std::string("[1]"), std::string("][ "), std::string(200'000, '['), std::string(10u << 20, 'x'),
          std::string("[\0]", 3), std::string("[{\"a\":") + std::string(1000, '{')}) {
        CHECK_FALSE(parse_licence_list(bad));
    }
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("[]")) wide += std::string(1, c) + '\0';
    CHECK(parse_licence_list(wide)->empty());
    CHECK(parse_licence_list("[{\"lic_method\":{\"a\":1},\"feature_id\":[1]}]")->front().at("feature").empty());
}

TEST_CASE("the marker of an older product is read as people wrote it") {
    CHECK(parse_lgs("_SOMETHING") == "unclear");
    CHECK(parse_lgs("_NETWORK \r\n") == "network");
    CHECK(parse_lgs("_STANDALONE\r\n_STANDALONE\r\n") == "standalone");
    CHECK(parse_lgs("") == "");
    CHECK(parse_lgs(" \r\n\r\n") == "");
    CHECK(parse_lgs("_STANDALONE\n_NETWORK") == "contradiction");
    CHECK(parse_lgs("something") == "unclear");
    CHECK(parse_lgs(std::string("_NETWORK\0", 9)) == "network");
    CHECK(parse_lgs(std::string(10u << 20, '\n')) == "");
}

namespace {

// A Windows PC with products of 2016 to 2019, and the file in which each keeps its choice.
class OldPc : public FakeProvider {
public:
    void keep(const std::string& folder, const Reading<std::string>& choice) {
        folders[base].outcome = Outcome::value;
        folders[base].value.push_back(folder);
        files[base + folder + R"(\LGS.data)"] = choice;
    }
    Result run() { return run_now({find_check("lic.type-legacy"), {}}, *this, sample_data(), {}).result; }
    const std::string base = R"(C:\ProgramData\Autodesk\CLM\LGS\)";
};

Reading<std::string> text(const std::string& text) { return Reading<std::string>::of(text); }

}  // namespace

TEST_CASE("older products: no marker is in order, network and stand-alone want attention, the rest is unknown") {
    CHECK(OldPc().run().state == State::not_applicable);
    const auto second = [](const Reading<std::string>& choice) {
        OldPc pc;
        pc.keep("001K1_2019.0.0.F", Reading<std::string>::none(Outcome::absent));
        pc.keep("829J1_2018.0.0.F", choice);
        return pc.run();
    };
    const Result good = second(text("\r\n"));
    CHECK(good.state == State::ok);
    CHECK(good.facts.at(0).label.values.at("text") == "AutoCAD 2019");
    CHECK(good.facts.at(1).value.id == "legacy.value.asks");
    CHECK(second(text("_NETWORK")).state == State::attention);
    CHECK(second(text("_STANDALONE\r\n")).state == State::attention);
    CHECK(second(text("_STANDALONE\n_NETWORK")).reason == Reason::parse);
    CHECK(second(text("_ELSE")).reason == Reason::parse);
    CHECK(second(Reading<std::string>::none(Outcome::denied, 5)).reason == Reason::denied);
    CHECK(second(Reading<std::string>::none(Outcome::failed, 1117)).reason == Reason::crashed);
}

TEST_CASE("where the choices of older products are kept is denied, or not known, that is no PC without them") {
    OldPc pc;
    pc.folders[pc.base] = Reading<std::vector<std::string>>::none(Outcome::denied, 5);
    CHECK(pc.run().reason == Reason::denied);
    OldPc lost;
    lost.places.clear();
    lost.keys[R"(HKLM64\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)"] =
        Reading<std::vector<std::string>>::none(Outcome::denied, 5);
    CHECK(lost.run().reason == Reason::unsupported_os);
    FakeProvider linux_pc("linux");
    linux_pc.folders["/usr/autodesk"] = Reading<std::vector<std::string>>::of({"maya2018"});
    CHECK(run_now({find_check("lic.type-legacy"), {}}, linux_pc, sample_data(), {}).result.reason ==
          Reason::unsupported_os);
}

TEST_CASE("a folder that is not named after a product key is judged, and its name kept nowhere") {
    OldPc pc;
    pc.keep("Project for Somebody", text("_NETWORK"));
    const Finished finished = run_now({find_check("lic.type-legacy"), {}}, pc, sample_data(), {});
    CHECK(finished.result.state == State::attention);
    CHECK(finished.result.facts.at(0).label.id == "legacy.unnamed");
    FactsFile file;
    file.checks["x"] = finished.facts;
    CHECK(save_facts(file).find("Somebody") == std::string::npos);
}

TEST_CASE("a licence type leads to the page for its year and way") {
    const auto page = [](const std::string& version, const std::string& method) {
        Pc pc;
        pc.helper_prints(R"([{"sel_prod_key":"829L1","sel_prod_ver":")" + version + R"(","lic_method":)" + method +
                         "}]");
        return pc.run("lic.type").next->page;
    };
    CHECK(page("2020.0.0.F", "1") == "licence-type/user-2020-2021");
    CHECK(page("2021.0.0.F", "2") == "licence-type/user-2020-2021");
    CHECK(page("2021.0.0.F", "3") == "licence-type/admin-tool");
    CHECK(page("2025.0.0.F", "1") == "licence-type/overview");
    Pc old;
    old.folders["/usr/autodesk"] = Reading<std::vector<std::string>>::of({"maya2019"});
    CHECK(old.run("lic.type").next->page == "licence-type/user-2018-2019");
}

TEST_CASE("products that cannot be read are not products that are not there") {
    Pc pc;
    pc.folders["/usr/autodesk"] = Reading<std::vector<std::string>>::none(Outcome::denied, 13);
    for (const char* id : {"lic.type", "lic.last-ok", "lic.service", "signin.handler", "adsk.products"}) {
        INFO(id);
        CHECK(pc.run(id).reason == Reason::denied);
    }
}

TEST_CASE("the last licence check: good, failed, soon over, unreadable, before the first start, never") {
    Pc pc;  // its clock stands at 2027-01-15
    const auto run = [&](const std::string& rest) {
        pc.helper_prints(list_of(rest));
        return pc.run("lic.last-ok");
    };
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":true,\"cls_check_succ\":true").state == State::ok);
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":true,\"cls_check_succ\":false").summary.id == "last.failed");
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":true,\"last_known_expire_date\":\"2027-01-18\"").summary.count ==
          3);
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":true,\"last_known_expire_date\":\"2027-02-18\"").state ==
          State::ok);
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":true,\"last_known_expire_date\":\"2026-02-18\"").summary.id ==
          "last.over");
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":true,\"last_known_expire_date\":\"18/02/27\"").reason ==
          Reason::parse);
    CHECK(run(",\"lic_method\":4").reason == Reason::not_found_unexpected);
    CHECK(run(",\"lic_method\":1").state == State::not_applicable);
    CHECK(run(",\"lic_method\":0").reason == Reason::parse);
    for (const char* no : {"0", "\"0\"", "\"False\"", "false"}) {
        INFO(no);
        CHECK(run(std::string(",\"lic_method\":4,\"authorize_succ\":") + no).summary.id == "last.failed");
        CHECK(run(std::string(",\"lic_method\":4,\"cls_check_succ\":") + no).summary.id == "last.failed");
    }
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":\"perhaps\"").reason == Reason::parse);
    CHECK(run(",\"lic_method\":4,\"authorize_succ\":1").state == State::ok);
    CHECK(run(",\"lic_method\":4,\"last_known_expire_date\":\"2024-01-15\"").summary.id == "last.over");
    CHECK(run(",\"lic_method\":4,\"last_known_expire_date\":\"2027-01-15\"").summary.id == "last.today");
}

TEST_CASE("without a helper, or with one that failed, the last licence check is unknown and not never") {
    Pc pc;
    CHECK(pc.run("lic.last-ok").summary.id == "type.no_helper");
    pc.helper_prints("[]", 3);
    CHECK(pc.run("lic.last-ok").reason == Reason::crashed);
    pc.helper_prints(list_of(",\"lic_method\":4,\"authorize_succ\":true"), 3);
    CHECK(pc.run("lic.last-ok").reason == Reason::crashed);
}

TEST_CASE("version.ini is read with a mark, with Windows' line ends, on one line, and broken") {
    CHECK(parse_version_ini("version=13.0.0.8122") == "13.0.0.8122");
    CHECK(parse_version_ini("\xEF\xBB\xBF[General]\r\nversion = 9.2.1.2399\r\n") == "9.2.1.2399");
    CHECK(parse_version_ini("[General] version=9.2.1.2399") == "9.2.1.2399");
    CHECK(parse_version_ini("fileversion\nVersion=\"1.2\"") == "1.2");
    for (const std::string& bad :
         {std::string(), std::string("version"), std::string("version="), std::string("version=x"),
          std::string("version=99999999999"), std::string(10u << 20, 'v'), std::string("\0\0", 2)}) {
        CHECK(parse_version_ini(bad).empty());
    }
}

TEST_CASE("licensing components are compared with the data's versions, and only named without") {
    Pc pc;
    pc.folders["/opt/Autodesk/AdskLicensing"] = Reading<std::vector<std::string>>::of({"9.2.1.2399", "13.0.0.8122"});
    pc.files["/opt/Autodesk/AdskLicensing/13.0.0.8122/version.ini"] = Reading<std::string>::of("version=13.0.0.8122");
    CHECK(pc.run("lic.version").state == State::ok);
    CheckData data = sample_data();
    data.licensing_version = "14.0";
    CHECK(run_now({find_check("lic.version"), {}}, pc, data, {}).result.state == State::attention);
    pc.files.clear();
    CHECK(pc.run("lic.version").reason == Reason::not_found_unexpected);
    pc.files["/opt/Autodesk/AdskLicensing/version.ini"] = Reading<std::string>::of("nothing");
    CHECK(pc.run("lic.version").reason == Reason::parse);
    FakeProvider lost;
    lost.places.clear();
    CHECK(run_now({find_check("lic.version"), {}}, lost, sample_data(), {}).result.reason == Reason::unsupported_os);
    CHECK(Pc().run("lic.version").state == State::not_applicable);
}

TEST_CASE("a version of Identity Manager that could not be read is said, and where one is asked for it is not enough") {
    const std::string program = R"(C:\Program Files\Autodesk\AdskIdentityManager\AdskIdentityManager.exe)";
    const std::string uninstall = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)";
    FakeProvider pc;
    const std::string folder = R"(C:\Program Files (x86)\Common Files\Autodesk Shared\AdskLicensing)";
    pc.folders[folder] = Reading<std::vector<std::string>>::of({});
    pc.files[folder + R"(\version.ini)"] = Reading<std::string>::of("version=15.0.0.1");
    CheckData asking = sample_data();
    asking.identity_manager_version = "1.10";
    const auto run = [&](const CheckData& data) {
        return run_now({find_check("lic.version"), {}}, pc, data, {}).result;
    };
    CHECK(run(asking).state == State::ok);  // no product needs it
    CHECK(run(asking).facts.size() == 1);

    pc.keys["HKLM64\\" + uninstall] = Reading<std::vector<std::string>>::of({"{1}"});
    pc.text("HKLM64", uninstall + R"(\{1})", "DisplayName", "Autodesk Revit 2025");
    pc.text("HKLM64", uninstall + R"(\{1})", "Publisher", "Autodesk");
    CHECK(run(sample_data()).state == State::ok);
    CHECK(run(sample_data()).facts.back().value.id == "parts.value.not_registered");
    CHECK(run(asking).reason == Reason::not_found_unexpected);

    pc.text("HKCU64", R"(SOFTWARE\Classes\adskidmgr\shell\open\command)", "", "\"" + program + "\" \"%1\"");
    pc.versions[program] = Reading<std::string>::none(Outcome::denied, 5);
    CHECK(run(sample_data()).facts.back().value.id == "parts.value.unread");
    CHECK(run(asking).reason == Reason::denied);
    CHECK(run(asking).summary.id == "parts.identity_unread");
    pc.versions[program] = Reading<std::string>::of("1.9.9.9");
    CHECK(run(asking).state == State::attention);
    pc.versions[program] = Reading<std::string>::of("1.11.0.3");
    CHECK(run(asking).state == State::ok);
    CHECK(run(asking).facts.back().value.values.at("text") == "1.11.0.3");
}

TEST_CASE("dates are read as written or not at all") {
    CHECK(parse_iso_date("1970-01-02") == 86'400);
    CHECK(parse_iso_date("2026-11-22T08:00:00Z") == 1'795'305'600);
    CHECK_FALSE(parse_iso_date("2026-02-30"));
    CHECK_FALSE(parse_iso_date("22-11-2026"));
    CHECK_FALSE(parse_iso_date("2026-11-221"));
    CHECK(parse_http_date("Sun, 22 Nov 2026 07:29:11 GMT") == 1'795'305'600 + 7 * 3600 + 29 * 60 + 11);
    for (const char* bad :
         {"", "Sun, 22 Nov 2026 07:29:11 CET", "Sun, 22 XXX 2026 07:29:11 GMT", "Sun, 31 Feb 2026 07:29:11 GMT",
          "Sun, 22 Nov 2026 25:29:11 GMT", "Sunday, 22-Nov-26 07:29:11 GMT"}) {
        CHECK_FALSE(parse_http_date(bad));
    }
    CHECK(whole_days(0, INT64_MAX) == 1'000'000);
    CHECK(whole_days(86'399, 86'400) == 1);
}
