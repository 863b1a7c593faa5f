#include <catch2/catch.hpp>

#include "document/parse.h"

using namespace signpost::document;
using Kind = Link::Kind;

TEST_CASE("a relative address names a page of the same language", "[link]") {
    CHECK(parse_link("add-users.md", "users/unassign") == Link{Kind::page, "users/add-users", {}, {}});
    CHECK(parse_link("../teams/create.md#why", "users/unassign") == Link{Kind::page, "teams/create", "why", {}});
    CHECK(parse_link("./a%20b.md", "x") == Link{Kind::page, "a b", {}, {}});
}

TEST_CASE("an anchor alone is a section of this page", "[link]") {
    CHECK(parse_link("#steps", "users/add-users") == Link{Kind::section, {}, "steps", {}});
}

TEST_CASE("pictures live beside the languages", "[link]") {
    CHECK(parse_link("../../images/a.svg", "users/add-users") == Link{Kind::image, "images/a.svg", {}, {}});
    CHECK(parse_link("a.svg", "users/add-users").kind == Kind::invalid);
}

TEST_CASE("a page names a check by id and nothing else", "[link]") {
    CHECK(parse_link("check:os.uac", "x") == Link{Kind::check, "os.uac", {}, {}});
    CHECK(parse_link("check:os.uac?want=on", "x") == Link{Kind::check, "os.uac", {}, {{"want", "on"}}});
    for (const char* hostile :
         {"check:", "check:../os", "check:os.uac?", "check:os.uac?want", "check:a b", "check:os.uac#x", "check:/bin/sh",
          "check:C:\\x", "check:OS.UAC", "check:os.uac?want=on;rm", "check:%6fs.uac"})
        CHECK(parse_link(hostile, "x").kind == Kind::invalid);
}

TEST_CASE("addresses that could leave the content lead nowhere", "[link]") {
    for (const char* hostile :
         {"../../../etc/passwd.md", "/etc/passwd.md", "//host/share.md", "..\\..\\x.md", "file:///etc/passwd",
          "../../nl/x.md", "javascript:alert(1)", "data:text/html,x", "ms-msdt:/id", "hcp://x", "signpost:nl/x",
          "vbscript:x", "a.html", "%2e%2e/%2e%2e/%2e%2e/x.md", "c:/x.md", "https://a b", "https://a\nb", ""}) {
        INFO(hostile);
        const Kind kind = parse_link(hostile, "users/add-users").kind;
        CHECK((kind == Kind::invalid || (std::string(hostile).empty() && kind == Kind::section)));
    }
}

TEST_CASE("web addresses are external, told as they are", "[link]") {
    CHECK(parse_link("https://manage.autodesk.com/", "x") ==
          Link{Kind::external, "https://manage.autodesk.com/", {}, {}});
    CHECK(parse_link("mailto:a@example.com", "x").kind == Kind::external);
}
