// Search beside the interface: the newest question counts, an older one is given up.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "search/pack.h"
#include "search/searcher.h"

namespace signpost::core {

class SearchWorker {
public:
    // Called on the worker's thread, once for each question that was not overtaken.
    using Deliver = std::function<void(const search::Query&, const search::Results&)>;
    // Called on the worker's thread when the pack turns out to be broken.
    using Fail = std::function<void(const search::PackError&)>;

    SearchWorker(const search::Pack& pack, Deliver deliver, Fail fail);
    ~SearchWorker();  // no delivery comes after it has returned
    SearchWorker(const SearchWorker&) = delete;
    SearchWorker& operator=(const SearchWorker&) = delete;

    void ask(search::Query query);
    void forget();  // nothing that was asked so far is delivered any more

private:
    void work();
    void answer(const search::Query& query, std::size_t number);
    [[nodiscard]] bool is_newest(std::size_t number);

    search::Pack pack_;
    search::Searcher searcher_;
    Deliver deliver_;
    Fail fail_;
    std::mutex mutex_;
    // Not condition_variable_any with a stop token: built with mingw-w64 10, it slept through the stop once in some
    // 20,000 ends.
    std::condition_variable changed_;
    std::optional<search::Query> next_;
    std::size_t newest_ = 0;
    bool ending_ = false;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace signpost::core
