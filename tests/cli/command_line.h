// signpost-cli as its users meet it: run as a program of its own, on a small content made by the test.
#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace signpost::cli::tests {

// The program with these arguments; English where no --lang is given.
inline test::Ran call(std::vector<std::string> arguments, const std::string& locale = "C.UTF-8") {
    arguments.insert(arguments.begin(), SIGNPOST_CLI);
    return test::run(arguments, {{"LC_ALL", locale}, {"LANGUAGE", ""}});
}

// What stands alone on stdout is one JSON object, with these names and no others.
inline nlohmann::json only_json(const test::Ran& ran, const std::set<std::string>& names) {
    INFO(ran.out.substr(0, 300));
    const auto json = nlohmann::json::parse(ran.out, nullptr, false);
    REQUIRE(json.is_object());
    std::set<std::string> found;
    for (const auto& [name, value] : json.items()) found.insert(name);
    CHECK(found == names);
    CHECK(json["schema"] == 1);
    return json;
}

inline std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

// A content that lint has nothing against: one page in four languages.
class SmallContent {
public:
    SmallContent() {
        folder_.write("content/contents.yaml",
                      "groups:\n  - id: users\n    title: {en: Users, nl: Gebruikers, fr: Utilisateurs, da: Brugere}\n"
                      "    pages: [users/add]\n");
        folder_.write("content/sources.yaml",
                      "sources:\n  guide:\n    title: {en: A, nl: A, fr: A, da: A}\n    language: en\n"
                      "    as-of: 2026-01-01\n    note: {en: A, nl: A, fr: A, da: A}\n");
        write_page("en", "users/add", "Add users", "Invite",
                   "revision: 2\nchanges:\n  - {revision: 1, date: 2026-01-05, text: First version.}\n"
                   "  - {revision: 2, date: 2026-02-06, text: A new menu.}\n",
                   "Unusualword stands here. [Is it on?](check:os.uac) [Which one?](check:os.version)");
        write_page("nl", "users/add", "Gebruikers toevoegen", "Uitnodigen", "revision: 1\ntranslates: 2\n",
                   "Een gebruikersaccount erbij. [Aan?](check:os.uac) [Welke?](check:os.version)");
        write_page("fr", "users/add", "Ajouter un utilisateur", "Inviter", "revision: 1\ntranslates: 2\n",
                   "Été comme hiver. [Actif ?](check:os.uac) [Lequel ?](check:os.version)");
        write_page("da", "users/add", "Tilføj brugere", "Inviter", "revision: 1\ntranslates: 2\n",
                   "Æbler og øl. [Til?](check:os.uac) [Hvilken?](check:os.version)");
    }
    // Makes the Dutch page older than its source, and adds a page in English only: true to life, and lint's business.
    void make_uneven() const {
        write_page("nl", "users/add", "Gebruikers toevoegen", "Uitnodigen", "revision: 1\ntranslates: 1\n", "Tekst.");
        write_page("en", "users/remove", "Remove users", "Clean up", "revision: 1\n", "Nothing left.");
    }
    void write_page(const std::string& language, const std::string& id, const std::string& title,
                    const std::string& heading, const std::string& more_front_matter, const std::string& text) const {
        folder_.write("content/" + language + "/" + id + ".md",
                      "---\ntitle: " + title + "\nsummary: In a sentence.\nkeywords: [a, b, c, d]\naudience: [user]\n" +
                          "sources: [guide]\nas-of: 2026-11-22\nreviewed: 2026-11-22\n" + more_front_matter +
                          "---\n\n" + text + "\n\n## " + heading + "\n\n1. One.\n2. Two.\n");
    }
    void write(const std::string& file, const std::string& text) const { folder_.write(file, text); }

    [[nodiscard]] std::string folder() const { return (folder_.path() / "content").string(); }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
    // A pack of the content, made by the program.
    [[nodiscard]] std::string pack() const {
        const auto ran = call({"pack", folder(), "-o", path("made.signpost")});
        INFO(ran.err);
        REQUIRE(ran.exit_code == 0);
        return path("made.signpost");
    }

private:
    test::TemporaryFolder folder_;
};

inline const std::string real_content = std::string(SIGNPOST_SOURCE_DIR) + "/content";

}  // namespace signpost::cli::tests
