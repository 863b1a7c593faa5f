// The presenter: what happens when the reader follows a link, types, ticks, switches language. Knows no window.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/core/checks/caller_board.h"
#include "app/core/checks/check_board.h"
#include "app/core/checks/check_views.h"
#include "app/core/pages/glossary.h"
#include "app/core/history.h"
#include "app/core/library.h"
#include "app/core/search_worker.h"
#include "app/core/store/store.h"
#include "app/core/translator.h"

namespace signpost::core {

// A page ready to be shown: a real one, the home page, or the notice that there is none.
struct ShownPage {
    document::Document document;
    std::string breadcrumb;            // title of the group; empty for the home page
    std::vector<std::string> facts;    // "4 minutes", …
    std::vector<std::string> notices;  // missing translation, older translation with its changes
    bool real = false;                 // stands in the library
};

// What a window has to be able to do. All calls come on the thread of the interface.
class ReaderView {
public:
    virtual ~ReaderView() = default;
    virtual void show_page(const ShownPage& page, const Place& place) = 0;
    virtual void show_words() = 0;  // the language changed: everything with words
    virtual void show_results(const search::Query& query, const search::Results& results) = 0;
    virtual void hide_results() = 0;
    virtual void show_check(const std::string& key) = 0;  // its state changed
    virtual void show_source() = 0;                       // results are of saved facts now, or of this PC again
    // Whether the reader agrees to a check that touches the network, for this run of the program.
    [[nodiscard]] virtual bool ask_consent(const checks::Check& check) = 0;
    virtual void show_external(const std::string& address) = 0;  // ask, then open the browser
    virtual void show_term(const document::TermWords& words) = 0;
    virtual void show_error(const std::string& message) = 0;
    // Where the reader is now: how far scrolled, and the section at the top of the view.
    [[nodiscard]] virtual int scroll_position() const = 0;
    [[nodiscard]] virtual std::string visible_anchor() const = 0;
};

class Reader {
public:
    Reader(Library library, Translator& words, Store& store, std::shared_ptr<checks::Provider> provider, Post post);
    ~Reader();
    void attach(ReaderView& view);  // before anything else

    // The page of the last time, or the home page.
    void start();
    // A page id with an optional anchor; unknown pages get a page that says so.
    void open(const std::string& page, const std::string& anchor = {});
    void home() { open({}); }
    void open_checks();  // the page of all checks
    void back();
    void forward();
    void follow(const document::Link& link);
    void set_language(const std::string& language);  // stays on the page and the section
    void search(const std::string& text);            // as typed; empty text hides the results
    void search_literally(const std::string& text);  // without correcting
    // Runs what the link names: a check, a view, or all. Asks for consent first, check by check.
    void run_check(const document::Link& link);
    void run_view(const checks::ComposedView& view, OnRequest on_request);
    // From now on the checks judge the facts of that file, which is another PC's perhaps. A file that holds none is told
    // of, and changes nothing.
    void open_facts(const std::filesystem::path& file);
    void leave_facts();
    void tick(int step);  // ticks or unticks a step of the page shown
    // Replaces the content after it changed on the disk, and stays where the reader is.
    void replace_library(Library library);

    [[nodiscard]] const Library& library() const { return *library_; }
    [[nodiscard]] const Translator& words() const { return words_; }
    [[nodiscard]] const std::string& language() const { return language_; }
    [[nodiscard]] const History& history() const { return history_; }
    [[nodiscard]] const std::string& page() const { return page_; }
    [[nodiscard]] CheckBoard& checks() { return *checks_; }
    [[nodiscard]] CallerBoard& caller() { return caller_; }
    [[nodiscard]] bool ticked(int step) const;
    [[nodiscard]] Store& store() { return store_; }

private:
    void show(const Place& place);
    void leave();  // remembers where the reader was
    void ask(const std::string& text, search::Spelling spelling);
    void ask_again();  // what is asked, in the language and of the content that are there now
    void show_term(const std::string& id);
    [[nodiscard]] ShownPage page_for(const std::string& id) const;
    [[nodiscard]] const Glossary& glossary_for(const std::string& language) const;
    void make_worker();
    void ask_consent(const checks::Check& check);

    std::unique_ptr<Library> library_;
    Translator& words_;
    Store& store_;
    Post post_;
    ReaderView* view_ = nullptr;
    std::string language_;
    std::string page_;
    std::string page_language_;  // of its text, which may be a fallback
    std::string query_;
    search::Spelling spelling_ = search::Spelling::corrected;
    mutable std::unique_ptr<Glossary> glossary_;  // made when a page first needs it
    mutable std::string glossary_language_;
    History history_;
    std::shared_ptr<bool> alive_;
    std::unique_ptr<CheckBoard> checks_;
    CallerBoard caller_;
    std::unique_ptr<SearchWorker> worker_;
};

}  // namespace signpost::core
