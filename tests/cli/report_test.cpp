#include "tests/cli/command_line.h"

using namespace signpost::cli::tests;
using nlohmann::json;
using signpost::test::Ran;

namespace {

// A PC whose owner and servers have names that no report may tell.
struct NamedPc : SmallContent {
    NamedPc() {
        write("root/etc/os-release", "ID=rocky\nVERSION_ID=\"9.4\"\nPRETTY_NAME=\"Rocky Linux 9.4\"\n");
        write("root/etc/hosts", "127.0.0.1 localhost\n0.0.0.0 accounts.autodesk.com # by SECRETPERSON\n");
        write("root/etc/environment",
              "ADSKFLEX_LICENSE_FILE=27000@SECRETHOST.example\nhttps_proxy=http://SECRETUSER:"
              "SECRETWORD@SECRETPROXY.example:8080\n");
        write("root/etc/hostname", "SECRETPC\n");
        write("root/usr/autodesk/maya2025/bin/License.env", "MAYA_LICENSE_METHOD=network\n");
        write("root/var/flexlm/maya.lic", "SERVER SECRETHOST 000000000000 27000\nUSE_SERVER\n");
        write("root/var/opt/Autodesk/AdskLicensingService/AdskLicensingService.data",
              "{\"Addr\":\"SECRETHOST.example:1\"}");
    }
    [[nodiscard]] Ran report(const std::string& file, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"report", "-o", path(file), "--root", path("root"), "--pack", folder()});
        return call(more);
    }
};

}  // namespace

TEST_CASE("a report is written in the format of its name, or as asked for", "[report]") {
    const NamedPc pc;
    REQUIRE(pc.report("r.html").exit_code == 0);
    CHECK(read_file(pc.path("r.html")).starts_with("<!doctype html>"));
    REQUIRE(pc.report("r.md").exit_code == 0);
    CHECK(read_file(pc.path("r.md")).starts_with("# Report of the live checks\n"));
    REQUIRE(pc.report("r.json").exit_code == 0);
    CHECK(json::parse(read_file(pc.path("r.json")))["schema"] == 1);
    REQUIRE(pc.report("r", {"--format", "md"}).exit_code == 0);
    CHECK(read_file(pc.path("r")).starts_with("# "));
    REQUIRE(pc.report("r.txt").exit_code == 0);
    CHECK(read_file(pc.path("r.txt")).starts_with("<!doctype html>"));
}

TEST_CASE("a report says nothing on stdout and tells all checks", "[report]") {
    const NamedPc pc;
    const Ran ran = pc.report("r.json");
    CHECK(ran.out.empty());
    CHECK(ran.err.empty());
    const Ran listed = call({"check", "--list"});
    CHECK(json::parse(read_file(pc.path("r.json")))["results"].size() ==
          static_cast<std::size_t>(std::count(listed.out.begin(), listed.out.end(), '\n')));
}

TEST_CASE("no report and no file of facts names a person, a server or a proxy", "[report]") {
    const NamedPc pc;
    for (const char* file : {"r.html", "r.md", "r.json"}) {
        REQUIRE(pc.report(file).exit_code == 0);
        CHECK(read_file(pc.path(file)).find("SECRET") == std::string::npos);
    }
    const Ran ran = call({"check", "--all", "--json", "--root", pc.path("root"), "--pack", pc.folder(), "--facts",
                          pc.path("facts.json")});
    REQUIRE(ran.exit_code == 0);
    CHECK(ran.out.find("SECRETHOST") != std::string::npos);  // the screen may name it, so there was something to tell
    CHECK(read_file(pc.path("facts.json")).find("SECRET") == std::string::npos);
    const json said = json::parse(ran.out);
    for (const json& result : said["results"]) {
        CHECK(result["share"].get<std::string>().find("SECRET") == std::string::npos);
        for (const json& fact : result["facts"])
            if (fact["shared"]) CHECK(fact.dump().find("SECRET") == std::string::npos);
    }
}

TEST_CASE("a report of a file tree does not say that this PC was read", "[report]") {
    const NamedPc pc;
    REQUIRE(call({"report", "-o", pc.path("r.json"), "--root", pc.path("root"), "--pack", pc.folder()}).exit_code == 0);
    CHECK(json::parse(read_file(pc.path("r.json")))["origin"] == "file_tree");
    REQUIRE(call({"report", "-o", pc.path("r.md"), "--root", pc.path("root"), "--pack", pc.folder(), "--lang", "en"})
                .exit_code == 0);
    CHECK(read_file(pc.path("r.md")).find("This PC was read") == std::string::npos);
}

TEST_CASE("a file tree and saved facts are not read together", "[report]") {
    const NamedPc pc;
    REQUIRE(call({"check", "--all", "--root", pc.path("root"), "--pack", pc.folder(), "--facts", pc.path("facts.json")})
                .exit_code == 0);
    CHECK(call({"check", "--all", "--root", pc.path("root"), "--from", pc.path("facts.json"), "--pack", pc.folder()})
              .exit_code == 2);
}

TEST_CASE("a report of saved facts says that they are", "[report]") {
    const NamedPc pc;
    REQUIRE(call({"check", "--all", "--root", pc.path("root"), "--pack", pc.folder(), "--facts", pc.path("facts.json")})
                .exit_code == 0);
    REQUIRE(
        call({"report", "-o", pc.path("r.json"), "--from", pc.path("facts.json"), "--pack", pc.folder()}).exit_code ==
        0);
    const json report = json::parse(read_file(pc.path("r.json")));
    CHECK(report["origin"] == "saved_facts");
    CHECK(report["results"][0]["found"][0] == "This is Rocky Linux 9.4.");
}

TEST_CASE("a report speaks the language asked for", "[report]") {
    const NamedPc pc;
    std::set<std::string> titles;
    for (const char* language : {"en", "nl", "fr", "da"}) {
        REQUIRE(pc.report("r.html", {"--lang", language}).exit_code == 0);
        const std::string html = read_file(pc.path("r.html"));
        CHECK(html.find(std::string("<html lang=\"") + language + "\">") != std::string::npos);
        titles.insert(html.substr(html.find("<h1>"), 60));
    }
    CHECK(titles.size() == 4);
}

TEST_CASE("a report that cannot be written or read from fails and says why", "[report]") {
    const NamedPc pc;
    pc.write("file", "");
    const Ran unwritable = pc.report("file/below.html");
    CHECK(unwritable.exit_code == 1);
    CHECK_FALSE(unwritable.err.empty());
    const Ran no_facts = call({"report", "-o", pc.path("r.html"), "--from", pc.path("file"), "--pack", pc.folder()});
    CHECK(no_facts.exit_code == 3);  // as of `check`
    CHECK(no_facts.err.find("holds no saved facts") != std::string::npos);
    CHECK(read_file(pc.path("r.html")).empty());
    CHECK(call({"report"}).exit_code == 2);
    CHECK(call({"report", "-o", pc.path("r"), "--format", "pdf"}).exit_code == 2);
}
