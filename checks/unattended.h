// Work on a thread of its own that nobody waits for: it may hang for good.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace signpost::checks {

// Throws std::system_error when there is no thread to be had; then `work` does not run.
void run_unattended(std::function<void()> work);

// What the work gives, or nothing where it has not come by then, or is not wanted any more. The work must own all that it
// uses: it may go on for good.
template <typename T>
[[nodiscard]] std::optional<T> result_of_unattended(std::function<T()> work, std::chrono::steady_clock::time_point ends,
                                                    const std::stop_token& stop) {
    struct Shared {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<T> result;
    };
    auto shared = std::make_shared<Shared>();
    run_unattended([shared, work = std::move(work)] {
        T result = work();
        const std::lock_guard lock(shared->mutex);
        shared->result = std::move(result);
        shared->done.notify_all();
    });
    constexpr std::chrono::milliseconds slice{20};
    std::unique_lock lock(shared->mutex);
    while (!shared->result) {
        if (stop.stop_requested() || std::chrono::steady_clock::now() >= ends) return std::nullopt;
        shared->done.wait_for(lock, slice);
    }
    return std::move(shared->result);
}

}  // namespace signpost::checks
