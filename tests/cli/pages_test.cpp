#include "tests/cli/command_line.h"

using namespace signpost::cli::tests;
using nlohmann::json;
using signpost::test::Ran;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("pages lists every page with language, title, revision and whether it is stale", "[pages]") {
    const SmallContent content;
    content.make_uneven();
    const std::string source = GENERATE(false, true) ? content.pack() : content.folder();
    const Ran ran = call({"pages", "--json", "--pack", source});
    CHECK(ran.exit_code == 0);
    CHECK(ran.err.empty());
    const json out = only_json(ran, {"schema", "pages"});
    const json expected = json::array(
        {{{"id", "users/add"}, {"lang", "da"}, {"title", "Tilføj brugere"}, {"revision", 1}, {"stale", false}},
         {{"id", "users/add"}, {"lang", "en"}, {"title", "Add users"}, {"revision", 2}, {"stale", false}},
         {{"id", "users/add"}, {"lang", "fr"}, {"title", "Ajouter un utilisateur"}, {"revision", 1}, {"stale", false}},
         {{"id", "users/add"}, {"lang", "nl"}, {"title", "Gebruikers toevoegen"}, {"revision", 1}, {"stale", true}},
         {{"id", "users/remove"}, {"lang", "en"}, {"title", "Remove users"}, {"revision", 1}, {"stale", false}}});
    CHECK(out["pages"] == expected);
}

TEST_CASE("pages of one language are only those", "[pages]") {
    const SmallContent content;
    const json out =
        only_json(call({"pages", "--json", "--lang", "fr", "--pack", content.folder()}), {"schema", "pages"});
    REQUIRE(out["pages"].size() == 1);
    CHECK(out["pages"][0]["lang"] == "fr");
}

TEST_CASE("pages without --json are lines that start with the id", "[pages]") {
    const SmallContent content;
    const Ran ran = call({"pages", "--lang", "en", "--pack", content.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.starts_with("users/add\ten\tAdd users\t2\t"));
}

TEST_CASE("show prints a page as text, HTML or Markdown, alone on stdout", "[show]") {
    const SmallContent content;
    const auto show = [&](const char* format) {
        const Ran ran = call({"show", "users/add", "--lang", "en", "--format", format, "--pack", content.folder()});
        CHECK(ran.exit_code == 0);
        CHECK(ran.err.empty());
        return ran.out;
    };
    CHECK(show("text").starts_with("Add users\n\nIn a sentence.\n\n"));
    CHECK(has(show("text"), "## Invite\n\n1. One.\n2. Two.\n"));
    CHECK(show("html").starts_with("<!doctype html>"));
    CHECK(has(show("html"), "<h2 id=\"invite\">Invite</h2>"));
    CHECK(show("md") == read_file(content.folder() + "/en/users/add.md"));
}

TEST_CASE("a page that the language lacks comes in English, with a notice on stderr", "[show]") {
    const SmallContent content;
    content.make_uneven();
    const Ran ran = call({"show", "users/remove", "--lang", "da", "--pack", content.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.starts_with("Remove users\n"));
    CHECK(has(ran.err, "English"));
    CHECK_FALSE(has(ran.out, "English"));
}

TEST_CASE("an older translation tells on stderr what changed since", "[show]") {
    const SmallContent content;
    content.make_uneven();
    const Ran ran = call({"show", "users/add", "--lang", "nl", "--pack", content.folder()});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.starts_with("Gebruikers toevoegen\n"));
    CHECK(has(ran.err, "A new menu."));
    CHECK_FALSE(has(ran.err, "First version."));
}

TEST_CASE("without --lang the system's language counts", "[show]") {
    const SmallContent content;
    CHECK(call({"show", "users/add", "--pack", content.folder()}, "fr_BE.UTF-8").out.starts_with("Ajouter"));
    CHECK(call({"show", "users/add", "--pack", content.folder()}, "de_DE.UTF-8").out.starts_with("Add users"));
}

TEST_CASE("a page that there is not is a failure with a sentence on stderr", "[show]") {
    const SmallContent content;
    const std::string id = GENERATE("users/none", "../../etc/passwd", "/etc/passwd", "users/add.md", " ");
    const Ran ran = call({"show", id, "--lang", "en", "--pack", content.folder()});
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, id));
}

TEST_CASE("content that cannot be opened is a failure with a sentence on stderr", "[show]") {
    const SmallContent content;
    content.write("broken.signpost", "no database");
    for (const std::string& pack : {content.path("none.signpost"), content.path("broken.signpost")}) {
        for (const std::vector<std::string>& command :
             {std::vector<std::string>{"pages", "--json"}, {"show", "users/add"}, {"search", "users", "--json"}}) {
            std::vector<std::string> arguments = command;
            arguments.insert(arguments.end(), {"--pack", pack});
            const Ran ran = call(arguments);
            CHECK(ran.exit_code == 1);
            CHECK(ran.out.empty());
            CHECK_FALSE(ran.err.empty());
        }
    }
}

TEST_CASE("notices are in the reader's language", "[show]") {
    const SmallContent content;
    content.make_uneven();
    const auto notice = [&](const char* language) {
        return call({"show", "users/remove", "--lang", language, "--pack", content.folder()}).err;
    };
    CHECK_FALSE(notice("nl").empty());
    CHECK(notice("nl") != notice("fr"));
    CHECK(notice("fr") != notice("da"));
}

TEST_CASE("every page of the help can be shown, each format in some language", "[show]") {
    const SmallContent folder;
    (void)call({"pack", real_content, "-o", folder.path("real.signpost")});
    const std::string pack = folder.path("real.signpost");
    const json all = only_json(call({"pages", "--json", "--pack", pack}), {"schema", "pages"});
    REQUIRE(all["pages"].size() > 40);
    const char* formats[] = {"text", "html", "md"};
    std::size_t turn = 0;
    for (const json& page : all["pages"]) {
        const std::string id = page["id"], language = page["lang"];
        const char* format = formats[turn++ % 3];
        INFO(language << " " << id << " " << format);
        const Ran ran = call({"show", id, "--lang", language, "--format", format, "--pack", pack});
        CHECK(ran.exit_code == 0);
        CHECK(ran.out.size() > 100);
        CHECK(has(ran.out, format == formats[1] ? "<h1>" : page["title"].get<std::string>()));
    }
}
