#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "app/core/checks/check_views.h"
#include "app/core/checks/checks_page.h"
#include "checks/judging.h"
#include "tests/checks/fake_provider.h"
#include "tests/core/fakes.h"

using namespace signpost;
using namespace signpost::core;

namespace {

struct Board {
    tests::PostQueue queue;
    std::vector<std::string> changed;
    CheckBoard board{std::make_shared<checks::FakeProvider>(), std::make_shared<checks::CheckData>(), queue.door(),
                     [this](const std::string& key) { changed.push_back(key); }};

    [[nodiscard]] bool run(const std::string& name, const std::vector<checks::Job>& jobs) {
        board.start_round(name, jobs);
        return queue.run_until([&] { return !board.round(name).running(); });
    }
};

const checks::ComposedView& ready() { return *find_check_view("view.ready"); }

}  // namespace

TEST_CASE("a view, and all checks together, have a name; nothing else has", "[check views]") {
    CHECK(find_check_view("view.ready")->checks.size() == 8);
    CHECK(find_check_view("all")->checks.size() == checks::all_checks().size());
    CHECK(find_check_view("os.uac") == nullptr);
    CHECK(find_check_view("") == nullptr);
}

TEST_CASE("some page leads to every view, in each language", "[check views]") {
    namespace fs = std::filesystem;
    const std::string language = GENERATE("en", "nl", "fr", "da");
    std::string pages;
    for (const auto& entry : fs::recursive_directory_iterator(SIGNPOST_SOURCE_DIR "/content/" + language)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream page(entry.path(), std::ios::binary);
        pages.append(std::istreambuf_iterator<char>(page), {});
    }
    for (const checks::ComposedView& view : checks::all_views()) {
        INFO(language << ": " << view.id);
        CHECK(pages.find("](check:" + std::string(view.id) + ")") != std::string::npos);
    }
}

TEST_CASE("what a view looks at on request is left out otherwise", "[check views]") {
    const checks::ComposedView& gone = *find_check_view("view.network-gone");
    CHECK(jobs_of(gone, OnRequest::left_out).size() == 4);
    CHECK(jobs_of(gone, OnRequest::taken_in).back().check->id == "net.server");
}

TEST_CASE("a round tells how far it is, and ends when each of its checks has", "[check views]") {
    Board b;
    CHECK_FALSE(b.board.round("view.ready").running());
    b.board.start_round("view.ready", jobs_of(ready(), OnRequest::left_out));
    CHECK(b.board.round("view.ready").total == 8);
    CHECK(b.board.round("view.ready").done == 0);
    CHECK(b.board.state("os.uac").together);
    std::size_t last = 0;
    REQUIRE(b.queue.run_until([&] {
        CHECK(b.board.round("view.ready").done >= last);
        last = b.board.round("view.ready").done;
        return !b.board.round("view.ready").running();
    }));
    CHECK(b.board.round("view.ready").done == 8);
    for (const auto id : ready().checks) CHECK(b.board.state(std::string(id)).result);
}

TEST_CASE("a round that runs is not begun again, and takes in a check that runs already", "[check views]") {
    Board b;
    b.board.start({checks::find_check("os.uac"), {}});
    b.board.start_round("view.ready", jobs_of(ready(), OnRequest::left_out));
    const std::size_t told = b.changed.size();
    CHECK(told == 8);
    b.board.start_round("view.ready", jobs_of(ready(), OnRequest::left_out));
    CHECK(b.changed.size() == told);
    REQUIRE(b.queue.run_until([&] { return !b.board.round("view.ready").running(); }));
    CHECK_FALSE(b.board.state("os.uac").previous);
}

TEST_CASE("a cancelled round ends, and what was not looked at says so", "[check views]") {
    Board b;
    b.board.start_round("all", jobs_of(*find_check_view("all"), OnRequest::left_out));
    b.board.cancel_round("all");
    REQUIRE(b.queue.run_until([&] { return !b.board.round("all").running(); }));
    CHECK(b.board.round("all").done == checks::all_checks().size());
}

TEST_CASE("a view has no result before each of its checks has one", "[check views]") {
    Board b;
    auto jobs = jobs_of(ready(), OnRequest::left_out);
    const checks::Job last = jobs.back();
    jobs.pop_back();
    REQUIRE(b.run("most", jobs));
    CHECK_FALSE(result_of(ready(), b.board));
    REQUIRE(b.run("last", {last}));
    REQUIRE(result_of(ready(), b.board));
    CHECK(result_of(ready(), b.board)->id == "view.ready");
}

TEST_CASE("what a view has on request counts where it ran", "[check views]") {
    const checks::ComposedView& gone = *find_check_view("view.network-gone");
    std::map<std::string_view, checks::Result> results;
    for (const std::string_view id : gone.checks) results[id].state = checks::State::ok;
    const auto find = [&](std::string_view id) {
        const auto found = results.find(id);
        return found == results.end() ? nullptr : &found->second;
    };
    CHECK(result_of(gone, find)->state == checks::State::ok);
    checks::Result& asked = results["net.server"];
    asked = checks::cannot_tell(checks::Reason::not_allowed);
    CHECK(result_of(gone, find)->state == checks::State::ok);
    asked = checks::cannot_tell(checks::Reason::timeout);
    CHECK(result_of(gone, find)->state == checks::State::unknown);
}

TEST_CASE("the page of all checks has a card for each check, each view and all together", "[check views]") {
    const test::TemporaryFolder content;
    tests::write_small_content(content);
    const tests::PlainTranslator words;
    const document::Document page = checks_page(Library::open(content.path()), words);
    std::vector<std::string> cards;
    for (const document::Block& block : page.blocks)
        if (block.kind == document::Block::Kind::check) cards.push_back(block.link.target);
    const auto count = [&](std::string_view id) { return std::count(cards.begin(), cards.end(), id); };
    CHECK(count("all") == 1);
    for (const checks::ComposedView& view : checks::all_views()) CHECK(count(view.id) == 1);
    for (const checks::Check& check : checks::all_checks()) {
        INFO(check.id);
        CHECK(count(check.id) == 1);
    }
    CHECK(cards.size() == checks::all_checks().size() + checks::all_views().size() + 1);
}
