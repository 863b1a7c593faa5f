#include <algorithm>

#include "tests/cli/command_line.h"

using namespace signpost::cli::tests;
using nlohmann::json;
using signpost::test::Ran;
namespace test = signpost::test;

namespace {

const std::set<std::string> states{"ok", "attention", "problem", "not_applicable", "unknown"};

json results(const Ran& ran) {
    const json out = only_json(ran, {"schema", "results"});
    for (const json& result : out["results"]) {
        INFO(result["id"]);
        CHECK(result["schema"] == 1);
        CHECK(states.contains(result["state"].get<std::string>()));
        CHECK(result["reason"].is_string() == (result["state"] == "unknown"));
        CHECK_FALSE(result["title"].get<std::string>().empty());
        CHECK_FALSE(result["summary"].get<std::string>().empty());
        CHECK(result["facts"].is_array());
        CHECK(result["looked_at"].is_array());
        CHECK_FALSE(result["share"].get<std::string>().empty());
        CHECK(result["elapsed_ms"].is_number_integer());
        CHECK(result["limit_ms"].get<long>() > 0);
    }
    return out["results"];
}

// A Linux in a folder: what --root reads in place of this system.
struct FileTree : SmallContent {
    FileTree() { write("root/etc/os-release", "ID=rocky\nVERSION_ID=\"9.4\"\nPRETTY_NAME=\"Rocky Linux 9.4\"\n"); }
    [[nodiscard]] std::string root() const { return path("root"); }
};

}  // namespace

TEST_CASE("a check gives its result in the shape of the contract", "[check]") {
    const FileTree tree;
    const Ran ran = call({"check", "os.version", "--json", "--root", tree.root(), "--pack", tree.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.err.empty());
    const json all = results(ran);
    REQUIRE(all.size() == 1);
    CHECK(all[0]["id"] == "os.version");
    CHECK(all[0]["platform"] == "linux");
    CHECK(ran.out.find("Rocky Linux 9.4") != std::string::npos);
}

TEST_CASE("--list names every check once, with its title", "[check]") {
    const Ran ran = call({"check", "--list"});
    CHECK(ran.exit_code == 0);
    std::set<std::string> ids;
    std::istringstream in(ran.out);
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        CHECK(line.size() > tab + 1);
        CHECK(ids.insert(line.substr(0, tab)).second);
    }
    CHECK(ids.contains("os.uac"));
}

TEST_CASE("--all runs every check, and none of them touches the network unasked", "[check]") {
    const FileTree tree;
    const Ran listed = call({"check", "--list"});
    const Ran ran = call({"check", "--all", "--json", "--root", tree.root(), "--pack", tree.folder()});
    CHECK(ran.exit_code == 0);
    const json all = results(ran);
    CHECK(all.size() == static_cast<std::size_t>(std::count(listed.out.begin(), listed.out.end(), '\n')));
}

TEST_CASE("--page runs the checks of a page, each once", "[check]") {
    const FileTree tree;
    const json all = results(call(
        {"check", "--page", "users/add", "--lang", "en", "--json", "--root", tree.root(), "--pack", tree.folder()}));
    REQUIRE(all.size() == 2);
    CHECK(all[0]["id"] == "os.uac");
    CHECK(all[1]["id"] == "os.version");
}

TEST_CASE("facts saved on one PC are judged on another", "[check]") {
    const FileTree tree;
    const Ran saved = call({"check", "os.version", "--json", "--root", tree.root(), "--pack", tree.folder(), "--facts",
                            tree.path("facts.json")});
    REQUIRE(saved.exit_code == 0);
    const Ran judged =
        call({"check", "os.version", "--json", "--from", tree.path("facts.json"), "--pack", tree.folder()});
    CHECK(judged.exit_code == 0);
    CHECK(results(judged)[0]["summary"] == results(saved)[0]["summary"]);
    CHECK(results(judged)[0]["state"] == results(saved)[0]["state"]);
}

TEST_CASE("a file of facts that cannot be used is refused with its reason", "[check]") {
    const FileTree tree;
    const auto complaint = [&](const std::string& text) {
        tree.write("odd.json", text);
        const Ran ran = call({"check", "os.version", "--from", tree.path("odd.json"), "--pack", tree.folder()});
        CHECK(ran.exit_code == 3);
        CHECK(ran.out.empty());
        return ran.err;
    };
    CHECK(complaint("{").find("holds no saved facts") != std::string::npos);
    CHECK(complaint("{\"signpost-facts\":2}").find("newer Signpost") != std::string::npos);
    CHECK(complaint("{\"signpost-facts\":1}").find("damaged") != std::string::npos);
    CHECK(complaint(std::string(5u << 20, ' ')).find("too big") != std::string::npos);
    const Ran folder = call({"check", "os.version", "--from", tree.folder(), "--pack", tree.folder()});
    CHECK(folder.err.find("cannot be read") != std::string::npos);
}

TEST_CASE("what saved facts know nothing of could not be told", "[check]") {
    const FileTree tree;
    REQUIRE(call({"check", "os.version", "net.server", "--root", tree.root(), "--pack", tree.folder(), "--facts",
                  tree.path("facts.json")})
                .exit_code == 0);
    const json all = results(
        call({"check", "os.uac", "net.server", "--json", "--from", tree.path("facts.json"), "--pack", tree.folder()}));
    CHECK(all[0]["state"] == "unknown");
    CHECK(all[1]["reason"] == "not_allowed");
}

TEST_CASE("the same check asked twice with different wishes can be told apart", "[check]") {
    const FileTree tree;
    const std::vector<std::string> asked{"check",  "os.uac",    "os.uac?want=on", "--lang",     "en",
                                         "--root", tree.root(), "--pack",         tree.folder()};
    std::vector<std::string> as_json = asked;
    as_json.push_back("--json");
    const json all = results(call(as_json));
    REQUIRE(all.size() == 2);
    CHECK(all[0]["parameters"] == json::object());
    CHECK(all[1]["parameters"] == json{{"want", "on"}});
    const std::string text = call(asked).out;
    CHECK(text.find("[os.uac]") != std::string::npos);
    CHECK(text.find("[os.uac?want=on]") != std::string::npos);
}

TEST_CASE("the JSON of checks ends with one line end", "[check]") {
    const FileTree tree;
    const Ran ran = call({"check", "os.version", "--json", "--root", tree.root(), "--pack", tree.folder()});
    CHECK(ran.out.ends_with("}\n"));
}

TEST_CASE("facts that cannot be read or written are an internal error", "[check]") {
    const FileTree tree;
    tree.write("odd.json", "{");
    for (const std::string& file : {tree.path("none.json"), tree.path("odd.json")}) {
        const Ran ran = call({"check", "os.version", "--from", file, "--pack", tree.folder()});
        CHECK(ran.exit_code == 3);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
    const Ran unwritable = call({"check", "os.version", "--root", tree.root(), "--pack", tree.folder(), "--facts",
                                 tree.path("odd.json") + "/below"});
    CHECK(unwritable.exit_code == 3);
}

TEST_CASE("findings change the exit code only where --fail-on asks", "[check]") {
    const FileTree tree;
    tree.write("empty/etc/hostname", "pc\n");  // no os-release: the version cannot be told
    const auto exit_code = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"check", "os.version", "--root", tree.path("empty"), "--pack", tree.folder()});
        return call(more).exit_code;
    };
    CHECK(exit_code({}) == 0);
    CHECK(exit_code({"--fail-on", "unknown"}) == 1);
    CHECK(exit_code({"--fail-on", "problem"}) == 0);
}

TEST_CASE("a check speaks the language asked for", "[check]") {
    const FileTree tree;
    std::set<std::string> titles;
    for (const char* language : {"en", "nl", "fr", "da"})
        titles.insert(results(call({"check", "os.uac", "--json", "--lang", language, "--root", tree.root(), "--pack",
                                    tree.folder()}))[0]["summary"]);
    CHECK(titles.size() == 4);
}

TEST_CASE("a page's link to several checks under one name stands for each of them", "[check]") {
    const FileTree tree;
    const auto jobs = [&](const std::string& text) {
        tree.write_page("en", "users/add", "Add users", "Invite", "revision: 2\n", text);
        return results(call({"check", "--page", "users/add", "--lang", "en", "--json", "--root", tree.root(), "--pack",
                             tree.folder()}));
    };
    const json gone = jobs("[Is it gone?](check:view.network-gone)");
    CHECK(gone.size() > 1);
    CHECK(jobs("[Gone?](check:view.network-gone) And again: [gone?](check:view.network-gone)").size() == gone.size());
    CHECK(jobs("Then [all checks](check:all) stand together.").empty());
    CHECK(jobs("[All checks](check:all)").size() > gone.size());
}

// The program alone in a folder finds no pack beside it.
TEST_CASE("checks run without content, and say so where they need it", "[check]") {
    const FileTree tree;
    const std::filesystem::path alone = tree.path(std::filesystem::path(SIGNPOST_CLI).filename().string());
    std::filesystem::copy_file(SIGNPOST_CLI, alone);
    const Ran ran = test::run({alone.string(), "check", "os.version", "--json", "--root", tree.root()}, {});
    CHECK(ran.exit_code == 0);
    CHECK(results(ran).size() == 1);
}

TEST_CASE("content that was asked for and cannot be used is a failure of the checks too", "[check]") {
    const FileTree tree;
    tree.write("broken.signpost", "no database");
    for (const char* name : {"none.signpost", "broken.signpost"}) {
        const Ran ran = call({"check", "os.version", "--json", "--root", tree.root(), "--pack", tree.path(name)});
        CHECK(ran.exit_code == 1);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}

TEST_CASE("an unknown check, value or page is wrong usage", "[check]") {
    const FileTree tree;
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"no.such"},
                                                      {"os.uac?want=everything"},
                                                      {"os.uac?host=example.com"},
                                                      {"os.uac", "no.such"},
                                                      {"../../bin/sh"},
                                                      {"--page", "users/none"},
                                                      {""}}) {
        std::vector<std::string> all{"check", "--json", "--root", tree.root(), "--pack", tree.folder()};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const Ran ran = call(all);
        INFO(arguments[0]);
        CHECK(ran.exit_code == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}
