#include <catch2/catch.hpp>

#include "checks/runner.h"
#include "tests/checks/random_facts.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

// Every value of every parameter, one at a time, and none.
std::vector<Parameters> parameters_of(const Check& check, const CheckData& data) {
    std::vector<Parameters> out{{}};
    for (const Parameter& parameter : check.parameters) {
        for (const auto value : parameter.values) out.push_back({{std::string(parameter.name), std::string(value)}});
        if (parameter.source == Parameter::Source::listed) continue;
        for (const Requirement& each : data.requirements) out.push_back({{std::string(parameter.name), each.id}});
    }
    return out;
}

}  // namespace

TEST_CASE("every judge is total: whatever the facts, one of five states, and a reason exactly when it could not tell") {
    const CheckData data = sample_data();
    RandomFacts random(1);
    for (const Check& check : all_checks()) {
        for (const Parameters& parameters : parameters_of(check, data)) {
            for (int i = 0; i < 1500; ++i) {
                const Facts facts = random.make(check, data);
                Result result;
                REQUIRE_NOTHROW(result = check.judge(facts, data, parameters));
                INFO(check.id);
                REQUIRE(state_from_name(name(result.state)).has_value());
                REQUIRE(result.reason.has_value() == (result.state == State::unknown));
                REQUIRE_FALSE(result.summary.id.empty());
                REQUIRE_FALSE(result.share.empty());
            }
        }
    }
}

TEST_CASE("a judge asked twice about the same facts says the same") {
    const CheckData data = sample_data();
    RandomFacts random(2);
    for (const Check& check : all_checks()) {
        const Facts facts = random.make(check, data);
        const Result first = check.judge(facts, data, {});
        const Result second = check.judge(facts, data, {});
        CHECK(first.summary == second.summary);
        CHECK(first.state == second.state);
    }
}

TEST_CASE("facts that went through a file are judged as before, though it keeps no hosts") {
    const CheckData data = sample_data();
    RandomFacts random(3);
    for (const Check& check : all_checks()) {
        for (int i = 0; i < 200; ++i) {
            FactsFile file;
            const Facts facts = random.make(check, data);
            file.checks["x"] = facts;
            const auto loaded = load_facts(save_facts(file));
            REQUIRE(loaded.problem == FactsProblem::none);
            const Result before = check.judge(facts, data, {});
            const Result after = check.judge(loaded.file.checks.at("x"), data, {});
            INFO(check.id);
            CHECK(after.state == before.state);
            CHECK(after.reason == before.reason);
        }
    }
}

TEST_CASE("a check on a PC where nothing is never claims a problem") {
    const CheckData data = sample_data();
    for (const char* platform : {"windows", "linux"}) {
        for (const Check& check : all_checks()) {
            FakeProvider provider(platform);
            for (const std::string& host : data.sign_in_hosts) {
                provider.hosts[host] = Reading<HttpsReply>::none(Outcome::unsupported);
            }
            const Result result = run_now({&check, {}}, provider, data, {}).result;
            INFO(check.id << " on " << platform);
            CHECK(result.state != State::problem);
        }
    }
}

TEST_CASE("the table of checks is in order: ids once, words to show, a page, a limit") {
    std::vector<std::string_view> ids;
    for (const Check& check : all_checks()) {
        CHECK(std::count(ids.begin(), ids.end(), check.id) == 0);
        ids.push_back(check.id);
        CHECK_FALSE(check.reads.empty());
        CHECK_FALSE(check.page.empty());
        CHECK(check.limit >= std::chrono::seconds(1));
        CHECK(check.limit <= std::chrono::seconds(20));
        CHECK(find_check(check.id) == &check);
    }
    CHECK(find_check("os.nothing") == nullptr);
}

TEST_CASE("a check takes only the parameters it declares, with the values it declares") {
    const CheckData data = sample_data();
    const Check& uac = *find_check("os.uac");
    CHECK(accepts(uac, {}));
    CHECK(accepts(uac, {{"want", "on"}}));
    CHECK_FALSE(accepts(uac, {{"want", "off"}}));
    CHECK_FALSE(accepts(uac, {{"path", "on"}}));
    const Check& version = *find_check("os.version");
    CHECK(accepts(version, {{"product", "acad-2025"}}, data));
    CHECK_FALSE(accepts(version, {{"product", "../etc"}}, data));
}
