#include "tests/cli/command_line.h"

using namespace signpost::cli::tests;
using signpost::test::Ran;

TEST_CASE("wrong usage ends with 2, nothing on stdout and a sentence on stderr", "[usage]") {
    using Arguments = std::vector<std::string>;
    const Arguments arguments = GENERATE(
        Arguments{}, Arguments{"nonsense"}, Arguments{"--nonsense"}, Arguments{"pages", "extra"},
        Arguments{"pages", "--nonsense"}, Arguments{"show"}, Arguments{"show", "users/add", "--format", "pdf"},
        Arguments{"show", "users/add", "--lang", "de"}, Arguments{"search"}, Arguments{"search", "a", "--batch", "b"},
        Arguments{"search", "a", "--limit", "0"}, Arguments{"search", "a", "--limit", "many"},
        Arguments{"search", "a", "--limit", "-1"}, Arguments{"check"}, Arguments{"check", "os.uac", "--fail-on", "ok"},
        Arguments{"check", "os.uac", "--root", "/nonexistent/root"}, Arguments{"pack"}, Arguments{"pack", "folder"},
        Arguments{"pack", "-o", "file"}, Arguments{"verify"}, Arguments{"lint"}, Arguments{"lint", "a", "b"},
        Arguments{"pages", "--pack"});
    INFO(nlohmann::json(arguments));
    const Ran ran = call(arguments);
    CHECK(ran.exit_code == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
}

TEST_CASE("help and version are asked for, not wrong", "[usage]") {
    for (const char* option : {"--help", "--version"}) {
        const Ran ran = call({option});
        CHECK(ran.exit_code == 0);
        CHECK_FALSE(ran.out.empty());
        CHECK(ran.err.empty());
    }
    for (const char* command : {"pages", "show", "search", "check", "pack", "verify", "lint"}) {
        INFO(command);
        CHECK(call({command, "--help"}).exit_code == 0);
    }
}

TEST_CASE("no locale of the system is needed", "[usage]") {
    const SmallContent content;
    for (const char* locale : {"C", "POSIX", "nl_NL.UTF-8", "xx_XX", ""}) {
        INFO(locale);
        const Ran ran = call({"show", "users/add", "--lang", "da", "--pack", content.folder()}, locale);
        CHECK(ran.exit_code == 0);
        CHECK(ran.out.starts_with("Tilføj brugere\n"));
    }
}

TEST_CASE("output that cannot be written is a failure", "[usage]") {
    const SmallContent content;
    const std::string command = std::string(SIGNPOST_CLI) + " show users/add --pack '" + content.folder() + "'";
    CHECK(signpost::test::run({"/bin/sh", "-c", command + " > /dev/full"}).exit_code == 1);
    CHECK(signpost::test::run({"/bin/sh", "-c", command + " > /dev/null"}).exit_code == 0);
}
