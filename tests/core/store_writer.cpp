// A program that saves and saves, for store_linux_test.cpp to end at any moment.
//   store_writer FOLDER forever                saves states 1, 2, 3, …; a byte on stdout after each
//   store_writer FOLDER once [BYTES] [USER]    saves state 1,000,000; exit code 1 when the store said it failed.
//                                              BYTES: the largest file this process may write; USER: to become
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "tests/core/store_state.h"

using namespace signpost::core;

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    Store store(argv[1]);
    if (std::string_view(argv[2]) == "once") {
        if (argc > 3 && std::atol(argv[3]) > 0) {
            const rlimit limit{static_cast<rlim_t>(std::atol(argv[3])), static_cast<rlim_t>(std::atol(argv[3]))};
            if (std::signal(SIGXFSZ, SIG_IGN) == SIG_ERR || setrlimit(RLIMIT_FSIZE, &limit) != 0) return 2;
        }
        if (argc > 4) {
            const auto user = static_cast<uid_t>(std::atol(argv[4]));
            if (setgroups(0, nullptr) != 0 || setgid(user) != 0 || setuid(user) != 0) return 2;
        }
        if (store.load() == LoadOutcome::damaged) return 2;
        tests::set_state(store, 1'000'000);
        return store.save() == SaveOutcome::saved ? 0 : 1;
    }
    for (int number = 1;; ++number) {
        tests::set_state(store, number);
        if (store.save() != SaveOutcome::saved || write(STDOUT_FILENO, ".", 1) != 1) return 1;
    }
}
