#include <catch2/catch.hpp>

#include "checks/each/lic_service.h"
#include "checks/runner.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

const std::string uninstall = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)";

class Pc : public FakeProvider {
public:
    explicit Pc(const std::string& product) {
        places[Folder::program_data] = "P:";
        if (product.empty()) return;
        keys["HKLM64\\" + uninstall] = Reading<std::vector<std::string>>::of({"{1}"});
        text("HKLM64", uninstall + "\\{1}", "DisplayName", product);
        text("HKLM64", uninstall + "\\{1}", "Publisher", "Autodesk");
    }
    void service_is(ServiceInfo::State state, ServiceInfo::Start start) {
        ServiceInfo info;
        info.state = state;
        info.start = start;
        service_table["AdskLicensingService"] = Reading<ServiceInfo>::of(info);
    }
    void answers_at(int port, const Reading<bool>& answer) {
        files[R"(P:\Autodesk\AdskLicensingService\AdskLicensingService.data)"] =
            Reading<std::string>::of("{\"Addr\":\"127.0.0.1:" + std::to_string(port) + "\"}");
        ports["127.0.0.1:" + std::to_string(port)] = answer;
    }
    Result run() { return run_now({find_check("lic.service"), {}}, *this, sample_data(), {}).result; }
};

using S = ServiceInfo::State;
using T = ServiceInfo::Start;

}  // namespace

TEST_CASE("a licensing service that runs and answers is in order") {
    Pc pc("Revit 2025");
    pc.service_is(S::running, T::automatic);
    pc.answers_at(4321, Reading<bool>::of(true));
    CHECK(pc.run().state == State::ok);
}

TEST_CASE("a licensing service that is started by hand, stopped or silent wants attention") {
    Pc pc("Revit 2025");
    pc.answers_at(4321, Reading<bool>::of(true));
    pc.service_is(S::running, T::manual);
    CHECK(pc.run().summary.id == "service.manual");
    pc.answers_at(4321, Reading<bool>::none(Outcome::failed, 10061));
    pc.service_is(S::stopped, T::automatic);
    CHECK(pc.run().summary.id == "service.stopped");
    CHECK(pc.run().state == State::attention);
    pc.service_is(S::running, T::automatic);
    CHECK(pc.run().summary.id == "service.silent");
}

TEST_CASE("a licensing service that is disabled or missing is a problem where a product needs it") {
    Pc pc("Revit 2025");
    CHECK(pc.run().summary.id == "service.missing");
    CHECK(pc.run().state == State::problem);
    pc.service_is(S::stopped, T::disabled);
    CHECK(pc.run().state == State::problem);
    CHECK(pc.run().next->page == "troubleshooting/licensing-service");
}

TEST_CASE("without a product from 2020 on the licensing service is not needed") {
    CHECK(Pc("AutoCAD 2019").run().state == State::not_applicable);
    CHECK(Pc("").run().state == State::not_applicable);
    for (const T start : {T::automatic, T::manual, T::disabled}) {
        Pc left_over("AutoCAD 2019");
        left_over.service_is(S::stopped, start);
        CHECK(left_over.run().summary.id == "service.not_needed");
    }
}

TEST_CASE("a licensing service between running and stopped is told as what it is") {
    Pc pc("Revit 2025");
    const auto told = [&](S state, T start) {
        pc.service_is(state, start);
        return pc.run();
    };
    CHECK(told(S::starting, T::automatic).summary.id == "service.not_ready");
    CHECK(told(S::starting, T::automatic).facts.at(0).value.id == "value.starting");
    CHECK(told(S::stopping, T::automatic).facts.at(0).value.id == "value.stopping");
    CHECK(told(S::paused, T::automatic).facts.at(0).value.id == "value.paused");
    CHECK(told(S::stopped, T::unknown).facts.at(1).value.id == "value.not_known");
    pc.process_list = Reading<std::vector<Process>>::none(Outcome::denied, 5);
    CHECK(told(S::unknown, T::automatic).reason == Reason::denied);
    CHECK(told(S::stopped, T::automatic).summary.id == "service.stopped");
}

TEST_CASE("a missing service is no problem while nobody knows whether a product needs it") {
    Pc pc("");
    pc.keys["HKLM64\\" + uninstall] = Reading<std::vector<std::string>>::none(Outcome::denied, 5);
    CHECK(pc.run().reason == Reason::denied);
}

TEST_CASE("a running service whose address cannot be read is unknown, with the reason") {
    Pc pc("Revit 2025");
    pc.service_is(S::running, T::automatic);
    CHECK(pc.run().reason == Reason::not_found_unexpected);
    auto& file = pc.files[R"(P:\Autodesk\AdskLicensingService\AdskLicensingService.data)"];
    file = Reading<std::string>::none(Outcome::denied, 5);
    CHECK(pc.run().reason == Reason::denied);
    file = Reading<std::string>::of("not json");
    CHECK(pc.run().reason == Reason::parse);
    pc.answers_at(4321, Reading<bool>::none(Outcome::timeout));
    CHECK(pc.run().reason == Reason::timeout);
}

TEST_CASE("a service manager that says no is unknown: denied") {
    Pc pc("Revit 2025");
    pc.service_table["AdskLicensingService"] = Reading<ServiceInfo>::none(Outcome::denied, 5);
    CHECK(pc.run().reason == Reason::denied);
}

TEST_CASE("the address of the service is taken only when it is this PC's") {
    CHECK(service_port("{\"Addr\":\"127.0.0.1:49201\"}") == 49201);
    CHECK(service_port("\xEF\xBB\xBF{\"Addr\":\"localhost:1\"}\r\n") == 1);
    CHECK(service_port("{\"Addr\":\"[::1]:65535\"}") == 65535);
    for (const char* bad :
         {"", "[]", "{}", "{\"Addr\":5}", "{\"Addr\":\"127.0.0.1\"}", "{\"Addr\":\"127.0.0.1:\"}",
          "{\"Addr\":\"127.0.0.1:0\"}", "{\"Addr\":\"127.0.0.1:65536\"}", "{\"Addr\":\"127.0.0.1:99999999999\"}",
          "{\"Addr\":\"10.0.0.1:80\"}", "{\"Addr\":\"server.example:80\"}", "{\"Addr\":\"127.0.0.1:-1\"}"}) {
        INFO(bad);
        CHECK_FALSE(service_port(bad).has_value());
    }
    CHECK_FALSE(service_port(std::string(100'000, '[')).has_value());
    CHECK_FALSE(service_port(std::string(4000, '{')).has_value());
}

TEST_CASE("a file that names another machine never makes the check contact it") {
    Pc pc("Revit 2025");
    pc.service_is(S::running, T::automatic);
    pc.files[R"(P:\Autodesk\AdskLicensingService\AdskLicensingService.data)"] =
        Reading<std::string>::of("{\"Addr\":\"evil.example:443\"}");
    CHECK(pc.run().state == State::unknown);
    CHECK(pc.contacted.empty());
}
