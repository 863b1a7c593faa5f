// net.server: which ports of which servers are asked, and what the answers mean.
#include <catch2/catch.hpp>

#include <thread>

#include "tests/checks/pointing_pc.h"

using namespace signpost::checks;

namespace {

using Pc = PointingPc;

}  // namespace

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
    CHECK(set(refused, refused, refused).summary.id == "server.gone");  // and nothing of Autodesk is here
    pc.method_is("1");
    CHECK(set(refused, refused, refused).state == State::problem);
    for (const Result& fails : {set(refused, refused, refused), set(silent, silent, silent), set(yes, refused, yes)})
        CHECK(fails.next->page == "troubleshooting/network-licence-fails");
    pc.method_is("4");
    CHECK(set(refused, refused, refused).summary.id == "server.gone");
    CHECK(set(yes, yes, yes).summary.id == "server.not_needed");
    CHECK(set(yes, yes, yes).next->page == "licence-server/decommission");
    CHECK(set(silent, silent, silent).next->page == "licence-server/decommission");
    pc.tools[Tool::licensing_helper_list] = Reading<ToolOutput>::none(Outcome::denied, 13);
    const Result unknown = set(refused, refused, refused);
    CHECK(unknown.reason == Reason::denied);
    CHECK(unknown.summary.id == "server.perhaps_needed");
    CHECK(unknown.next->page == "troubleshooting/network-licence-fails");
}

TEST_CASE("single servers are no group of three, and one that several places name is one server") {
    Pc pc;
    pc.point_to("27000@a:27000@b");
    pc.files["/home/a/.flexlmrc"] = Reading<std::string>::of("ADSKFLEX_LICENSE_FILE=27000@b\n");
    pc.ports["a:27000"] = Reading<bool>::none(Outcome::failed, 111);
    pc.ports["b:27000"] = Reading<bool>::of(true);
    const Result result = pc.run("net.server");
    CHECK(result.summary.id == "server.answers");
    REQUIRE(result.facts.size() == 4);
    CHECK(result.facts[2].value.id == "server.value.answers");
    CHECK(result.facts[2].label == result.facts[3].label);
    CHECK(result.facts[3].value.values.at("text") == "b");
    CHECK(result.facts[3].privacy == Finding::Privacy::screen_only);
}

TEST_CASE("more servers than are asked are counted, and a name that is unknown is looked up once") {
    Pc pc;
    pc.point_to("1@a:1@b:1@c:1@d:1@e:1@f:1@g:1@h:1@i:1@j");
    const Result many = pc.run("net.server");
    CHECK(pc.contacted.size() == 8);
    CHECK(many.facts.back().label.id == "server.not_asked");
    CHECK(many.facts.back().label.count == 2);
    Pc lost;
    lost.point_to("@nowhere");
    CHECK(lost.run("net.server").facts.at(0).value.id == "server.value.unknown_name");
    CHECK(lost.contacted == std::vector<std::string>{"nowhere:27000"});
}

TEST_CASE("a pointer without a port is asked on 27000 to 27009 and nowhere else") {
    Pc pc;
    pc.point_to("@a");
    for (int port = 27000; port <= 27009; ++port)
        pc.ports["a:" + std::to_string(port)] = Reading<bool>::none(Outcome::failed, 111);
    pc.ports["a:27003"] = Reading<bool>::of(true);
    CHECK(pc.run("net.server").summary.id == "server.answers");
    for (const std::string& each : pc.contacted) CHECK(each.starts_with("a:2700"));
}

TEST_CASE("without consent, and without an answer of the check itself, no server is said to be one to retire") {
    const Check& check = *find_check("net.server");
    for (const Reason reason : {Reason::not_allowed, Reason::cancelled, Reason::timeout, Reason::crashed}) {
        FactsFile file;
        file.not_read["net.server"] = reason;
        const Result result = judge_saved({&check, {}}, file, sample_data()).result;
        CHECK(result.reason == reason);
        CHECK(result.next->page == "troubleshooting/network-licence-fails");
    }
    Runner runner(std::make_shared<Pc>(), std::make_shared<CheckData>(sample_data()));
    Result refused;
    runner.start({{&check, {}}}, [&](const Finished& finished) { refused = finished.result; });
    runner.wait();
    CHECK(refused.reason == Reason::not_allowed);
    CHECK(refused.next->page == "troubleshooting/network-licence-fails");
}

TEST_CASE("a stop that comes while the answers do is the end of the check, whichever is first") {
    struct Waiting : Pc {
        Reading<bool> tcp(const std::string&, std::uint16_t port, std::chrono::milliseconds,
                          std::stop_token stop) override {
            while (port != 27000 && !stop.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return stop.stop_requested() ? Reading<bool>::none(Outcome::timeout) : Reading<bool>::of(true);
        }
    } pc;
    const auto stopped_meanwhile = [&](const char* pointer, int times) {
        pc.point_to(pointer);
        for (int i = 0; i < times; ++i) {
            std::stop_source stop;
            std::thread stopping([&] { stop.request_stop(); });
            const Finished finished = run_now({find_check("net.server"), {}}, pc, sample_data(), stop.get_token());
            stopping.join();
            REQUIRE((finished.result.state == State::ok || finished.result.reason == Reason::timeout));
        }
    };
    stopped_meanwhile("27000@a", 3000);  // answers at once
    stopped_meanwhile("1@a", 20);        // never does
}
