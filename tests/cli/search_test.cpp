#include <algorithm>

#include "tests/cli/command_line.h"

using namespace signpost::cli::tests;
using nlohmann::json;
using signpost::test::Ran;

namespace {

const std::set<std::string> hit_names{"page", "lang", "anchor", "title", "section", "snippet", "score"};

void check_hit(const json& hit) {
    std::set<std::string> names;
    for (const auto& [name, value] : hit.items()) names.insert(name);
    CHECK(names == hit_names);
    CHECK(hit["score"].is_number());
    REQUIRE(hit["snippet"].is_object());
    const std::string text = hit["snippet"]["text"];
    std::size_t after = 0;
    for (const json& mark : hit["snippet"]["marks"]) {
        REQUIRE(mark.size() == 2);
        const auto start = mark[0].get<std::size_t>(), length = mark[1].get<std::size_t>();
        CHECK(start >= after);
        CHECK(length > 0);
        after = start + length;
        REQUIRE(after <= text.size());
        CHECK((static_cast<unsigned char>(text[start]) & 0xC0) != 0x80);  // no mark begins within a letter
        CHECK((after == text.size() || (static_cast<unsigned char>(text[after]) & 0xC0) != 0x80));
    }
}

std::vector<json> lines(const std::string& text) {
    std::vector<json> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        out.push_back(json::parse(line, nullptr, false));
        REQUIRE(out.back().is_object());
    }
    return out;
}

}  // namespace

TEST_CASE("search gives hits in the shape of the contract", "[search]") {
    const SmallContent content;
    const std::string source = GENERATE(false, true) ? content.pack() : content.folder();
    const Ran ran = call({"search", "unusualword", "--lang", "en", "--json", "--pack", source});
    CHECK(ran.exit_code == 0);
    CHECK(ran.err.empty());
    const json out = only_json(ran, {"schema", "lang", "query", "us", "hits", "suggestion"});
    CHECK(out["lang"] == "en");
    CHECK(out["query"] == "unusualword");
    CHECK(out["us"].is_number_unsigned());
    CHECK(out["suggestion"].is_null());
    REQUIRE(out["hits"].size() == 1);
    check_hit(out["hits"][0]);
    CHECK(out["hits"][0]["page"] == "users/add");
    CHECK(out["hits"][0]["lang"] == "en");
    const json& snippet = out["hits"][0]["snippet"];
    REQUIRE_FALSE(snippet["marks"].empty());
    const std::string text = snippet["text"];
    CHECK(text.substr(snippet["marks"][0][0], snippet["marks"][0][1]) == "Unusualword");
}

TEST_CASE("nothing found is no failure", "[search]") {
    const SmallContent content;
    const Ran ran = call({"search", "qqqqzzzz", "--json", "--pack", content.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(only_json(ran, {"schema", "lang", "query", "us", "hits", "suggestion"})["hits"].empty());
    CHECK_FALSE(call({"search", "qqqqzzzz", "--pack", content.folder()}).out.empty());
}

TEST_CASE("a corrected query is told as a suggestion", "[search]") {
    const SmallContent content;
    const json out = only_json(call({"search", "unusuelword", "--lang", "en", "--json", "--pack", content.folder()}),
                               {"schema", "lang", "query", "us", "hits", "suggestion"});
    CHECK(out["suggestion"] == "unusualword");
    CHECK_FALSE(out["hits"].empty());
}

TEST_CASE("with --prefix the last word may be unfinished, without it not", "[search]") {
    const SmallContent content;
    const auto hits = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"search", "lang:en un", "--lang", "en", "--json", "--pack", content.folder()});
        return only_json(call(more), {"schema", "lang", "query", "us", "hits", "suggestion"});
    };
    CHECK(hits({"--prefix"})["hits"].size() == 1);
    CHECK(hits({"--prefix"})["suggestion"].is_null());
    CHECK(hits({})["hits"].empty());
}

TEST_CASE("the limit holds", "[search]") {
    const json out =
        only_json(call({"search", "licence", "--lang", "en", "--limit", "3", "--json", "--pack", real_content}),
                  {"schema", "lang", "query", "us", "hits", "suggestion"});
    CHECK(out["hits"].size() == 3);
}

TEST_CASE("a batch answers line by line, in order, one object each", "[search]") {
    const SmallContent content;
    content.write("queries", "en\tunusualword\r\nnl\tgebruikersaccount\nda\tæbler\nfr\t\nda\t\"unclosed - title:\n");
    const Ran ran = call({"search", "--batch", content.path("queries"), "--limit", "5", "--pack", content.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.err.empty());
    const std::vector<json> out = lines(ran.out);
    REQUIRE(out.size() == 5);
    const std::vector<std::pair<std::string, std::string>> asked{
        {"en", "unusualword"}, {"nl", "gebruikersaccount"}, {"da", "æbler"}, {"fr", ""}, {"da", "\"unclosed - title:"}};
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::set<std::string> names;
        for (const auto& [name, value] : out[i].items()) names.insert(name);
        CHECK(names == std::set<std::string>{"lang", "query", "us", "hits", "suggestion"});
        CHECK(out[i]["lang"] == asked[i].first);
        CHECK(out[i]["query"] == asked[i].second);
        CHECK(out[i]["us"].is_number_unsigned());
        for (const json& hit : out[i]["hits"]) check_hit(hit);
    }
    for (std::size_t i = 0; i < 3; ++i) CHECK(out[i]["hits"].size() >= 1);
    CHECK(out[3]["hits"].empty());
}

TEST_CASE("a batch of bytes that are no text ends well", "[search]") {
    const SmallContent content;
    std::string noise = "en\t";
    for (int byte = 1; byte < 256; ++byte)
        if (byte != '\n' && byte != '\r') noise += static_cast<char>(byte);
    content.write("queries", noise + "\nen\tusers\n");
    const Ran ran = call({"search", "--batch", content.path("queries"), "--pack", content.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(lines(ran.out).size() == 2);
}

TEST_CASE("a batch that is not there is a failure", "[search]") {
    const SmallContent content;
    const Ran ran = call({"search", "--batch", content.path("none"), "--pack", content.folder()});
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
}

TEST_CASE("the help is found in each of its languages", "[search]") {
    const SmallContent content;
    content.write("queries",
                  "nl\tgebruiker toevoegen\nfr\tajouter un utilisateur\nda\ttilføj bruger\nen\tadd a user\n");
    const Ran ran = call({"search", "--batch", content.path("queries"), "--pack", real_content});
    const std::vector<json> out = lines(ran.out);
    REQUIRE(out.size() == 4);
    for (const json& answer : out) {
        INFO(answer["lang"]);
        REQUIRE(answer["hits"].size() >= 3);
        std::set<std::string> first;
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(answer["hits"][i]["lang"] == answer["lang"]);
            first.insert(answer["hits"][i]["page"]);
        }
        CHECK(first.contains("users/add-users"));
    }
}

TEST_CASE("hits for a person are a title, a place and a snippet", "[search]") {
    const SmallContent content;
    const Ran ran = call({"search", "unusualword", "--lang", "en", "--pack", content.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.starts_with("Add users"));
    CHECK(ran.out.find("[en users/add]") != std::string::npos);
    CHECK(ran.out.find("Unusualword") != std::string::npos);
}

TEST_CASE("a batch that cannot be read to its end is a failure", "[search]") {
    const SmallContent content;
    const Ran ran = call({"search", "--batch", content.folder(), "--pack", content.folder()});  // a folder
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
}

TEST_CASE("a batch line of a language that there is not ends the batch and is named", "[search]") {
    const SmallContent content;
    content.write("queries", "en\tadd\nxx\tadd\nen\tadd\n");
    const Ran ran = call({"search", "--batch", content.path("queries"), "--pack", content.folder()});
    CHECK(ran.exit_code == 1);
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
    CHECK(ran.err.find("“xx”") != std::string::npos);
    CHECK(ran.err.find("queries:2") != std::string::npos);
}
