#include <catch2/catch.hpp>

#include "app/core/address.h"

using signpost::core::read_address;

TEST_CASE("an address names language, page and section", "[address]") {
    const auto address = read_address("signpost:nl/users/add-users#invite-one-person");
    REQUIRE(address);
    CHECK(address->language == "nl");
    CHECK(address->page == "users/add-users");
    CHECK(address->anchor == "invite-one-person");
}

TEST_CASE("language, anchor, scheme and slashes may be left out or added", "[address]") {
    CHECK(read_address("users/add-users")->page == "users/add-users");
    CHECK(read_address("users/add-users")->language.empty());
    CHECK(read_address("signpost://fr/roles/overview")->language == "fr");
    CHECK(read_address("signpost:///fr/roles/overview")->page == "roles/overview");
    CHECK(read_address("da/a")->page == "a");
}

TEST_CASE("a folder that is no language belongs to the page", "[address]") {
    const auto address = read_address("signpost:de/users/add-users");
    REQUIRE(address);
    CHECK(address->language.empty());
    CHECK(address->page == "de/users/add-users");
}

TEST_CASE("anchors may be of any script", "[address]") {
    CHECK(read_address("da/a#æbler-og-øl")->anchor == "æbler-og-øl");
}

TEST_CASE("hostile text is no address", "[address]") {
    using namespace std::string_literals;
    const auto text = GENERATE(
        ""s, "signpost:"s, "signpost:nl/"s, "#anchor"s, "/"s, "javascript:alert(1)"s, "signpost:javascript:alert(1)"s,
        "file:///etc/passwd"s, "https://example.com/x"s, "signpost:check:os.uac"s, "signpost:check:os.uac?want=on"s,
        "signpost:nl/users/add-users?run=check"s, "signpost:../../etc/passwd"s, "signpost:nl/../../etc/passwd"s,
        "signpost:nl/users/..%2f..%2fetc"s, "signpost:nl/..\\..\\windows"s, "\\\\server\\share"s, "C:\\windows"s,
        "signpost:nl/users/add users"s, "signpost:nl/users/add\nusers"s, "signpost:nl/users/add\0users"s,
        "signpost:nl/users\x7f"s, "signpost:nl/<script>"s, "signpost:nl/a\"b"s, "signpost:nl/a'b"s, "signpost:nl/a;b"s,
        "signpost:nl/a#b c"s, "signpost:nl/a#<script>"s, "signpost:nl/a#x\"y"s, "signpost:nl/a#x\r\ny"s,
        "signpost:nl/a#x\0y"s, "signpost:signpost:nl/a"s, "--help"s.insert(0, "$("), "a|b"s, "`id`"s);
    INFO(text);
    CHECK_FALSE(read_address(text));
}

TEST_CASE("overlong text is no address", "[address]") {
    CHECK_FALSE(read_address(std::string(201, 'a')));
    CHECK_FALSE(read_address("a#" + std::string(201, 'a')));
    CHECK_FALSE(read_address(std::string(10'000'000, 'a')));
}

TEST_CASE("whatever bytes come, an address that is read holds plain characters only", "[address]") {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string odd(1, static_cast<char>(byte));
        const auto address = read_address("signpost:nl/a" + odd + "b");
        if (!address) continue;
        INFO(byte);
        CHECK(address->page.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./") ==
              std::string::npos);
    }
}
