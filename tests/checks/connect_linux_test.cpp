// Connections to ports of this Linux: open, closed, full, interrupted.
#include <catch2/catch.hpp>

#include <cerrno>
#include <csignal>
#include <pthread.h>
#include <thread>

#include "checks/system/connect.h"
#include "tests/checks/pc_linux.h"

using namespace signpost::checks;

TEST_CASE("a listening port connects, a closed one is refused, a full one times out") {
    const auto provider = system_provider();
    const Listener open(5);
    CHECK(provider->tcp("127.0.0.1", open.port(), long_enough, {}).has_value());
    CHECK(provider->tcp("localhost", open.port(), long_enough, {}).has_value());
    const auto refused = provider->tcp("127.0.0.1", 1, long_enough, {});
    CHECK(refused.outcome == Outcome::failed);
    CHECK(refused.error == ECONNREFUSED);
    Listener full(0);
    full.fill();
    CHECK(provider->tcp("127.0.0.1", full.port(), std::chrono::milliseconds(300), {}).outcome == Outcome::timeout);
}

TEST_CASE("a host's dead address leaves time for its other ones") {
    const auto address_of = [](const Listener& listener) {
        const sockaddr_in address = listener.address();
        const char* bytes = reinterpret_cast<const char*>(&address);
        return Address{AF_INET, {bytes, bytes + sizeof address}};
    };
    Listener dead(0);
    dead.fill();
    const Listener open(5);
    constexpr std::chrono::milliseconds limit{1000};
    CHECK(connect_to_any({address_of(dead), address_of(open)}, limit, {}).has_value());
    CHECK(connect_to_any({address_of(dead)}, limit, {}).outcome == Outcome::timeout);
    CHECK(connect_to_any({}, limit, {}).outcome == Outcome::absent);
}

TEST_CASE("a connection that a signal interrupts is not taken for one that was made") {
    struct sigaction noted {};
    struct sigaction before {};
    noted.sa_handler = [](int) {};
    sigaction(SIGUSR1, &noted, &before);
    Listener full(0);
    full.fill();
    const pthread_t waiting = pthread_self();
    std::jthread signals([waiting](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pthread_kill(waiting, SIGUSR1);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    const auto outcome = system_provider()->tcp("127.0.0.1", full.port(), std::chrono::milliseconds(300), {}).outcome;
    signals.request_stop();
    signals.join();
    sigaction(SIGUSR1, &before, nullptr);
    CHECK(outcome == Outcome::timeout);
}
