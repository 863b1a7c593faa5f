#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <future>

#include "app/core/library.h"
#include "app/core/search_worker.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;
using signpost::test::TemporaryFolder;

namespace {

search::Query question(const std::string& text) {
    search::Query query;
    query.text = text;
    query.language = "en";
    return query;
}

void no_failure(const search::PackError& error) { throw error; }

// Takes deliveries and holds the worker within the first one until told to go on.
class HeldDeliveries {
public:
    void deliver(const search::Query& query) {
        {
            const std::lock_guard lock(mutex_);
            texts_.push_back(query.text);
        }
        changed_.notify_all();
        if (!std::exchange(held_, true)) go_on_.get_future().wait();
    }
    void go_on() { go_on_.set_value(); }
    [[nodiscard]] bool wait_for(std::size_t count) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(30), [&] { return texts_.size() >= count; });
    }
    std::vector<std::string> texts() {
        const std::lock_guard lock(mutex_);
        return texts_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> texts_;
    bool held_ = false;
    std::promise<void> go_on_;
};

struct Small {
    TemporaryFolder folder;
    Library library = [this] {
        tests::write_small_content(folder);
        return Library::open(folder.path());
    }();
};

}  // namespace

TEST_CASE("a question is answered with its hits", "[search worker]") {
    Small small;
    std::promise<search::Results> answer;
    SearchWorker worker(
        small.library.pack(), [&](const auto&, const search::Results& results) { answer.set_value(results); },
        no_failure);
    worker.ask(question("unusualword"));
    auto future = answer.get_future();
    REQUIRE(future.wait_for(std::chrono::seconds(30)) == std::future_status::ready);
    const search::Results results = future.get();
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits[0].page == "users/remove");
    CHECK_FALSE(results.cancelled);
}

TEST_CASE("only the newest of the questions that wait is answered", "[search worker]") {
    Small small;
    HeldDeliveries held;
    SearchWorker worker(
        small.library.pack(), [&](const auto& query, const auto&) { held.deliver(query); }, no_failure);
    worker.ask(question("first"));
    REQUIRE(held.wait_for(1));
    for (const char* text : {"second", "third", "fourth"}) worker.ask(question(text));
    held.go_on();
    REQUIRE(held.wait_for(2));
    CHECK(held.texts() == std::vector<std::string>{"first", "fourth"});
}

TEST_CASE("a forgotten question is not answered", "[search worker]") {
    Small small;
    HeldDeliveries held;
    {
        SearchWorker worker(
            small.library.pack(), [&](const auto& query, const auto&) { held.deliver(query); }, no_failure);
        worker.ask(question("first"));
        REQUIRE(held.wait_for(1));
        worker.ask(question("second"));
        worker.forget();
        held.go_on();
    }
    CHECK(held.texts() == std::vector<std::string>{"first"});
}

TEST_CASE("of many questions typed fast the last is always answered, whole, and none out of order", "[search worker]") {
    Small small;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<int> answered;
    bool cancelled = false;
    constexpr int last = 499;
    SearchWorker worker(
        small.library.pack(),
        [&](const search::Query& query, const search::Results& results) {
            const std::lock_guard lock(mutex);
            answered.push_back(static_cast<int>(query.limit) - 1);
            cancelled = cancelled || results.cancelled;
            changed.notify_all();
        },
        no_failure);
    for (int i = 0; i <= last; ++i) {
        search::Query query = question(i % 2 ? "users remove invite" : "unusualword");
        query.limit = static_cast<std::size_t>(i) + 1;  // tells the questions apart
        worker.ask(query);
    }
    std::unique_lock lock(mutex);
    REQUIRE(
        changed.wait_for(lock, std::chrono::seconds(60), [&] { return !answered.empty() && answered.back() == last; }));
    CHECK(std::is_sorted(answered.begin(), answered.end()));
    CHECK(std::adjacent_find(answered.begin(), answered.end()) == answered.end());
    CHECK_FALSE(cancelled);
}

TEST_CASE("a worker always wakes to end, asked or not", "[search worker]") {
    Small small;
    for (int i = 0; i < 300; ++i) {
        SearchWorker worker(
            small.library.pack(), [](const auto&, const auto&) {}, no_failure);
        if (i % 2 == 0) worker.ask(question("users"));
    }
    SUCCEED("each ended");
}

TEST_CASE("nothing is delivered once the worker is gone", "[search worker]") {
    Small small;
    std::atomic<bool> gone = false;
    std::atomic<int> late = 0;
    for (int round = 0; round < 50; ++round) {
        gone = false;
        {
            SearchWorker worker(
                small.library.pack(), [&](const auto&, const auto&) { late += gone ? 1 : 0; }, no_failure);
            worker.ask(question("users"));
            if (round % 2) worker.ask(question("unusualword"));
        }
        gone = true;
    }
    CHECK(late == 0);
}

TEST_CASE("a worker that was never asked ends at once", "[search worker]") {
    Small small;
    int delivered = 0;
    {
        const SearchWorker worker(
            small.library.pack(), [&](const auto&, const auto&) { ++delivered; }, no_failure);
    }
    CHECK(delivered == 0);
}
