// pack, verify and lint: the tools for content.
#include <algorithm>

#include "tests/cli/command_line.h"

using namespace signpost::cli::tests;
using nlohmann::json;
using signpost::test::Ran;

namespace {

const std::set<std::string> problem_names{"file", "line", "rule", "severity", "message"};

json problems(const Ran& ran) {
    const json out = only_json(ran, {"schema", "problems"});
    for (const json& problem : out["problems"]) {
        std::set<std::string> names;
        for (const auto& [name, value] : problem.items()) names.insert(name);
        CHECK(names == problem_names);
        CHECK(problem["line"].is_number_integer());
        CHECK((problem["severity"] == "error" || problem["severity"] == "warning"));
    }
    return out["problems"];
}

Ran verify_with_flip(const SmallContent& content, std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    content.write("flipped.signpost", bytes);
    return call({"verify", content.path("flipped.signpost"), "--json"});
}

}  // namespace

TEST_CASE("lint tells of a check link whose parameter or value is unknown, and of odd data for the checks", "[lint]") {
    const SmallContent content;
    content.write_page("en", "users/add", "Add users", "Invite", "revision: 2\n",
                       "[A](check:os.uac?want=everything)\n\n[B](check:os.uac?path=on)\n\n"
                       "[C](check:pc.requirements?product=acad-2025)\n\n[D](check:os.uac?want=on)");
    const auto said = [&] { return call({"lint", content.folder()}).err; };
    const std::string before = said();
    CHECK(before.find("`want` of `os.uac` cannot be `everything`.") != std::string::npos);
    CHECK(before.find("`os.uac` takes no parameter `path`.") != std::string::npos);
    CHECK(before.find("`product` of `pc.requirements` cannot be `acad-2025`.") != std::string::npos);
    CHECK(before.find("cannot be `on`") == std::string::npos);
    content.write("content/products.yaml",
                  "as-of: soon\nrequirements:\n  - {id: acad-2025, name: AutoCAD 2025, as-of: 2026-11-22}\n");
    const std::string after = said();
    CHECK(after.find("products.yaml:1") != std::string::npos);
    CHECK(after.find("acad-2025") == std::string::npos);
}

TEST_CASE("lint refuses a page that the page of all checks would hide", "[lint]") {
    const SmallContent content;
    content.write_page("en", "checks", "Checks", "Hidden", "revision: 2\n", "Text.");
    CHECK(call({"lint", content.folder()}).err.find("`checks` is a page that the program makes itself.") !=
          std::string::npos);
}

TEST_CASE("help/checks has a section for every check, called by its id in every language", "[pack]") {
    const signpost::test::TemporaryFolder folder;
    const std::string pack = (folder.path() / "real.signpost").string();
    (void)call({"pack", real_content, "-o", pack});
    std::istringstream list(call({"check", "--list", "--pack", pack}).out);
    std::vector<std::string> ids;
    for (std::string line; std::getline(list, line);) ids.push_back(line.substr(0, line.find('\t')));
    CHECK(ids.size() == 22);
    for (const char* language : {"en", "nl", "fr", "da"}) {
        const std::string page =
            call({"show", "help/checks", "--format", "html", "--lang", language, "--pack", pack}).out;
        for (const std::string& id : ids) {
            INFO(language << " " << id);
            CHECK(page.find("<h2 id=\"" + id + "\">") != std::string::npos);
        }
    }
}

TEST_CASE("a pack that was just made verifies", "[pack]") {
    const SmallContent content;
    const Ran ran = call({"verify", content.pack(), "--json"});
    CHECK(ran.exit_code == 0);
    CHECK(problems(ran).empty());
    CHECK(call({"verify", content.path("made.signpost")}).exit_code == 0);
}

TEST_CASE("the pack of the help verifies", "[pack]") {
    const SmallContent folder;
    const Ran made = call({"pack", real_content, "-o", folder.path("real.signpost")});
    INFO(made.err);
    CHECK(made.exit_code == 0);
    CHECK(call({"verify", folder.path("real.signpost")}).exit_code == 0);
}

TEST_CASE("the same content gives the same pack, byte for byte", "[pack]") {
    const SmallContent content;
    const std::string first = read_file(content.pack());
    CHECK(first == read_file(content.pack()));
}

TEST_CASE("any folder of Markdown can be packed", "[pack]") {
    const SmallContent content;
    content.write("plain/en/a.md", "# Only a heading\n\nAnd words.\n");
    const Ran made = call({"pack", content.path("plain"), "-o", content.path("plain.signpost")});
    CHECK(made.exit_code == 0);
    CHECK(call({"show", "a", "--lang", "en", "--pack", content.path("plain.signpost")}).exit_code == 0);
}

TEST_CASE("a byte flipped in what a pack holds is found", "[verify]") {
    const SmallContent content;
    const std::string bytes = read_file(content.pack());
    const char* what = GENERATE("SQLite format 3", "SPHL", "Unusualword stands", "First version.", "Tilføj brugere",
                                "Utilisateurs", "CREATE TABLE page_source", "users/add");
    INFO(what);
    std::size_t found = 0;
    for (std::size_t at = bytes.find(what); at != std::string::npos; at = bytes.find(what, at + 1)) {
        const Ran ran = verify_with_flip(content, bytes, at + 1);
        CHECK(ran.exit_code == 1);
        CHECK_FALSE(problems(ran).empty());
        if (++found == 3) break;
    }
    CHECK(found > 0);
}

TEST_CASE("a byte flipped anywhere in a pack is found", "[verify]") {
    const SmallContent content;
    const std::string bytes = read_file(content.pack());
    for (std::size_t part = 1; part < 40; ++part) {
        const Ran ran = verify_with_flip(content, bytes, part * bytes.size() / 40);
        INFO(part * bytes.size() / 40);
        CHECK(ran.exit_code == 1);
    }
}

TEST_CASE("a pack cut short or made longer is found, and no file at all is one problem", "[verify]") {
    const SmallContent content;
    const std::string bytes = read_file(content.pack());
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{10}, std::size_t{100}, bytes.size() / 2, bytes.size() - 4096}) {
        INFO(size);
        content.write("short.signpost", bytes.substr(0, size));
        const Ran ran = call({"verify", content.path("short.signpost"), "--json"});
        CHECK(ran.exit_code == 1);
        CHECK_FALSE(problems(ran).empty());
    }
    content.write("long.signpost", bytes + "x");
    CHECK(call({"verify", content.path("long.signpost")}).exit_code == 1);
    const Ran none = call({"verify", content.path("none.signpost"), "--json"});
    CHECK(none.exit_code == 1);
    CHECK(problems(none).size() == 1);
}

TEST_CASE("verify leaves the pack as it was", "[verify]") {
    const SmallContent content;
    const std::string pack = content.pack(), before = read_file(pack);
    REQUIRE(call({"verify", pack}).exit_code == 0);
    CHECK(read_file(pack) == before);
    CHECK_FALSE(std::filesystem::exists(pack + "-journal"));
    CHECK_FALSE(std::filesystem::exists(pack + "-wal"));
}

TEST_CASE("a pack cannot be written where no file can be", "[pack]") {
    const SmallContent content;
    content.write("file", "in the way");
    const std::string target = content.path(GENERATE("none/a.signpost", "file/a.signpost", "content"));
    INFO(target);
    const Ran ran = call({"pack", content.folder(), "-o", target});
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
    CHECK(read_file(content.path("file")) == "in the way");
}

TEST_CASE("a failed pack leaves the old one and nothing beside it", "[pack]") {
    const SmallContent content;
    const std::string pack = content.pack(), before = read_file(pack);
    std::filesystem::remove_all(content.folder() + "/en");
    for (const char* language : {"nl", "fr", "da"}) std::filesystem::remove_all(content.folder() + "/" + language);
    CHECK(call({"pack", content.folder(), "-o", pack}).exit_code == 1);
    CHECK(read_file(pack) == before);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(pack).parent_path()))
        files += entry.path().filename().string().starts_with("made.signpost") ? 1 : 0;
    CHECK(files == 1);
}

TEST_CASE("a page that cannot be read is told while the others are packed", "[pack]") {
    const SmallContent content;
    content.write("content/en/bad.md", "---\ntitle: [\n---\n");
    const Ran ran = call({"pack", content.folder(), "-o", content.path("made.signpost")});
    CHECK(ran.exit_code == 1);
    CHECK(ran.err.starts_with("en/bad.md:"));
    CHECK(call({"verify", content.path("made.signpost")}).exit_code == 0);
}

TEST_CASE("content without faults passes lint", "[lint]") {
    const SmallContent content;
    const Ran ran = call({"lint", content.folder(), "--json"});
    CHECK(ran.exit_code == 0);
    CHECK(problems(ran).empty());
    CHECK(call({"lint", content.folder()}).err.empty());
}

TEST_CASE("lint tells each fault with file, line and rule", "[lint]") {
    const SmallContent content;
    content.write("content/en/users/add.md",
                  read_file(content.folder() + "/en/users/add.md") + "\n[gone](none.md)\n\n[odd](check:no.such)\n");
    const Ran ran = call({"lint", content.folder(), "--json"});
    CHECK(ran.exit_code == 1);
    const json all = problems(ran);
    const auto count = [&](const char* rule, int line) {
        return std::count_if(all.begin(), all.end(), [&](const json& problem) {
            return problem["rule"] == rule && problem["line"] == line && problem["file"] == "en/users/add.md";
        });
    };
    const std::string text = read_file(content.folder() + "/en/users/add.md");
    const auto last = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    CHECK(count("link.page", last - 2) == 1);
    CHECK(count("link.check", last) == 1);

    const Ran lines = call({"lint", content.folder()});
    CHECK(lines.exit_code == 1);
    CHECK(lines.err.find("en/users/add.md:" + std::to_string(last) + ": error: ") != std::string::npos);
}

TEST_CASE("lint of a folder that is not there fails", "[lint]") {
    const SmallContent content;
    CHECK(call({"lint", content.path("none")}).exit_code == 1);
}
