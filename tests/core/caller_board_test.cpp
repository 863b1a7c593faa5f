#include <catch2/catch.hpp>

#include <set>

#include "app/core/checks/caller_board.h"
#include "app/core/checks/check_words.h"
#include "tests/checks/random_facts.h"
#include "tests/checks/sample_data.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;

namespace {

// A check as a page may link it: with none of its parameters, and with each.
std::vector<checks::Job> jobs_of(const checks::Check& check) {
    std::vector<checks::Job> out{{&check, {}}};
    for (const checks::Parameter& each : check.parameters) {
        const std::string value = each.values.empty() ? "acad-2025" : std::string(each.values.front());
        out.push_back({&check, {{std::string(each.name), value}}});
    }
    return out;
}

using checks::Facts;
using checks::Reading;
using checks::Rows;

// PCs that chance does not make.
std::vector<Facts> known_pcs(std::string_view check) {
    const auto with = [](auto... set) {
        Facts facts("windows");
        (set(facts), ...);
        return facts;
    };
    const auto text = [](const char* name, const char* value) {
        return [=](Facts& facts) { facts.set(name, Reading<std::string>::of(value)); };
    };
    const auto number = [](const char* name, std::int64_t value) {
        return [=](Facts& facts) { facts.set(name, Reading<std::int64_t>::of(value)); };
    };
    const auto row = [](const char* name, const checks::Row& values) {
        return [=](Facts& facts) { facts.set(name, Reading<Rows>::of({values})); };
    };
    if (check == "os.uac") return {with(number("lua", 0), text("version", "6.1.7601"))};
    if (check == "lic.version") return {with(text("licensing", "1.0.0"))};
    const auto product = [&](const char* name) { return row("products", {{"name", name}}); };
    if (check == "lic.type") return {with(row("licences", {{"method", "4"}})), with(product("Autodesk Revit 2019"))};
    if (check == "lic.type-legacy") return {with(row("legacy", {{"value", ""}}))};
    if (check == "lic.last-ok") {
        const auto now = number("now", 1'700'000'000);
        const auto licence = [&](const char* name, const char* value) {
            return row("licences", {{"method", "4"}, {name, value}});
        };
        return {with(now, licence("authorized", "true")), with(now, licence("authorized", "false")),
                with(now, licence("expires", "2023-11-16"))};
    }
    if (check == "net.pointers") {
        const auto pointers = row("pointers", {{"kind", "server"}});
        return {with(pointers, row("licences", {{"method", "4"}}))};
    }
    if (check == "net.server") {
        const auto pointers = row("pointers", {{"host", "h"}});
        const auto method = [&](const char* value) { return row("licences", {{"method", value}}); };
        return {with(pointers, row("answers", {{"state", "answers"}})),
                with(pointers, row("answers", {{"state", "answers"}}), method("4")),
                with(pointers, row("answers", {{"state", "refused"}}), method("1"))};
    }
    if (check == "signin.handler")
        return {with(number("handler", 1), number("program", 1)),
                with(number("handler", 1), number("program", 0), product("Autodesk Revit 2025")),
                with(product("Autodesk Revit 2025"))};
    if (check == "pc.requirements") {
        const auto pc = [&](std::int64_t gigabytes) {
            Facts facts =
                with(number("memory", gigabytes << 30), number("free", gigabytes << 30), number("dotnet", 600'000));
            facts.set("runtimes", Reading<std::vector<std::string>>::of({"8.0.1"}));
            return facts;
        };
        return {pc(64), pc(12)};
    }
    if (check == "signin.network") return {with(row("hosts", {{"state", "reached"}}))};
    return {};
}

std::string page_of(const checks::Result& result) { return result.next ? result.next->page : std::string(); }

// The states and next pages that a check's own results have, on PCs of any kind.
std::set<std::pair<checks::State, std::string>> outcomes(const checks::Job& job) {
    checks::CheckData data = checks::sample_data();
    data.licensing_version = "9.0";
    checks::RandomFacts random(7);
    std::set<std::pair<checks::State, std::string>> out;
    const auto judge = [&](const Facts& facts) {
        const auto result = checks::judge_now(job, facts, data).result;
        out.emplace(result.state, page_of(result));
    };
    for (const Facts& facts : known_pcs(job.check->id)) judge(facts);
    for (int i = 0; i < 3000; ++i) judge(random.make(*job.check, data));
    return out;
}

}  // namespace

TEST_CASE("each answer leads where the check itself leads on such a PC", "[caller]") {
    for (const checks::Check& check : checks::all_checks()) {
        for (const checks::Job& job : jobs_of(check)) {
            const auto possible = outcomes(job);
            for (const CallerAnswer& answer : caller_answers(job)) {
                INFO(checks::key(job) << ": " << answer.words << " " << name(answer.state) << " " << answer.page);
                CHECK(possible.contains({answer.state, std::string(answer.page)}));
            }
        }
    }
}

TEST_CASE("every check can be answered in more than one way, and at last by not knowing", "[caller]") {
    const tests::PlainTranslator words;
    for (const checks::Check& check : checks::all_checks()) {
        for (const checks::Job& job : jobs_of(check)) {
            INFO(checks::key(job));
            const auto answers = caller_answers(job);
            REQUIRE(answers.size() >= 2);
            CHECK(answers.back().words == "answer.dont_know");
            CHECK(answers.back().state == checks::State::unknown);
            std::set<std::string> seen;
            for (const CallerAnswer& answer : answers) {
                const std::string said = answer_words(answer, checks::sample_data(), words);
                INFO(said);
                CHECK(said != answer.words);
                CHECK(said.find('{') == std::string::npos);
                CHECK(seen.insert(said).second);
                CHECK(advice(answer, words).find("advice.") == std::string::npos);
                CHECK_FALSE(advice(answer, words).empty());
            }
        }
    }
}

TEST_CASE("an answer weighs what the link asks for", "[caller]") {
    const checks::Check* rights = checks::find_check("os.rights");
    const auto password = [&](const checks::Parameters& parameters) {
        for (const CallerAnswer& answer : caller_answers({rights, parameters}))
            if (answer.words == "answer.rights.password") return answer.state;
        return checks::State::unknown;
    };
    CHECK(password({}) == checks::State::not_applicable);
    CHECK(password({{"need", "admin"}}) == checks::State::problem);
}

TEST_CASE("an answer is kept until the PC is this one again", "[caller]") {
    std::vector<std::string> changed;
    CallerBoard board([&](const std::string& key) { changed.push_back(key); });
    CHECK_FALSE(board.asks("os.uac"));
    board.ask("os.uac");
    board.ask("os.uac");
    CHECK(board.asks("os.uac"));
    CHECK_FALSE(board.answered("os.uac"));
    board.answer("os.uac", 3);
    CHECK(board.answered("os.uac") == 3);
    CHECK_FALSE(board.asks("os.rights"));
    board.stop("os.uac");
    board.stop("os.uac");
    CHECK_FALSE(board.asks("os.uac"));
    board.ask("os.uac");
    CHECK_FALSE(board.answered("os.uac"));
    CHECK(changed.size() == 4);
}
