// A presenter on a small content, with a window that only remembers.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/core/reader.h"
#include "document/parse.h"
#include "tests/checks/fake_provider.h"
#include "tests/core/fakes.h"

namespace signpost::core::tests {

// Remembers what it was told; what the reader sees is set by the test.
struct RecordingView : ReaderView {
    std::vector<ShownPage> pages;
    std::vector<Place> places;
    std::vector<search::Results> results;
    std::vector<std::string> queries, external, terms, errors, checks;
    int words = 0, hidden = 0, scroll = 0, questions = 0, sources = 0;
    bool consent = false;
    std::string anchor;

    void show_page(const ShownPage& page, const Place& place) override {
        pages.push_back(page);
        places.push_back(place);
    }
    void show_words() override { ++words; }
    void show_results(const search::Query& query, const search::Results& found) override {
        queries.push_back(query.text);
        results.push_back(found);
    }
    void hide_results() override { ++hidden; }
    void show_check(const std::string& key) override { checks.push_back(key); }
    void show_source() override { ++sources; }
    bool ask_consent(const checks::Check&) override {
        ++questions;
        return consent;
    }
    void show_external(const std::string& address) override { external.push_back(address); }
    void show_term(const document::TermWords& term) override { terms.push_back(term.definition); }
    void show_error(const std::string& message) override { errors.push_back(message); }
    int scroll_position() const override { return scroll; }
    std::string visible_anchor() const override { return anchor; }

    [[nodiscard]] const ShownPage& page() const { return pages.back(); }
    [[nodiscard]] std::string title() const { return pages.back().document.meta.title; }
};

// A reader of the small content, with a window that only remembers.
struct Reading {
    explicit Reading(const std::string& language = "en", const std::string& last_page = {}) : words(language) {
        write_small_content(content);
        store.settings.last_page = last_page;
        make();
    }
    void make() {
        reader = std::make_unique<Reader>(Library::open(content.path()), words, store,
                                          std::make_shared<checks::FakeProvider>(), queue.door());
        reader->attach(view);
    }
    void follow(const std::string& address) { reader->follow(document::parse_link(address, reader->page())); }
    [[nodiscard]] bool search(const std::string& text) {
        const std::size_t before = view.results.size();
        reader->search(text);
        return queue.run_until([&] { return view.results.size() > before; });
    }

    test::TemporaryFolder content, data;
    PlainTranslator words;
    Store store{data.path()};
    PostQueue queue;
    RecordingView view;
    std::unique_ptr<Reader> reader;
};

}  // namespace signpost::core::tests
