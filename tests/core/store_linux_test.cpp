// The store under a kill, a full disk and a folder that may not be written to.
#include <fcntl.h>
#include <poll.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

#include "tests/core/store_state.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using namespace signpost::core;
using namespace signpost::core::tests;
using namespace signpost::test;

namespace {

constexpr int newest = 1'000'000;  // what `store_writer … once` saves

Ran save_once(const std::filesystem::path& folder, std::vector<std::string> limits = {}) {
    std::vector<std::string> command{STORE_WRITER, folder.string(), "once"};
    command.insert(command.end(), limits.begin(), limits.end());
    return run(command);
}

void save_old(const std::filesystem::path& folder) {
    Store store(folder);
    set_state(store, 1);
    REQUIRE(store.save() == SaveOutcome::saved);
}

int loaded_state(const std::filesystem::path& folder) {
    Store store(folder);
    REQUIRE(store.load() == LoadOutcome::loaded);
    return state_of(store);
}

// A file system of its own size, gone at the test's end. Needs the right to mount.
class SmallDisk {
public:
    explicit SmallDisk(std::filesystem::path folder) : folder_(std::move(folder)) {
        std::filesystem::create_directories(folder_);
        mounted_ = ::mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=8k") == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (mounted_) ::umount(folder_.c_str());
    }
    [[nodiscard]] bool mounted() const { return mounted_; }

private:
    std::filesystem::path folder_;
    bool mounted_ = false;
};

}  // namespace

TEST_CASE("a kill at any moment leaves the last saved state or the next one, whole", "[store]") {
    const char* asked = std::getenv("SIGNPOST_TEST_FULL");
    const bool full = asked && std::string_view(asked) == "1";
    const int kills = full ? 2'000 : 50;
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    TemporaryFolder folder;
    for (int i = 0; i < kills; ++i) {
        const std::filesystem::path mine = folder.path() / std::to_string(i);
        Child writer({STORE_WRITER, mine.string(), "forever"});
        REQUIRE(writer.wait_for_output());
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 4'000));
        writer.kill();
        const int confirmed = static_cast<int>(writer.rest_of_output().size());
        const int found = loaded_state(mine);
        INFO("kill " << i);
        REQUIRE(found >= confirmed);
        REQUIRE(found <= confirmed + 1);
        std::filesystem::remove_all(mine);
    }
}

TEST_CASE("windows that save at the same time lose nothing of each other", "[store]") {
    TemporaryFolder folder;
    constexpr int windows = 4, ticks = 40;
    std::vector<std::jthread> saving;
    for (int window = 0; window < windows; ++window)
        saving.emplace_back([&folder, window] {
            Store store(folder.path());
            store.load();
            for (int step = 1; step <= ticks; ++step) {
                store.ticks["page-" + std::to_string(window)].insert(step);
                (void)store.save();
            }
        });
    saving.clear();
    Store loaded(folder.path());
    REQUIRE(loaded.load() == LoadOutcome::loaded);
    CHECK(loaded.ticks.size() == windows);
    for (const auto& [page, steps] : loaded.ticks) CHECK(steps.size() == ticks);
}

TEST_CASE("a store saves again after a kill left its unfinished file", "[store]") {
    TemporaryFolder folder;
    save_old(folder.path());
    folder.write("reader.json.new-" + std::to_string(::getpid()), "half of a fi");
    CHECK(loaded_state(folder.path()) == 1);
    Store store(folder.path());
    REQUIRE(store.load() == LoadOutcome::loaded);
    set_state(store, 2);
    REQUIRE(store.save() == SaveOutcome::saved);
    CHECK(loaded_state(folder.path()) == 2);
}

TEST_CASE("a file that may not grow is a failed save and leaves the old state whole", "[store]") {
    TemporaryFolder folder;
    save_old(folder.path());
    const std::string bytes = GENERATE("1", "100", "4096", "8000");
    CHECK(save_once(folder.path(), {bytes}).exit_code == 1);
    CHECK(loaded_state(folder.path()) == 1);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK(save_once(folder.path()).exit_code == 0);
    CHECK(loaded_state(folder.path()) == newest);
}

TEST_CASE("a full disk is a failed save and leaves the old state whole", "[store]") {
    TemporaryFolder folder;
    const std::filesystem::path disk = folder.path() / "disk";
    const SmallDisk small(disk);
    if (!small.mounted()) {
        WARN("no right to mount a small disk here; the limit on a file's size is tested above");
        return;
    }
    Store store(disk);
    store.ticks["a"] = {1};
    REQUIRE(store.save() == SaveOutcome::saved);
    CHECK(save_once(disk).exit_code == 1);
    Store loaded(disk);
    REQUIRE(loaded.load() == LoadOutcome::loaded);
    CHECK(loaded.ticks == store.ticks);
    CHECK(std::distance(std::filesystem::directory_iterator(disk), {}) == 1);
}

TEST_CASE("a read-only folder is a failed save and leaves the old state whole", "[store]") {
    TemporaryFolder folder;
    const std::filesystem::path closed = folder.path() / "closed";
    save_old(closed);
    REQUIRE(::chmod(closed.c_str(), 0555) == 0);
    // Root may write anywhere, so the writer becomes nobody.
    const bool root = ::geteuid() == 0;
    CHECK(save_once(closed, root ? std::vector<std::string>{"0", "65534"} : std::vector<std::string>{}).exit_code == 1);
    REQUIRE(::chmod(closed.c_str(), 0755) == 0);
    CHECK(loaded_state(closed) == 1);
}
