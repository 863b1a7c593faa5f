#include <catch2/catch.hpp>

#include "checks/each/products.h"
#include "checks/runner.h"
#include "checks/text.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

const std::string uninstall = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)";

// An entry as an installer writes it. `hive`: "HKLM64", "HKLM32", "HKCU64".
void install(FakeProvider& provider, const std::string& hive, const std::string& key, const std::string& name,
             const std::string& publisher = "Autodesk, Inc.") {
    auto& keys = provider.keys[hive + "\\" + uninstall];
    keys.outcome = Outcome::value;
    keys.value.push_back(key);
    if (!name.empty()) provider.text(hive, uninstall + "\\" + key, "DisplayName", name);
    provider.text(hive, uninstall + "\\" + key, "Publisher", publisher);
}

Result run(FakeProvider& provider) {
    return run_now({find_check("adsk.products"), {}}, provider, sample_data(), {}).result;
}

std::vector<std::string> names(const Result& result) {
    std::vector<std::string> out;
    for (const Finding& finding : result.facts) out.push_back(finding.label.values.at("text"));
    return out;
}

}  // namespace

TEST_CASE("products of both registry views and of the user are listed, parts left out") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Autodesk Revit 2025");
    install(provider, "HKLM32", "{2}", "AutoCAD 2019 - English");
    install(provider, "HKCU64", "no guid", "Autodesk AutoCAD MEP 2024 - Nederlands (Dutch)");
    install(provider, "HKLM64", "{4}", "Autodesk Access");
    install(provider, "HKLM64", "{5}", "AutoCAD 2019 Language Pack - English");
    install(provider, "HKLM64", "{6}", "Something else 2025", "Another company");
    install(provider, "HKLM64", "{7}", "");
    const Result result = run(provider);
    CHECK(result.state == State::ok);
    CHECK(result.summary.count == 3);
    CHECK(names(result) == std::vector<std::string>{"AutoCAD 2019", "AutoCAD MEP 2024", "Revit 2025"});
    CHECK(result.next->page == "transition/inventory");
}

TEST_CASE("a product registered by the new installer and by its own parts is one product") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Autodesk Revit 2025");
    install(provider, "HKLM64", "{2}", "Revit 2025");
    install(provider, "HKLM64", "{3}", "Autodesk Revit 2024");
    CHECK(names(run(provider)) == std::vector<std::string>{"Revit 2024", "Revit 2025"});
}

TEST_CASE("an entry that Windows hides as a component is no product") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Revit 2025");
    provider.dword(uninstall + "\\{1}", "SystemComponent", 1);
    const Result result = run(provider);
    CHECK(result.state == State::attention);
    CHECK(result.summary.id == "products.only_parts");
}

TEST_CASE("the publisher's name counts in any case") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Revit 2025", "AUTODESK");
    CHECK(run(provider).summary.count == 1);
}

TEST_CASE("a suite leads to the page on suites") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Autodesk Building Design Suite Premium 2016");
    const Result result = run(provider);
    CHECK(result.state == State::ok);
    CHECK(result.next->page == "transition/suites");
}

TEST_CASE("an Autodesk product that the table does not know is listed under its own name") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Autodesk Forma Board 2026");
    CHECK(names(run(provider)) == std::vector<std::string>{"Forma Board 2026"});
}

TEST_CASE("a PC without Autodesk software is not applicable, and one that may not be read is unknown") {
    FakeProvider provider;
    CHECK(run(provider).state == State::not_applicable);
    provider.keys["HKLM64\\" + uninstall] = Reading<std::vector<std::string>>::none(Outcome::denied, 5);
    CHECK(run(provider).reason == Reason::denied);
    install(provider, "HKLM32", "{2}", "AutoCAD 2019 - English");
    const Result partly = run(provider);
    CHECK(partly.state == State::ok);
    CHECK(partly.facts.back().label.id == "products.not_all_read");
}

TEST_CASE("an entry that may not be read may have been a product") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Autodesk Revit 2025");
    provider.registry["HKLM64\\" + uninstall + "\\{1}|Publisher"] = Reading<RegistryValue>::none(Outcome::denied, 5);
    CHECK(run(provider).reason == Reason::denied);
}

TEST_CASE("a part is a part in the plural too") {
    FakeProvider provider;
    install(provider, "HKLM64", "{1}", "Autodesk Revit 2025 Language Packs");
    CHECK(run(provider).summary.id == "products.only_parts");
}

TEST_CASE("a product known from its own registry key alone is listed as such, and never twice") {
    const std::string own = R"(HKLM64\SOFTWARE\Autodesk\)";
    const auto set = [&](FakeProvider& pc, const std::string& path, const std::vector<std::string>& keys) {
        pc.keys[own + path] = Reading<std::vector<std::string>>::of(keys);
    };
    FakeProvider pc;
    set(pc, "AutoCAD", {"R25.0", "Somebody"});
    set(pc, R"(AutoCAD\R25.0)", {"ACAD-8101:409", "ACAD-8101:413", "ACAD-0000:409", "InstalledProducts"});
    set(pc, "Navisworks Manage", {"22.0", "22.0-plans-of-somebody", "Common"});
    const Result alone = run(pc);
    CHECK(alone.state == State::ok);
    CHECK(names(alone) == std::vector<std::string>{"AutoCAD 2025", "Navisworks Manage 22.0"});
    for (const Finding& finding : alone.facts) CHECK(finding.value.id == "products.own_key_only");
    const Finished finished = run_now({find_check("adsk.products"), {}}, pc, sample_data(), {});
    FactsFile file;
    file.checks["x"] = finished.facts;
    CHECK(save_facts(file).find("omebody") == std::string::npos);

    install(pc, "HKLM64", "{1}", "Autodesk AutoCAD 2025 - English");
    install(pc, "HKLM64", "{2}", "Autodesk Navisworks Manage 2025");
    pc.text("HKLM64", uninstall + "\\{2}", "DisplayVersion", "22.0.1396.75");
    const Result both = run(pc);
    CHECK(names(both) == std::vector<std::string>{"AutoCAD 2025", "Navisworks Manage 2025"});
    for (const Finding& finding : both.facts) CHECK(finding.value.id == "products.installed");

    pc.text("HKLM64", uninstall + "\\{2}", "DisplayVersion", "21.0.1");  // another release
    CHECK(names(run(pc)).size() == 3);
}

TEST_CASE("what is left in the registry of a removed product makes nothing else necessary") {
    FakeProvider pc;
    pc.keys[R"(HKLM64\SOFTWARE\Autodesk\AutoCAD)"] = Reading<std::vector<std::string>>::of({"R25.0"});
    pc.keys[R"(HKLM64\SOFTWARE\Autodesk\AutoCAD\R25.0)"] = Reading<std::vector<std::string>>::of({"ACAD-8101:409"});
    CHECK(run_now({find_check("lic.service"), {}}, pc, sample_data(), {}).result.state == State::not_applicable);
    pc.keys[R"(HKLM64\SOFTWARE\Autodesk\AutoCAD\R25.0)"] = Reading<std::vector<std::string>>::none(Outcome::denied, 5);
    CHECK(run(pc).reason == Reason::denied);
}

TEST_CASE("a folder on Linux that is not named like a product is not kept by name") {
    FakeProvider pc("linux");
    pc.folders["/opt/Autodesk"] = Reading<std::vector<std::string>>::of({"Plans of Somebody 2025", "maya2025"});
    const Finished finished = run_now({find_check("adsk.products"), {}}, pc, sample_data(), {});
    CHECK(names(finished.result) == std::vector<std::string>{"Maya 2025"});
    FactsFile file;
    file.checks["x"] = finished.facts;
    CHECK(save_facts(file).find("Somebody") == std::string::npos);
}

TEST_CASE("the year of a name is the last that stands alone") {
    CHECK(year_in("AutoCAD 2025 - English") == 2025);
    CHECK(year_in("AutoCAD 2025.1 Update") == 2025);
    CHECK(year_in("3ds Max 2024") == 2024);
    CHECK(year_in("Version 20251") == 0);
    CHECK(year_in("2025x") == 0);
    CHECK(year_in("") == 0);
}

TEST_CASE("no product name can hurt the recogniser") {
    const CheckData data = sample_data();
    for (const std::string& name : {std::string(), std::string("\0\xff", 2), std::string(1'000'000, 'A'),
                                    std::string("Autodesk "), std::string("2025"), std::string("AutoCAD")}) {
        CHECK_NOTHROW(products_in({{{"name", name}}, {{"name", name}, {"folder", "1"}}, {}}, data));
    }
}
