#include <catch2/catch.hpp>

#include "checks/facts.h"
#include "checks/judging.h"
#include "checks/runner.h"

using namespace signpost::checks;

namespace {

FactsFile sample() {
    Facts facts("windows");
    facts.set_elevated(true);
    facts.set("number", Reading<std::int64_t>::of(-3));
    facts.set("text", Reading<std::string>::of("dåtaé \"quoted\"\n"));
    facts.set("list", Reading<std::vector<std::string>>::of({"a", ""}));
    facts.set("rows", Reading<Rows>::of({{{"name", "Revit"}, {"key", "829Q1"}}, {}}));
    facts.set("denied", Reading<std::int64_t>::none(Outcome::denied, 5));
    FactsFile file;
    file.taken = std::chrono::system_clock::time_point(std::chrono::seconds(1'800'000'000));
    file.checks["os.uac"] = facts;
    file.not_read["net.server"] = Reason::not_allowed;
    return file;
}

}  // namespace

TEST_CASE("facts come back from a file as they were saved") {
    const FactsFile file = sample();
    const FactsLoaded loaded = load_facts(save_facts(file));
    REQUIRE(loaded.problem == FactsProblem::none);
    CHECK(loaded.file.taken == file.taken);
    CHECK(loaded.file.checks == file.checks);
    CHECK(loaded.file.not_read == file.not_read);
}

TEST_CASE("what is for the screen only is not in the file of facts") {
    FactsFile file = sample();
    file.checks.begin()->second.set("hosts", Reading<std::vector<std::string>>::of({"server.example"}),
                                    Keep::screen_only);
    const std::string text = save_facts(file);
    CHECK(text.find("server.example") == std::string::npos);
    CHECK(load_facts(text).file.checks.begin()->second.list("hosts").outcome == Outcome::absent);
}

TEST_CASE("a fact asked for as another type is a failure to understand") {
    const Facts facts = sample().checks.begin()->second;
    CHECK(facts.number("text").outcome == Outcome::failed);
    CHECK(facts.number("text").error == wrong_type);
    CHECK(facts.number("never set").outcome == Outcome::absent);
}

TEST_CASE("hostile files of facts are refused") {
    const auto problem = [](const std::string& text) { return load_facts(text).problem; };
    CHECK(problem("") == FactsProblem::not_facts);
    CHECK(problem("[]") == FactsProblem::not_facts);
    CHECK(problem("{\"signpost-facts\":\"1\"}") == FactsProblem::not_facts);
    CHECK(problem("{\"signpost-facts\":2}") == FactsProblem::newer_version);
    CHECK(problem("{\"signpost-facts\":1}") == FactsProblem::damaged);
    CHECK(problem("{\"signpost-facts\":1,\"taken\":1e300,\"checks\":{}}") != FactsProblem::none);
    CHECK(problem("{\"signpost-facts\":1,\"taken\":-9223372036854775808,\"checks\":{}}") == FactsProblem::damaged);
    CHECK(
        problem("{\"signpost-facts\":1,\"taken\":1,\"checks\":{\"os.uac\":{\"platform\":\"windows\",\"elevated\":false,"
                "\"facts\":{\"lua\":{\"outcome\":\"perhaps\"}}}}}") == FactsProblem::damaged);
    CHECK(
        problem("{\"signpost-facts\":1,\"taken\":1,\"checks\":{\"os.uac\":{\"platform\":\"windows\",\"elevated\":false,"
                "\"facts\":{\"lua\":{\"outcome\":\"value\",\"number\":1.5}}}}}") == FactsProblem::damaged);
    for (const char* version : {"0", "-1", "18446744073709551615"})
        CHECK(problem(std::string("{\"signpost-facts\":") + version + ",\"taken\":1,\"checks\":{}}") ==
              FactsProblem::not_facts);
    CHECK(problem("{\"signpost-facts\":1,\"taken\":1,\"checks\":{\"os.uac\":{\"platform\":\"<b>\",\"elevated\":false,"
                  "\"facts\":{}}}}") == FactsProblem::damaged);
    CHECK(problem("{\"signpost-facts\":1,\"taken\":1,\"checks\":{},\"not_read\":{\"os.uac\":\"bored\"}}") ==
          FactsProblem::damaged);
    CHECK(problem("{\"signpost-facts\":1,\"taken\":1,\"checks\":{},\"not_read\":7}") == FactsProblem::damaged);
    CHECK(problem(std::string(100'000, '[')) == FactsProblem::not_facts);
    CHECK(problem(std::string(5u << 20, ' ')) == FactsProblem::too_big);
    CHECK(problem(std::string("{\"signpost-facts\":1,\0}", 22)) == FactsProblem::not_facts);
}

TEST_CASE("every truncation of a file of facts is refused without harm") {
    const std::string text = save_facts(sample());
    for (std::size_t size = 0; size + 2 < text.size(); ++size) {
        CHECK(load_facts(text.substr(0, size)).problem != FactsProblem::none);
    }
}

TEST_CASE("a check that read nothing tells elsewhere why") {
    Finished hung;
    hung.job.check = find_check("lic.type");
    hung.result = cannot_tell(Reason::timeout);
    const FactsFile file = facts_of({hung}, {});
    CHECK(judge_saved({find_check("lic.type"), {}}, file, {}).result.reason == Reason::timeout);
    const Result absent = judge_saved({find_check("os.uac"), {}}, file, {}).result;
    CHECK(absent.state == State::unknown);
    CHECK(absent.summary.id == "saved.nothing");
}

TEST_CASE("saved facts serve every wish of a link") {
    const FactsFile file = sample();
    const Job job{find_check("os.uac"), {{"want", "on"}}};
    CHECK(judge_saved(job, file, {}).result.parameters.at("want") == "on");
    CHECK(judge_saved(job, file, {}).read);
}
