#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/core/checks/check_json.h"
#include "app/core/checks/report.h"
#include "checks/judging.h"
#include "checks/runner.h"
#include "document/parse.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/sample_data.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;

namespace {

const tests::PlainTranslator english;
constexpr std::chrono::system_clock::time_point new_year{std::chrono::seconds(1'767'225'600)};  // 2026-01-01 00:00 UTC

// Of all checks on a PC where nothing is.
Report of_an_empty_pc() {
    checks::FakeProvider pc;
    Report report{new_year, Report::Origin::this_pc, {}};
    for (const checks::Check& check : checks::all_checks())
        report.results.push_back(checks::run_now({&check, {}}, pc, {}, {}).result);
    return report;
}

// One result that says `text` in everything that may be shared.
Report saying(const std::string& text) {
    checks::Result result = checks::found(checks::State::attention, checks::literal(text));
    result.id = "os.uac";
    checks::add(result, checks::literal(text), checks::literal(text), text);
    result.looked_at = {checks::literal(text)};
    result.next = checks::NextPage{"users/add-users", checks::literal(text)};
    return {new_year, Report::Origin::this_pc, {result}};
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

bool has_kind(const std::vector<document::Inline>& inlines, document::Inline::Kind kind) {
    return std::any_of(inlines.begin(), inlines.end(), [&](const document::Inline& each) {
        return each.kind == kind || has_kind(each.children, kind);
    });
}

bool has_kind(const std::vector<document::Block>& blocks, document::Inline::Kind kind) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const document::Block& each) {
        return has_kind(each.inlines, kind) || has_kind(each.children, kind);
    });
}

// Leaves out every stretch from `begin` to `end`.
std::string without(std::string text, const std::string& begin, const std::string& end) {
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at))
        text.replace(at, text.find(end, at) + end.size() - at, " ");
    return text;
}

// The words of a text in their order, without what only sets them: tags, what they hide or repeat, signs of Markdown.
std::vector<std::string> words_of(std::string text) {
    text = without(text, "<head>", "</head>");
    text = without(text, "<caption>", "</caption>");
    text = without(text, "<span aria-hidden", "</span>");
    text = without(without(text, "<", ">"), "&", ";");
    std::vector<std::string> out;
    std::string word;
    for (const char c : text + " ") {
        if (std::isalnum(static_cast<unsigned char>(c))) word += c;
        else if (!word.empty()) out.push_back(std::exchange(word, {}));
    }
    return out;
}

document::Document parsed(const std::string& markdown) {
    return document::parse(markdown.substr(markdown.find('\n')), "report", "en", "report.md")
        .document;  // behind the title
}

}  // namespace

TEST_CASE("a report and a file of facts of a Windows PC name no person, server or proxy", "[report]") {
    // Whatever can hold such a name holds one.
    const auto pc = std::make_shared<checks::FakeProvider>();
    const std::string home = R"(D:\Profiles\SECRETPERSON)";
    pc->places = {{checks::Folder::local_app_data, home + R"(\AppData\Local)"},
                  {checks::Folder::roaming_app_data, home + R"(\AppData\Roaming)"},
                  {checks::Folder::program_data, R"(C:\ProgramData)"},
                  {checks::Folder::windows, R"(C:\Windows)"},
                  {checks::Folder::home, home}};
    const std::string pointer = R"(27000@SECRETHOST;@[fe80::5EC2:E7];D:\Profiles\SECRETPERSON\a.lic)";
    for (const char* name : {"ADSKFLEX_LICENSE_FILE", "LM_LICENSE_FILE"}) {
        pc->environment[name] = checks::Reading<std::string>::of(pointer);
        pc->text("HKCU64", "Environment", name, pointer);
        pc->text("HKLM64", R"(SOFTWARE\FLEXlm License Manager)", name, pointer);
    }
    for (const char* scheme : {"adskidmgr", "adsk.idmgr"})
        pc->text("HKCU64", std::string(R"(SOFTWARE\Classes\)") + scheme + R"(\shell\open\command)", "",
                 "\"" + home + R"(\AdskIdentityManager.exe" "%1")");
    const std::string uninstall = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall)";
    pc->keys["HKLM64\\" + uninstall] = checks::Reading<std::vector<std::string>>::of({"a"});
    pc->text("HKLM64", uninstall + "\\a", "DisplayName", "Autodesk Revit 2025");
    pc->text("HKLM64", uninstall + "\\a", "Publisher", "Autodesk, Inc.");
    pc->text("HKLM64", uninstall + "\\a", "InstallLocation", home + R"(\Revit)");
    pc->process_list = checks::Reading<std::vector<checks::Process>>::of(
        {{7, "Revit.exe", home + R"(\Revit\Revit.exe)", true}, {8, "lmgrd.exe", home + R"(\lmgrd.exe)", true}});
    pc->all_services = checks::Reading<std::vector<checks::ServiceInfo>>::of(
        {{"SECRETSERVICE", checks::ServiceInfo::State::running, checks::ServiceInfo::Start::automatic,
          home + R"(\lmgrd.exe)", "SECRETSERVICE"}});
    pc->web_proxy = checks::Reading<checks::Proxy>::of({checks::Proxy::Kind::manual, "http://SECRETPROXY:8080"});
    pc->files[R"(C:\Windows\System32\drivers\etc\hosts)"] =
        checks::Reading<std::string>::of("0.0.0.0 accounts.autodesk.com # by SECRETPERSON\n10.0.0.1 SECRETHOST\n");
    pc->tools[checks::Tool::licensing_helper_list] = checks::Reading<checks::ToolOutput>::of(
        {0,
         R"([{"feature_id":"RVT","sel_prod_key":"829Q1","sel_prod_ver":"2025.0.0.F","lic_method":1,
             "lic_servers":["SECRETHOST"],"serial_number_sa":"SECRET-SERIAL"}])",
         "SECRETERROR", false});
    pc->ports["SECRETHOST:27000"] = checks::Reading<bool>::of(true);

    Report report{new_year, Report::Origin::this_pc, {}};
    std::vector<checks::Finished> all;
    std::string screen;
    for (const checks::Check& check : checks::all_checks()) {
        all.push_back(checks::run_now({&check, {}}, *pc, checks::sample_data(), {}));
        report.results.push_back(all.back().result);
        screen += result_json(all.back().result, english);
    }
    CHECK(screen.find("SECRETHOST") != std::string::npos);  // there was something to tell
    for (const auto format : {ReportFormat::html, ReportFormat::markdown, ReportFormat::json}) {
        const std::string text = write_report(report, format, english);
        for (const char* secret : {"SECRET", "Profiles", "5EC2", "5ec2"}) CHECK(text.find(secret) == std::string::npos);
    }
    const std::string facts = checks::save_facts(checks::facts_of(all, new_year));
    for (const char* secret : {"SECRET", "5EC2", "5ec2"}) CHECK(facts.find(secret) == std::string::npos);
}

TEST_CASE("a report tells every result once, in each format", "[report]") {
    const Report report = of_an_empty_pc();
    const auto json = nlohmann::json::parse(write_report(report, ReportFormat::json, english));
    const std::string html = write_report(report, ReportFormat::html, english);
    const std::string markdown = write_report(report, ReportFormat::markdown, english);
    REQUIRE(json["results"].size() == checks::all_checks().size());
    for (std::size_t i = 0; i < report.results.size(); ++i) {
        const std::string id = report.results[i].id;
        INFO(id);
        CHECK(json["results"][i]["id"] == id);
        CHECK(json["results"][i]["state"] == checks::name(report.results[i].state));
        CHECK(count(html, "<h3 id=\"" + id + "\">") == 1);
        CHECK(count(html, "href=\"#" + id + "\"") == 1);
    }
    CHECK(count(markdown, "\n### ") == report.results.size());
}

TEST_CASE("a report answers the questions that several checks answer together", "[report]") {
    Report report = of_an_empty_pc();
    const auto views = [&] {
        return nlohmann::json::parse(write_report(report, ReportFormat::json, english))["views"];
    };
    REQUIRE(views().size() == 2);
    CHECK(views()[0]["id"] == "view.ready");
    CHECK(views()[1]["title"] == "Old network licence gone?");
    report.results.erase(report.results.begin() + 3);  // os.uac, of which view.ready is made
    REQUIRE(views().size() == 1);
    CHECK(views()[0]["id"] == "view.network-gone");
}

TEST_CASE("a report says when the PC was read, and that the facts were saved", "[report]") {
    Report report = saying("x");
    CHECK(write_report(report, ReportFormat::markdown, english).find("This PC was read on 1 January 2026") !=
          std::string::npos);
    report.origin = Report::Origin::saved_facts;
    for (const auto format : {ReportFormat::markdown, ReportFormat::html})
        CHECK(write_report(report, format, english).find("A PC was read on 1 January 2026") != std::string::npos);
    const auto json = nlohmann::json::parse(write_report(report, ReportFormat::json, english));
    CHECK(json["origin"] == "saved_facts");
    CHECK(json["taken"] == "2026-01-01T00:00:00Z");
}

TEST_CASE("what is for the screen only is in no report", "[report]") {
    Report report = saying("shared");
    checks::add_on_screen(report.results[0], checks::literal("Licence server"), checks::literal("server.example"));
    report.results[0].summary = checks::literal("The server server.example answers.");
    report.results[0].meaning = checks::literal("It is server.example.");
    for (const auto format : {ReportFormat::html, ReportFormat::markdown, ReportFormat::json}) {
        const std::string text = write_report(report, format, english);
        CHECK(text.find("server.example") == std::string::npos);
        CHECK(text.find("shared") != std::string::npos);
    }
}

TEST_CASE("the HTML report stands alone: no script, nothing remote, every table with its heads", "[report]") {
    const std::string html = write_report(of_an_empty_pc(), ReportFormat::html, english);
    CHECK(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
    CHECK(count(html, "<h1>") == 1);
    for (const char* never :
         {"<script", "javascript:", "<link", "<img", "<iframe", "url(", "@import", "http:", "https:"})
        CHECK(count(html, never) == 0);
    CHECK(count(html, "@media print") >= 1);
    CHECK(count(html, "<caption>") == count(html, "<table>"));
    CHECK(count(html, "<th") ==
          count(html, "<th scope=\"col\">") + count(html, "<th scope=\"row\">") + count(html, "<thead>"));
    // A state is a word, and a sign that screen readers pass over.
    CHECK(count(html, "<span class=\"state ") == count(html, "<span aria-hidden=\"true\">"));
}

TEST_CASE("what was found stays text in HTML", "[report]") {
    const std::string html =
        write_report(saying("</p><script>alert(1)</script><b onclick=\"x\">&amp;"), ReportFormat::html, english);
    CHECK(count(html, "<script") == 0);
    CHECK(count(html, "<b ") == 0);
    CHECK(count(html, "&lt;script&gt;") > 0);
}

TEST_CASE("what was found stays text in Markdown", "[report]") {
    const std::string hostile =
        GENERATE("<img src=x onerror=alert(1)>", "[a](https://evil.example)", "https://evil.example",
                 "www.evil.example", "a | b | c", "**bold** _em_ ~~gone~~ `code`", "[^1]", "![p](x.png)", "&lt;", "\\");
    const std::string markdown = write_report(saying(hostile), ReportFormat::markdown, english);
    const document::Document document = parsed(markdown);
    using Kind = document::Inline::Kind;
    INFO(markdown);
    CHECK_FALSE(has_kind(document.blocks, Kind::link));
    CHECK_FALSE(has_kind(document.blocks, Kind::emphasis));
    CHECK_FALSE(has_kind(document.blocks, Kind::strong));
    CHECK_FALSE(has_kind(document.blocks, Kind::code));
    std::string all;
    for (const auto& section : document::sections(document)) all += section.text;
    CHECK(all.find(hostile) != std::string::npos);
}

TEST_CASE("an e-mail address in a report is no link", "[report]") {
    const std::string markdown = write_report(saying("someone@evil.example"), ReportFormat::markdown, english);
    CHECK_FALSE(has_kind(parsed(markdown).blocks, document::Inline::Kind::link));
}

TEST_CASE("no text of a report starts a list, a heading or a quotation", "[report]") {
    const std::string begin = GENERATE("- a", "+ a", "1. a", "1) a", "# a", "> a", "===", "---", "    a", "");
    const std::string markdown = write_report(saying(begin), ReportFormat::markdown, english);
    const document::Document plain = parsed(write_report(saying("x"), ReportFormat::markdown, english));
    const document::Document document = parsed(markdown);
    INFO(markdown);
    REQUIRE_FALSE(plain.blocks.empty());
    for (const document::Block& block : document.blocks) {
        using Kind = document::Block::Kind;
        CHECK((block.kind == Kind::heading || block.kind == Kind::paragraph || block.kind == Kind::table));
    }
    CHECK(document::headings(document).size() == document::headings(plain).size());
}

TEST_CASE("lines, control characters and turned writing do not get through", "[report]") {
    const std::string odd = "a\nb\r\nc\0d\x1b[31m\u202Egnp.exe\u2028e\u200B" + std::string(1, '\xff');
    for (const auto format : {ReportFormat::html, ReportFormat::markdown, ReportFormat::json}) {
        const std::string text = write_report(saying(odd), format, english);
        CHECK(text.find("a\nb") == std::string::npos);
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find("\u202E") == std::string::npos);
        CHECK(text.find('\xff') == std::string::npos);
    }
}

TEST_CASE("a text without end is cut in a report", "[report]") {
    CHECK(write_report(saying(std::string(1'000'000, 'x')), ReportFormat::html, english).size() < 20'000);
}

TEST_CASE("formats are known by name", "[report]") {
    for (const char* name : {"html", "md", "json"}) CHECK(report_suffix(*report_format(name)) == name);
    CHECK_FALSE(report_format("pdf"));
    CHECK_FALSE(report_format(""));
}

TEST_CASE("HTML and Markdown say the same, word by word", "[report]") {
    const Report report = GENERATE(of_an_empty_pc(), saying("some words"));
    const auto markdown = words_of(write_report(report, ReportFormat::markdown, english));
    CHECK(words_of(write_report(report, ReportFormat::html, english)) == markdown);
    CHECK(std::find(markdown.begin(), markdown.end(), "uac") != markdown.end());  // of the key
}

TEST_CASE("a check that a page ran with a parameter does not answer for a view", "[report]") {
    Report report = of_an_empty_pc();
    const std::string plain = write_report(report, ReportFormat::json, english);
    for (const checks::Result& result : std::vector(report.results)) {
        if (result.id != "os.rights") continue;
        checks::Result asked = checks::found(checks::State::problem, checks::literal("asked for more"));
        asked.id = result.id;
        asked.parameters = {{"need", "admin"}};
        report.results.insert(report.results.begin(), asked);
    }
    const auto views = [](const std::string& text) { return nlohmann::json::parse(text).at("views"); };
    REQUIRE(report.results.front().id == "os.rights");
    CHECK(views(write_report(report, ReportFormat::json, english)) == views(plain));
}
