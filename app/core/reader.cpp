#include "app/core/reader.h"

#include "app/core/checks/check_data.h"
#include "app/core/checks/checks_page.h"
#include "app/core/checks/facts_file.h"
#include "app/core/pack_words.h"
#include "app/core/pages/home_page.h"
#include "app/core/pages/page_words.h"
#include "app/core/store/store_words.h"

namespace signpost::core {

namespace {

Place place_from(const std::string& text) {
    const std::size_t hash = text.find('#');
    return {text.substr(0, hash), hash == std::string::npos ? std::string() : text.substr(hash + 1)};
}

std::string check_source(const Library& library) { return library.pack().data_file(check_data_file).value_or(""); }

std::shared_ptr<const checks::CheckData> check_data(const Library& library) {
    return std::make_shared<checks::CheckData>(read_check_data(check_source(library)).data);
}

}  // namespace

Reader::Reader(Library library, Translator& words, Store& store, std::shared_ptr<checks::Provider> provider, Post post)
    : library_(std::make_unique<Library>(std::move(library))),
      words_(words),
      store_(store),
      post_(std::move(post)),
      language_(words.language()),
      alive_(std::make_shared<bool>(true)),
      checks_(std::make_unique<CheckBoard>(std::move(provider), check_data(*library_), post_,
                                           [this](const std::string& key) { view_->show_check(key); })),
      caller_([this](const std::string& key) { view_->show_check(key); }) {
    make_worker();
}

Reader::~Reader() = default;

void Reader::attach(ReaderView& view) { view_ = &view; }

void Reader::make_worker() {
    const std::weak_ptr<bool> alive = alive_;
    worker_ = std::make_unique<SearchWorker>(
        library_->pack(),
        [this, alive](const search::Query& query, const search::Results& results) {
            post_([this, alive, query, results] {
                if (!alive.expired() && query.text == query_) view_->show_results(query, results);
            });
        },
        [this, alive](const search::PackError& error) {
            post_([this, alive, reason = error.reason()] {
                if (!alive.expired()) view_->show_error(describe(reason, words_));
            });
        });
}

void Reader::start() {
    Place place = place_from(store_.settings.last_page);
    if (place.page != checks_page_id && !library_->info_with_fallback(place.page, language_)) place = {};
    open(place.page, place.anchor);
}

void Reader::leave() {
    if (!history_.current()) return;
    history_.remember_scroll(view_->scroll_position());
}

void Reader::open(const std::string& page, const std::string& anchor) {
    leave();
    const Place place{page, anchor};
    history_.visit(place);
    show(place);  // not as history has it: who asks for a place again wants to go there, not stay as it is scrolled
}

void Reader::open_checks() { open(std::string(checks_page_id)); }

void Reader::back() {
    leave();
    if (const auto place = history_.back()) show(*place);
}

void Reader::forward() {
    leave();
    if (const auto place = history_.forward()) show(*place);
}

ShownPage Reader::page_for(const std::string& id) const {
    ShownPage shown;
    if (id.empty()) {
        shown.document = home_page(*library_, words_);
        return shown;
    }
    if (id == checks_page_id) {
        shown.document = checks_page(*library_, words_);
        return shown;
    }
    std::optional<LoadedPage> loaded = library_->load(id, language_);
    if (!loaded) {
        shown.document = missing_page(id, words_);
        return shown;
    }
    for (const document::Group& group : library_->groups())
        if (group.id == loaded->group) shown.breadcrumb = title_of(group, language_);
    shown.facts = page_facts(loaded->document, words_);
    shown.notices = page_notices(*loaded, words_);
    shown.document = std::move(loaded->document);
    glossary_for(shown.document.language).mark(shown.document);
    shown.real = true;
    return shown;
}

const Glossary& Reader::glossary_for(const std::string& language) const {
    if (!glossary_ || glossary_language_ != language) {
        glossary_ = std::make_unique<Glossary>(library_->pack().terms(), language);
        glossary_language_ = language;
    }
    return *glossary_;
}

void Reader::show(const Place& place) {
    try {
        const ShownPage shown = page_for(place.page);
        page_ = place.page;
        page_language_ = shown.document.language;
        if (shown.real || place.page.empty() || place.page == checks_page_id)
            store_.settings.last_page = place.page + (place.anchor.empty() ? "" : "#" + place.anchor);
        view_->show_page(shown, place);
    } catch (const search::PackError& error) {
        view_->show_error(describe(error.reason(), words_));
    }
}

void Reader::follow(const document::Link& link) {
    using Kind = document::Link::Kind;
    switch (link.kind) {
        case Kind::page: open(link.target, link.anchor); break;
        case Kind::section: open(page_, link.anchor); break;
        case Kind::check: link.target == every_check ? open_checks() : run_check(link); break;
        case Kind::external: view_->show_external(link.target); break;
        case Kind::term: show_term(link.target); break;
        default: break;
    }
}

// In the language of the page, whose words were marked.
void Reader::show_term(const std::string& id) {
    try {
        for (const document::Term& term : library_->pack().terms()) {
            const auto words = term.words.find(page_language_);
            if (term.id == id && words != term.words.end()) view_->show_term(words->second);
        }
    } catch (const search::PackError& error) {
        view_->show_error(describe(error.reason(), words_));
    }
}

void Reader::set_language(const std::string& language) {
    if (language == language_) return;
    const std::string anchor = view_->visible_anchor();
    language_ = language;
    store_.settings.language = language;
    words_.set_language(language);
    view_->show_words();
    show({page_, anchor});
    ask_again();
}

void Reader::ask_again() {
    if (!query_.empty()) ask(query_, spelling_);
}

void Reader::ask(const std::string& text, search::Spelling spelling) {
    query_ = text;
    spelling_ = spelling;
    if (text.empty()) {
        worker_->forget();
        view_->hide_results();
        return;
    }
    search::Query query;
    query.text = text;
    query.language = language_;
    query.limit = 30;
    query.completion = search::Completion::as_typed;
    query.spelling = spelling;
    worker_->ask(std::move(query));
}

void Reader::search(const std::string& text) { ask(text, search::Spelling::corrected); }
void Reader::search_literally(const std::string& text) { ask(text, search::Spelling::literal); }

void Reader::run_check(const document::Link& link) {
    if (const checks::ComposedView* view = find_check_view(link.target)) return run_view(*view, OnRequest::left_out);
    const auto job = CheckBoard::job_of(link, checks_->data());
    if (!job || checks_->saved_at()) return;
    ask_consent(*job->check);
    checks_->start(*job);
}

void Reader::run_view(const checks::ComposedView& view, OnRequest on_request) {
    const std::vector<checks::Job> jobs = jobs_of(view, on_request);
    if (checks_->saved_at() || checks_->round(std::string(view.id)).running()) return;
    for (const checks::Job& job : jobs) ask_consent(*job.check);
    checks_->start_round(std::string(view.id), jobs);
}

// Without consent the check still ends with a result: not allowed.
void Reader::ask_consent(const checks::Check& check) {
    if (!checks_->allowed(check) && view_->ask_consent(check)) checks_->allow(check.id);
}

void Reader::open_facts(const std::filesystem::path& file) {
    checks::FactsLoaded loaded = read_facts_file(file);
    if (loaded.problem != checks::FactsProblem::none) return view_->show_error(describe(loaded.problem, words_));
    checks_->open_saved(std::move(loaded.file));
    view_->show_source();
    open_checks();
}

void Reader::leave_facts() {
    checks_->close_saved();
    view_->show_source();
}

bool Reader::ticked(int step) const {
    const auto page = store_.ticks.find(page_);
    return page != store_.ticks.end() && page->second.contains(step);
}

void Reader::tick(int step) {
    std::set<int>& steps = store_.ticks[page_];
    if (!steps.erase(step)) steps.insert(step);
    if (steps.empty()) store_.ticks.erase(page_);
    if (const std::string failure = describe(store_.save(), words_); !failure.empty()) view_->show_error(failure);
}

void Reader::replace_library(Library library) {
    const Place here{page_, view_->visible_anchor()};
    // What can fail comes first: until then everything stays as it was.
    if (check_source(library) != check_source(*library_)) checks_->replace_data(check_data(library));
    worker_.reset();
    library_ = std::make_unique<Library>(std::move(library));
    glossary_.reset();
    make_worker();
    view_->show_words();
    show(here);
    ask_again();
}

}  // namespace signpost::core
