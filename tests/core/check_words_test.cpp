#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "app/core/checks/check_data.h"
#include "app/core/checks/check_json.h"
#include "app/core/checks/check_sentences.h"
#include "app/core/checks/check_words.h"
#include "checks/judging.h"
#include "checks/runner.h"
#include "checks/views.h"
#include "tests/checks/fake_provider.h"
#include "tests/checks/random_facts.h"
#include "tests/checks/sample_data.h"
#include "tests/support/po_translator.h"

using namespace signpost;
using namespace signpost::core;
using checks::say;

namespace {

const std::string source_dir = SIGNPOST_SOURCE_DIR;
const std::string po_folder = source_dir + "/app/po/checks";

std::vector<const Sentence*> all_sentences() {
    std::vector<const Sentence*> out;
    for (const auto part : sentence_tables()) {
        for (const Sentence& each : part) out.push_back(&each);
    }
    return out;
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

std::set<std::string> placeholders(const std::string& text) {
    static const std::regex name("\\{(\\w+)\\}");
    std::set<std::string> out;
    for (std::sregex_iterator it(text.begin(), text.end(), name), end; it != end; ++it) out.insert((*it)[1]);
    return out;
}

void require_sentence(const checks::Message& message) {
    INFO(message.id);
    if (message.id.empty() || message.id == "text") return;
    const Sentence* found = find_sentence(message.id);
    REQUIRE(found != nullptr);
    for (const std::string& name : placeholders(found->forms.one)) {
        INFO(name);
        REQUIRE(message.values.contains(name));
    }
}

void require_sentences(const checks::Result& result) {
    require_sentence(result.summary);
    require_sentence(result.meaning);
    for (const auto& message : result.looked_at) require_sentence(message);
    for (const auto& message : result.share) require_sentence(message);
    for (const auto& finding : result.facts) {
        require_sentence(finding.label);
        require_sentence(finding.value);
    }
    if (result.next) require_sentence(result.next->text);
}

}  // namespace

TEST_CASE("every message that a judge returns has a sentence and every value that the sentence asks for") {
    const checks::CheckData data = checks::sample_data();
    checks::RandomFacts random(4);
    for (const checks::Check& check : checks::all_checks()) {
        for (int i = 0; i < 2000; ++i) {
            checks::Parameters parameters;
            for (const checks::Parameter& each : check.parameters) {
                if (i % 2 == 0) continue;
                parameters[std::string(each.name)] = each.values.empty() ? "acad-2025" : std::string(each.values[0]);
            }
            require_sentences(checks::judge_now({&check, parameters}, random.make(check, data), data).result);
        }
        for (const char* part : {"title.", "why.", "ask."}) require_sentence(say(part + std::string(check.id)));
    }
}

TEST_CASE("every message id in the sources of the checks has a sentence, and every sentence a message id there") {
    static const std::regex literal("\"([a-z0-9]+(?:\\.[a-z0-9_]+)+)\"");
    std::set<std::string> groups;
    for (const Sentence* each : all_sentences()) groups.emplace(each->id.substr(0, each->id.find('.')));
    std::string sources;
    for (const auto& file : std::filesystem::recursive_directory_iterator(source_dir + "/checks")) {
        if (file.path().extension() == ".cpp") sources += read(file.path().string());
    }
    for (std::sregex_iterator it(sources.begin(), sources.end(), literal), end; it != end; ++it) {
        const std::string id = (*it)[1];
        const bool other =
            checks::find_check(id) != nullptr || checks::find_view(id) != nullptr || id.ends_with(".ini");
        if (other || !groups.contains(id.substr(0, id.find('.')))) continue;
        INFO(id);
        CHECK(find_sentence(id) != nullptr);
    }
    const std::set<std::string> made_of_parts{"title", "why", "ask", "promise", "answer", "advice", "state", "reason"};
    for (const Sentence* each : all_sentences()) {
        const std::string id(each->id);
        if (made_of_parts.contains(id.substr(0, id.find('.')))) continue;
        const std::string stem = id.substr(0, id.find_last_of('.') + 1);  // "uac.admin." with a number behind it
        INFO(id);
        CHECK(
            (sources.find('"' + id + '"') != std::string::npos || sources.find('"' + stem + '"') != std::string::npos));
    }
}

TEST_CASE("every sentence of the checks is translated, with the same placeholders, and nothing else is") {
    std::set<std::string> ids;
    for (const Sentence* each : all_sentences()) ids.insert(each->forms.one);
    const std::string language = GENERATE("nl", "fr", "da");
    const auto entries = read_po(po_folder + "/" + language + ".po");
    for (const Sentence* each : all_sentences()) {
        INFO(language << ": " << each->id);
        const auto found = entries.find(each->forms.one);
        REQUIRE(found != entries.end());
        CHECK(found->second.translations.size() == (each->forms.many == nullptr ? 1 : 2));
        CHECK(found->second.plural == (each->forms.many == nullptr ? "" : each->forms.many));
        for (const std::string& translation : found->second.translations) {
            CHECK_FALSE(translation.empty());
            CHECK(placeholders(translation) == placeholders(each->forms.one));
        }
    }
    for (const auto& [id, entry] : entries) {
        INFO(language << ": " << id);
        CHECK((id.empty() || ids.contains(id)));
    }
}

TEST_CASE("every view has a title and its judgement a sentence") {
    for (const checks::ComposedView& view : checks::all_views()) {
        require_sentence(say("title." + std::string(view.id)));
        for (const auto state : {checks::State::ok, checks::State::attention, checks::State::problem,
                                 checks::State::not_applicable, checks::State::unknown}) {
            checks::Result one;
            one.state = state;
            require_sentences(checks::judge_view(view, {one}));
        }
    }
}

TEST_CASE("no id has two sentences") {
    std::set<std::string_view> seen;
    for (const Sentence* each : all_sentences()) CHECK(seen.insert(each->id).second);
}

TEST_CASE("French has a no-break space before double punctuation") {
    for (const auto& [id, entry] : read_po(po_folder + "/fr.po")) {
        if (id.empty()) continue;
        for (const std::string& text : entry.translations) {
            INFO(text);
            CHECK_FALSE(std::regex_search(text, std::regex("[^\xA0][:;!?]( |$)")));
        }
    }
}

TEST_CASE("a plural sentence counts in each language's way") {
    const auto products = [](const std::string& language, long count) {
        return sentence(checks::say_count("products.found", count), PoTranslator(po_folder, language));
    };
    CHECK(products("en", 1) == "1 Autodesk product is installed.");
    CHECK(products("en", 0) == "0 Autodesk products are installed.");
    CHECK(products("nl", 3) == "Er zijn 3 Autodesk-producten geïnstalleerd.");
    CHECK(products("fr", 0) == "0 produit Autodesk est installé.");
    CHECK(products("da", 2) == "2 Autodesk-produkter er installeret.");
}

TEST_CASE("a time-out's sentence names the limit") {
    checks::Result result;
    result.state = checks::State::unknown;
    result.reason = checks::Reason::timeout;
    result.limit = std::chrono::milliseconds(2500);
    const PoTranslator english(po_folder, "en");
    CHECK(reason_sentence(result, english) == "No answer within the time limit of 2.5 seconds. Nothing is known.");
    result.reason.reset();
    CHECK(reason_sentence(result, english).empty());
}

TEST_CASE("an id without a sentence is seen") {
    CHECK(sentence(say("no.such_id"), PoTranslator(po_folder, "en")) == "no.such_id");
    CHECK(sentence({}, PoTranslator(po_folder, "en")).empty());
    CHECK(sentence(checks::literal("{as} it is"), PoTranslator(po_folder, "nl")) == "{as} it is");
}

TEST_CASE("a result's JSON has the promised shape") {
    checks::FakeProvider provider;
    const auto result = checks::run_now({checks::find_check("os.uac"), {}}, provider, {}, {}).result;
    const auto json = nlohmann::json::parse(results_json({result}, PoTranslator(po_folder, "nl")));
    CHECK(json["schema"] == 1);
    REQUIRE(json["results"].size() == 1);
    const auto& one = json["results"][0];
    std::set<std::string> keys;
    for (const auto& [key, value] : one.items()) keys.insert(key);
    CHECK(keys == std::set<std::string>{"schema", "id", "parameters", "state", "reason", "title", "summary", "facts",
                                        "looked_at", "next", "share", "elapsed_ms", "limit_ms", "elevated",
                                        "platform"});
    CHECK(one["id"] == "os.uac");
    CHECK(one["state"] == "ok");
    CHECK(one["reason"].is_null());
    CHECK(one["title"] == "Gebruikersaccountbeheer");
    CHECK(one["next"]["page"] == "troubleshooting/uac-windows-8-and-later");
    CHECK(one["limit_ms"] == 2000);
    CHECK(nlohmann::json::parse(result_json(result, PoTranslator(po_folder, "nl")))["schema"] == 1);
}

TEST_CASE("a finding for the screen only is not in the text to share") {
    auto result = checks::found(checks::State::ok, say("uac.default"));
    result.id = "os.uac";
    checks::add(result, checks::literal("place"), checks::literal("registry"));
    checks::add_on_screen(result, checks::literal("host"), checks::literal("server.example"));
    const std::string text = share_text(result, PoTranslator(po_folder, "en"));
    CHECK(text == "User Account Control: All right\nUser Account Control is at Windows' default.\nplace: registry");
    CHECK(nlohmann::json::parse(result_json(result, PoTranslator(po_folder, "en")))["facts"].size() == 2);
}

TEST_CASE("the product table of the content can be read without a problem") {
    const auto read_data = read_check_data(read(source_dir + "/content/products.yaml"));
    for (const auto& problem : read_data.problems) UNSCOPED_INFO(problem.line << ": " << problem.message);
    CHECK(read_data.problems.empty());
    CHECK(read_data.data.as_of.size() == 10);
    CHECK(read_data.data.products.size() > 20);
    CHECK_FALSE(read_data.data.components.empty());
    CHECK(read_data.data.requirements.at(0).memory_minimum == std::uint64_t{8} << 30);
}

TEST_CASE("a product table with mistakes tells them with their lines") {
    const auto read_data =
        read_check_data("as-of: yesterday\nproducts:\n  - {family: a}\nsign-in-hosts: ['http://x/y']\n");
    REQUIRE(read_data.problems.size() == 3);
    CHECK(read_data.problems[0].line == 1);
    CHECK(read_data.problems[1].line == 3);
    CHECK(read_check_data("as-of: 2026-11-22\nlicensing-version: new\n").problems.at(0).line == 2);
    CHECK(read_check_data("as-of: 2026-02-30\n").problems.at(0).line == 1);
    const std::string requirement = "as-of: 2026-11-22\nrequirements:\n  - {id: a, name: A, as-of: 2026-11-22,\n     ";
    CHECK(read_check_data(requirement + "dotnet-framework-release: new}\n").problems.at(0).line == 4);
    CHECK(read_check_data(requirement + "memory-minimum-gb: -8}\n").problems.at(0).line == 4);
    CHECK(read_check_data(requirement + "disk-minimum-gb: 10}\n").problems.empty());
    const std::string acad = "as-of: 2026-11-22\nproducts: [{family: a, name: A}]\nacad-products:\n";
    CHECK(read_check_data(acad + "  - {id: \"8101\", family: a, year: 2025}\n").data.acad_products.at(0).year == 2025);
    CHECK(read_check_data(acad + "  - {id: \"8101\", family: b, year: 2025}\n").problems.at(0).line == 4);
    CHECK(read_check_data(acad + "  - {id: \"8101\", family: a, year: soon}\n").problems.at(0).line == 4);
    CHECK(read_check_data("[1, 2").problems.size() == 1);
    CHECK_FALSE(read_check_data("").problems.empty());
}

TEST_CASE("what a check promises before it runs names every host that it contacts") {
    const std::string language = GENERATE("en", "nl", "fr", "da");
    const PoTranslator words(po_folder, language);
    const checks::CheckData data = checks::sample_data();
    const std::string nothing = words.translate("It only reads, and nothing leaves this PC.");
    for (const checks::Check& check : checks::all_checks()) {
        INFO(language << ": " << check.id);
        checks::FakeProvider pc;
        pc.environment["ADSKFLEX_LICENSE_FILE"] = checks::Reading<std::string>::of("27000@servers.example");
        (void)checks::run_now({&check, {}}, pc, data, {});
        const std::string promise = check_promise(check, data, words);
        CHECK((promise == nothing) == !asks_first(check));
        if (promise == nothing) CHECK(pc.contacted.empty());
        for (const std::string& address : pc.contacted) {
            INFO(address);
            const std::string host = address.substr(address.find("//") + 2);
            const bool pointer = address.find("servers.example") != std::string::npos;
            if (pointer) CHECK(check.contacts == checks::Contacts::licence_servers);
            else CHECK(promise.find(host) != std::string::npos);
        }
        if (asks_first(check)) CHECK_FALSE(pc.contacted.empty());
    }
}
