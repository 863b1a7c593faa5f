// Steps that are ticked.
#include <catch2/catch.hpp>

#include "tests/core/reading.h"

using namespace signpost;
using namespace signpost::core;
using tests::Reading;

TEST_CASE("a ticked step stays ticked in another language, on the next visit and after a restart", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->tick(1);
    CHECK(r.reader->ticked(1));
    CHECK_FALSE(r.reader->ticked(2));
    r.reader->set_language("nl");
    CHECK(r.reader->ticked(1));
    r.reader->open("users/remove");
    CHECK_FALSE(r.reader->ticked(1));
    r.reader->back();
    CHECK(r.reader->ticked(1));

    Store again(r.data.path());
    REQUIRE(again.load() == LoadOutcome::loaded);
    CHECK(again.ticks == Ticks{{"users/add", {1}}});
}

TEST_CASE("a second tick takes the first away", "[reader]") {
    Reading r;
    r.reader->open("users/add");
    r.reader->tick(1);
    r.reader->tick(1);
    CHECK_FALSE(r.reader->ticked(1));
    CHECK(r.store.ticks.empty());
}

TEST_CASE("a tick that cannot be saved is told", "[reader]") {
    Reading r;
    r.data.write("file", "in the way");
    r.store = Store(r.data.path() / "file" / "below");
    r.reader->open("users/add");
    r.reader->tick(1);
    CHECK(r.view.errors.size() == 1);
    CHECK(r.reader->ticked(1));
}
