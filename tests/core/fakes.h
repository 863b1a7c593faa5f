// Stand-ins for what surrounds the presenter: English words, a queue in place of a window's thread, small content.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>

#include "app/core/translator.h"
#include "tests/support/temporary_folder.h"

namespace signpost::core::tests {

// The sentences as they stand in the sources, whatever the language.
class PlainTranslator : public Translator {
public:
    explicit PlainTranslator(std::string language = "en") : language_(std::move(language)) {}
    std::string translate(const std::string& msgid) const override { return msgid; }
    std::string plural(const std::string& one, const std::string& many, long n) const override {
        return n == 1 ? one : many;
    }
    std::string language() const override { return language_; }
    void set_language(const std::string& language) override { language_ = language; }

private:
    std::string language_;
};

// Takes work from any thread and does it when the test says so.
class PostQueue {
public:
    void post(std::function<void()> work) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(work));
        }
        changed_.notify_all();
    }
    std::function<void(std::function<void()>)> door() {
        return [this](std::function<void()> work) { post(std::move(work)); };
    }
    // Until something was posted; false when nothing comes for so long.
    [[nodiscard]] bool wait(std::chrono::seconds patience = std::chrono::seconds(30)) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, patience, [this] { return !waiting_.empty(); });
    }
    // Does what was posted, until `done` holds.
    template <class Done>
    [[nodiscard]] bool run_until(Done done, std::chrono::seconds patience = std::chrono::seconds(30)) {
        while (!done()) {
            if (!wait(patience)) return false;
            run();
        }
        return true;
    }
    void run() {
        std::deque<std::function<void()>> work;
        {
            const std::lock_guard lock(mutex_);
            work.swap(waiting_);
        }
        for (const auto& each : work) each();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
};

// A small help: a page with an old Dutch translation, one in English only, a glossary in English and Danish.
inline void write_small_content(const test::TemporaryFolder& folder) {
    folder.write(
        "contents.yaml",
        "groups:\n"
        "  - id: users\n    title: {en: Users, nl: Gebruikers}\n    pages: [users/add, users/remove]\n"
        "  - id: help\n    title: {en: Help}\n    pages: [help/terms, help/gone]\n"
        "home:\n"
        "  - id: manage\n    title: {en: I manage, nl: Ik beheer}\n    text: {en: Give people what they need.}\n"
        "    pages: [users/remove, help/gone, users/add]\n");
    folder.write("terms.yaml",
                 "terms:\n"
                 "  - id: apple\n    en: {term: pear, definition: A fruit.}\n    da: {term: øl, definition: En drik.}\n"
                 "  - id: bird\n    en: {term: ant, definition: It crawls.}\n    da: {term: ål, definition: En fisk.}\n"
                 "  - id: cat\n    en: {term: zebra, definition: It runs., other: [striped horse]}\n"
                 "    da: {term: æble, definition: En frugt.}\n"
                 "  - id: dog\n    da: {term: zebra, definition: Et dyr.}\n");
    folder.write("en/users/add.md",
                 "---\ntitle: Add users\nsummary: Invite a person.\naudience: [admin]\nreviewed: 2026-11-22\n"
                 "revision: 3\nchanges:\n"
                 "  - {revision: 1, date: 2026-01-05, text: First version.}\n"
                 "  - {revision: 2, date: 2026-02-06, text: A new menu.}\n"
                 "  - {revision: 3, date: 2026-03-07, text: One step fewer.}\n---\n"
                 "Here is how.\n\n## Invite\n\n1. Sign in.\n2. Choose [the other page](remove.md#clean-up).\n\n"
                 "## Check\n\n[Is it on?](check:os.uac)\n");
    folder.write("nl/users/add.md",
                 "---\ntitle: Gebruikers toevoegen\nsummary: Nodig iemand uit.\nrevision: 1\ntranslates: 1\n---\n"
                 "Zo gaat het.\n\n## Uitnodigen\n\n1. Meld u aan.\n2. Kies.\n\n## Controle\n\n"
                 "[Staat het aan?](check:os.uac)\n");
    folder.write("en/users/remove.md",
                 "---\ntitle: Remove users\nsummary: Take a seat back.\nrevision: 1\n---\n"
                 "Unusualword.\n\n## Clean up\n\nDone.\n");
    for (const char* language : {"en", "da"})
        folder.write(std::string(language) + "/help/terms.md",
                     "---\ntitle: Words\nrevision: 1\ntranslates: 1\n---\n[All terms](data:terms)\n");
}

}  // namespace signpost::core::tests
