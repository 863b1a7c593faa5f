#include "checks/unattended.h"

#include <future>
#include <thread>
#include <utility>

namespace signpost::checks {

// The thread waits until it has been detached: a thread that ends just then is taken twice for free by winpthreads
// (mingw-w64 10), and two later threads share one record, and with it their work.
void run_unattended(std::function<void()> work) {
    std::promise<void> detached;
    std::thread thread([work = std::move(work), begin = detached.get_future()]() mutable {
        begin.wait();
        work();
    });
    thread.detach();
    detached.set_value();
}

}  // namespace signpost::checks
