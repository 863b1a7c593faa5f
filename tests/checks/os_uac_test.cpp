#include <catch2/catch.hpp>

#include "checks/runner.h"
#include "tests/checks/fake_provider.h"

using namespace signpost::checks;

namespace {

constexpr const char* policies = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System)";

Result run(FakeProvider& provider, const Parameters& parameters = {}) {
    return run_now({find_check("os.uac"), parameters}, provider, {}, {}).result;
}

FakeProvider windows_with(std::uint32_t lua, std::uint32_t admin, std::uint32_t secure) {
    FakeProvider provider;
    provider.dword(policies, "EnableLUA", lua);
    provider.dword(policies, "ConsentPromptBehaviorAdmin", admin);
    provider.dword(policies, "PromptOnSecureDesktop", secure);
    return provider;
}

}  // namespace

TEST_CASE("every position of the UAC slider has its state and sentence") {
    struct Row {
        std::uint32_t lua, admin, secure;
        State state;
        const char* summary;
    };
    const auto row =
        GENERATE(Row{1, 2, 1, State::ok, "uac.always_notify"}, Row{1, 5, 1, State::ok, "uac.default"},
                 Row{1, 5, 0, State::ok, "uac.not_dimmed"}, Row{1, 0, 0, State::attention, "uac.never_notify"},
                 Row{1, 0, 1, State::attention, "uac.organisation_silent"}, Row{1, 1, 1, State::ok, "uac.organisation"},
                 Row{1, 3, 0, State::ok, "uac.organisation"}, Row{1, 4, 1, State::ok, "uac.organisation"},
                 Row{1, 2, 0, State::ok, "uac.organisation"}, Row{1, 77, 1, State::ok, "uac.organisation"});
    auto provider = windows_with(row.lua, row.admin, row.secure);
    const Result result = run(provider);
    CHECK(result.state == row.state);
    CHECK(result.summary.id == row.summary);
}

TEST_CASE("absent UAC values mean Windows' defaults") {
    FakeProvider provider;
    CHECK(run(provider).summary.id == "uac.default");
}

TEST_CASE("UAC that is off wants attention, and is a problem where the page wants it on") {
    auto provider = windows_with(0, 5, 1);
    provider.current_token = Reading<Token>::of({Token::Elevation::full, true, true, false});
    CHECK(run(provider).state == State::attention);
    CHECK(run(provider).summary.id == "uac.off");
    CHECK(run(provider, {{"want", "on"}}).state == State::problem);
}

TEST_CASE("UAC that is off on Windows 7 is called never notify and leads to that page") {
    auto provider = windows_with(0, 0, 0);
    provider.current_token = Reading<Token>::of({Token::Elevation::full, true, true, false});
    provider.version.value.version = "6.1.7601";
    const Result result = run(provider);
    CHECK(result.summary.id == "uac.off_windows_7");
    CHECK(result.next->page == "troubleshooting/uac-windows-7-and-earlier");
}

TEST_CASE("UAC off with a token that is still divided waits for a restart") {
    auto provider = windows_with(0, 5, 1);
    CHECK(run(provider).summary.id == "uac.off_after_restart");
}

TEST_CASE("UAC on with an administrator's undivided token waits for a restart") {
    auto provider = windows_with(1, 5, 1);
    provider.current_token = Reading<Token>::of({Token::Elevation::standard, true, true, false});
    const Result result = run(provider);
    CHECK(result.state == State::attention);
    CHECK(result.summary.id == "uac.on_after_restart");
}

TEST_CASE("the built-in Administrator's undivided token is no sign of a pending restart unless it is filtered") {
    auto provider = windows_with(1, 5, 1);
    provider.current_token = Reading<Token>::of({Token::Elevation::standard, true, true, true});
    CHECK(run(provider).state == State::ok);
    provider.dword(policies, "FilterAdministratorToken", 1);
    CHECK(run(provider).state == State::attention);
}

TEST_CASE("a standard user's undivided token is no sign of a pending restart") {
    auto provider = windows_with(1, 5, 1);
    provider.current_token = Reading<Token>::of({Token::Elevation::standard, false, false, false});
    CHECK(run(provider).state == State::ok);
}

TEST_CASE("a UAC value of the wrong type or number cannot be told") {
    auto provider = windows_with(1, 5, 1);
    SECTION("text") { provider.text("HKLM64", policies, "EnableLUA", "1"); }
    SECTION("number") { provider.dword(policies, "EnableLUA", 7); }
    const Result result = run(provider);
    CHECK(result.state == State::unknown);
    CHECK(result.reason == Reason::parse);
}

TEST_CASE("a UAC value that may not be read is unknown: denied") {
    auto provider = windows_with(1, 5, 1);
    provider.registry["HKLM64\\" + std::string(policies) + "|PromptOnSecureDesktop"] =
        Reading<RegistryValue>::none(Outcome::denied, 5);
    CHECK(run(provider).reason == Reason::denied);
}

TEST_CASE("UAC does not apply to Linux") {
    FakeProvider provider("linux");
    CHECK(run(provider).state == State::not_applicable);
}
