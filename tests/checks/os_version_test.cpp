#include <catch2/catch.hpp>

#include "checks/each/os_release.h"
#include "checks/runner.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"

using namespace signpost::checks;

namespace {

Result run(const OsVersion& version, const Parameters& parameters = {}, const std::string& platform = "windows") {
    FakeProvider provider(platform);
    provider.version = Reading<OsVersion>::of(version);
    return run_now({find_check("os.version"), parameters}, provider, sample_data(), {}).result;
}

OsVersion windows(const std::string& version, const std::string& architecture = "x86_64", bool workstation = true) {
    return {"Windows", version, "Windows", architecture, workstation, false};
}

const Parameters for_acad{{"product", "acad-2025"}};

}  // namespace

TEST_CASE("Windows 10 and 11 are in order, older ones and servers want a look") {
    CHECK(run(windows("10.0.19045")).state == State::ok);
    CHECK(run(windows("10.0.22631")).state == State::ok);
    CHECK(run(windows("6.1.7601")).summary.id == "version.older");
    CHECK(run(windows("6.3.9600")).state == State::attention);
    CHECK(run(windows("10.0.20348", "x86_64", false)).summary.id == "version.server");
    CHECK(run(windows("10.0.19045", "x86")).state == State::attention);
}

TEST_CASE("against a product's list of systems the version is in, out, or of too few bits") {
    CHECK(run(windows("10.0.19045"), for_acad).summary.id == "version.supported_by");
    CHECK(run(windows("10.0.10240"), for_acad).summary.id == "version.not_listed_by");
    CHECK(run(windows("10.0.19045", "x86"), for_acad).state == State::problem);
    CHECK(run(windows("10.0.20348", "x86_64", false), for_acad).summary.id == "version.server");
    CHECK(run(windows("10.0.20348", "x86_64", false), for_acad).state == State::attention);
    const auto linux = [](const char* id, const char* version) {
        return run({id, version, id, "x86_64", true, false}, for_acad, "linux").summary.id;
    };
    CHECK(linux("rocky", "8.9") == "version.supported_by");
    CHECK(linux("rocky", "9.4") == "version.supported_by");
    CHECK(linux("rocky", "7.9") == "version.not_listed_by");
    CHECK(linux("rocky", "10.0") == "version.not_listed_by");
    CHECK(linux("debian", "12") == "version.not_listed_by");
}

TEST_CASE("Debian without a product's list is only named") {
    CHECK(run({"debian", "12", "Debian GNU/Linux 12 (bookworm)", "x86_64", true, false}, {}, "linux").state ==
          State::ok);
}

TEST_CASE("Wine is called Wine") {
    OsVersion version = windows("10.0.18362");
    version.wine = true;
    CHECK(run(version).meaning.id == "version.wine");
}

TEST_CASE("os-release is read as its manual says") {
    const auto rocky = parse_os_release(
        "# comment\nNAME=\"Rocky Linux\"\nID=\"rocky\"\nVERSION_ID=\"9.3\"\r\nPRETTY_NAME='Rocky Linux 9.3'\n");
    REQUIRE(rocky.has_value());
    CHECK(rocky.value.name == "rocky");
    CHECK(rocky.value.version == "9.3");
    CHECK(rocky.value.pretty == "Rocky Linux 9.3");
    CHECK(parse_os_release("ID=debian\nPRETTY_NAME=\"A \\\"quoted\\\" name\"").value.pretty == "A \"quoted\" name");
    CHECK(parse_os_release("ID=arch").value.pretty == "arch");
}

TEST_CASE("an os-release that is broken or hostile is a failure to understand") {
    const auto bad = GENERATE(as<std::string>{}, "", "NAME=x", "ID=", "ID=\"\"", "ID=../../etc", "ID=Debian",
                              std::string("ID=a\0b", 6), std::string(10u << 20, 'x'), "ID=$(reboot)");
    const auto reading = parse_os_release(bad);
    CHECK(reading.outcome == Outcome::failed);
}

TEST_CASE("an os-release in UTF-16 is read too") {
    std::string text = "\xFF\xFE";
    for (const char c : std::string("ID=rocky\n")) {
        text += c;
        text += '\0';
    }
    CHECK(parse_os_release(text).value.name == "rocky");
}
