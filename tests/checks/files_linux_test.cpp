// Files and folders as Linux gives them, or does not.
#include <catch2/catch.hpp>

#include <cerrno>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#include "checks/system/files_linux.h"
#include "tests/checks/pc_linux.h"

using namespace signpost::checks;

TEST_CASE("a link of a file tree never leads outside it") {
    const Scratch tree, outside;
    write(outside / "secret", "outside");
    fs::create_directories(tree / "etc");
    write(tree / "inside", "inside");
    fs::create_symlink(outside / "secret", tree / "etc/absolute");
    fs::create_symlink("../../../../../../../../" + (outside / "secret"), tree / "etc/climbing");
    fs::create_symlink(outside.path(), tree / "folder");
    fs::create_symlink("/inside", tree / "etc/good");
    fs::create_symlink("loop", tree / "etc/loop");
    const Files files(tree.path());
    CHECK(files.read("/etc/absolute", 100).outcome == Outcome::absent);
    CHECK(files.read("/etc/climbing", 100).outcome == Outcome::absent);
    CHECK(files.read("/folder/secret", 100).outcome == Outcome::absent);
    CHECK(files.read("/../../etc/../folder/secret", 100).outcome == Outcome::absent);
    CHECK(files.read("/etc/good", 100).value == "inside");
    CHECK(files.read("/etc/loop", 100).outcome == Outcome::failed);
    CHECK(files.directory("/folder").outcome == Outcome::absent);
}

TEST_CASE("what is no regular file, or too big, is not read") {
    const Scratch tree;
    REQUIRE(mkfifo((tree / "pipe").c_str(), 0600) == 0);
    write(tree / "big", std::string(1001, 'x'));
    const Files files("");
    CHECK(files.read(tree / "pipe", 1000).error == wrong_type);
    CHECK(files.read(tree.path(), 1000).error == wrong_type);
    CHECK(files.read(tree / "big", 1000).error == EFBIG);
    CHECK(files.read(tree / "big", 1001).has_value());
    CHECK(files.read("/dev/zero", 1000).outcome == Outcome::failed);
}

TEST_CASE("an unreadable file or folder is denied to a user who is not root") {
    const Scratch tree;
    write(tree / "closed/file", "x");
    write(tree / "file", "x");
    chmod((tree / "file").c_str(), 0);
    chmod((tree / "closed").c_str(), 0);
    chmod(tree.path().c_str(), 0755);
    CHECK(as_nobody([&] {
        const Files files("");
        return files.read(tree / "file", 100).outcome == Outcome::denied &&
               files.directory(tree / "closed").outcome == Outcome::denied &&
               files.read(tree / "closed/file", 100).outcome == Outcome::denied;
    }));
    chmod((tree / "closed").c_str(), 0755);
}

TEST_CASE("a listing that breaks off or is too long has failed, not ended") {
    const Scratch tree;
    for (const char* name : {"a", "b", "c"}) write(tree / name, "");
    const auto opened = [&] { return std::unique_ptr<DIR, int (*)(DIR*)>(opendir(tree.path().c_str()), closedir); };
    CHECK(names_in(*opened(), 3).value == std::vector<std::string>{"a", "b", "c"});
    CHECK(names_in(*opened(), 2).error == EFBIG);
    const auto broken = opened();
    close(dirfd(broken.get()));
    CHECK(names_in(*broken).outcome == Outcome::failed);
}
