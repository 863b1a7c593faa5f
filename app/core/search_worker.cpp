#include "app/core/search_worker.h"

namespace signpost::core {

SearchWorker::SearchWorker(const search::Pack& pack, Deliver deliver, Fail fail)
    : pack_(pack.share()), searcher_(pack_), deliver_(std::move(deliver)), fail_(std::move(fail)), thread_([this] {
          work();
      }) {}

SearchWorker::~SearchWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        changed_.notify_one();
    }
    searcher_.cancel();
}

void SearchWorker::ask(search::Query query) {
    {
        const std::lock_guard lock(mutex_);
        next_ = std::move(query);
        ++newest_;
    }
    searcher_.cancel();
    changed_.notify_one();
}

void SearchWorker::forget() {
    const std::lock_guard lock(mutex_);
    next_.reset();
    ++newest_;
}

bool SearchWorker::is_newest(std::size_t number) {
    const std::lock_guard lock(mutex_);
    return !ending_ && number == newest_;
}

void SearchWorker::answer(const search::Query& query, std::size_t number) {
    try {
        search::Results results = searcher_.search(query);
        // Cancelled by a question that came just before this one was taken: ask again rather than show half.
        if (results.cancelled && is_newest(number)) results = searcher_.search(query);
        if (is_newest(number)) deliver_(query, results);
    } catch (const search::PackError& error) {
        fail_(error);
    } catch (const std::exception& error) {
        fail_({search::PackError::Reason::damaged, error.what()});
    }
}

void SearchWorker::work() {
    for (;;) {
        search::Query query;
        std::size_t number = 0;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return ending_ || next_.has_value(); });
            if (ending_) return;
            query = std::move(*next_);
            next_.reset();
            number = newest_;
        }
        answer(query, number);
    }
}

}  // namespace signpost::core
