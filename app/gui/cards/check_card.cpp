#include "app/gui/cards/check_card.h"

#include <wx/button.h>

#include "app/core/checks/check_words.h"
#include "app/core/collation.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

CheckCard::CheckCard(wxWindow* parent, core::Reader& reader, const checks::Job& job, const document::Block& block,
                     const PageStyle& style, std::function<void()> resized)
    : Card(parent, reader, "check:" + checks::key(job), document::plain_text(block.inlines), style, std::move(resized)),
      job_(job),
      link_(block.link),
      key_(checks::key(job)) {
    update();
}

void CheckCard::fill() {
    const core::CheckState& state = reader().checks().state(key_);
    if (asks_caller()) fill_caller();
    else if (state.running) fill_running();
    else if (state.result) fill_result(state);
    else fill_idle();
}

std::string CheckCard::news() const {
    const core::CheckState& state = reader().checks().state(key_);
    if (asks_caller()) {
        const auto answered = reader().caller().answered(key_);
        const auto answers = core::caller_answers(job_);
        return answered ? title() + ". " + core::advice(answers.at(*answered), words())
                        : title() + ". " + core::check_question(job_.check->id, words());
    }
    if (state.together) return {};
    if (state.running) return title() + ". " + running_sentence();
    return state.result ? title() + ". " + summary_of(*state.result) : std::string();
}

std::string CheckCard::summary_of(const checks::Result& result) const {
    return core::state_name(result.state, words()) + ". " + core::sentence(result.summary, words());
}

void CheckCard::add_run(const std::string& label) {
    add_button(
        label, [this] { reader().run_check(link_); }, Row::new_one, Look::button)
        ->SetName("run");
}

// Saved facts speak for the other PC; nobody need be asked.
bool CheckCard::asks_caller() const { return reader().caller().asks(key_) && !reader().checks().saved_at(); }

void CheckCard::fill_idle() {
    add_title(nullptr);
    add_text(core::check_why(job_.check->id, words()), palette().text, 6);
    add_reads();
    add_run(words().translate(core::mark("Check this PC")));
    add_elsewhere();
    add_more(Row::same);
}

void CheckCard::fill_running() {
    add_title(nullptr);
    add_text(running_sentence(), palette().quiet, 6);
    add_button(
        words().translate(core::mark("Cancel")), [this] { reader().checks().cancel(key_); }, Row::new_one,
        Look::button);
}

std::string CheckCard::running_sentence() const {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(job_.check->limit).count();
    return core::fill(words().plural("Checking … at most {n} second.", "Checking … at most {n} seconds.", seconds),
                      std::map<std::string, std::string>{{"n", std::to_string(seconds)}});
}

void CheckCard::fill_result(const core::CheckState& state) {
    const checks::Result& result = *state.result;
    const auto saved = reader().checks().saved_at();
    add_title(&result);
    if (saved)
        add_text(core::fill(words().translate(core::mark("As the PC was on {time}")),
                            std::map<std::string, std::string>{{"time", core::long_time(*saved, words().language())}}),
                 palette().quiet, 4);
    const std::string summary = core::sentence(result.summary, words());
    const std::string reason = core::reason_sentence(result, words());
    add_text(summary, palette().text, 8);
    if (reason != summary) add_text(reason, palette().quiet, 4);
    add_text(core::sentence(result.meaning, words()), palette().quiet, 4);
    for (const checks::Finding& fact : result.facts)
        add_text("•  " + core::finding_text(fact, words()), palette().text, 3);
    if (state.previous) fill_comparison(*state.previous, result);
    if (!saved) add_run(words().translate(core::mark("Check again")));
    if (result.next) {
        const bool exact = result.next->text.id != "next.page";
        add_next(result.next->page, exact ? core::sentence(result.next->text, words()) : std::string());
    }
    add_elsewhere();
    add_reads_asked();
}

// After a repair: only where it made a difference.
void CheckCard::fill_comparison(const checks::Result& before, const checks::Result& now) {
    if (summary_of(before) == summary_of(now)) return;
    using Values = std::map<std::string, std::string>;
    add_text(core::fill(words().translate(core::mark("Before: {result}")), Values{{"result", summary_of(before)}}),
             palette().quiet, 8);
    add_text(core::fill(words().translate(core::mark("Now: {result}")), Values{{"result", summary_of(now)}}),
             palette().text, 2);
}

void CheckCard::fill_caller() {
    core::CallerBoard& caller = reader().caller();
    const auto answers = core::caller_answers(job_);
    const auto answered = caller.answered(key_);
    add_title(nullptr);
    add_text(words().translate(core::mark("The PC is elsewhere. Ask the person who sits at it:")), palette().quiet, 6);
    add_text(core::check_question(job_.check->id, words()), palette().text, 4);
    for (std::size_t i = 0; i < answers.size(); ++i)
        add_choice(core::answer_words(answers[i], reader().checks().data(), words()), answered == i,
                   [this, i] { reader().caller().answer(key_, i); });
    if (answered) {
        add_text(core::advice(answers.at(*answered), words()), palette().text, 10);
        add_text(words().translate(core::mark("That is what the caller says. Nothing was measured.")), palette().quiet,
                 3);
    }
    add_button(
        words().translate(core::mark("Back to this PC")), [this] { reader().caller().stop(key_); }, Row::new_one,
        Look::button)
        ->SetName("this-pc");
    if (answered) add_next(std::string(answers.at(*answered).page));
}

void CheckCard::add_elsewhere() {
    if (reader().checks().saved_at()) return;
    add_button(
        words().translate(core::mark("The PC is elsewhere")), [this] { reader().caller().ask(key_); }, Row::same,
        Look::link)
        ->SetName("elsewhere");
}

void CheckCard::add_reads() {
    for (const checks::Message& message : job_.check->reads)
        add_text("•  " + core::sentence(message, words()), palette().quiet, 4);
    add_text(core::check_promise(*job_.check, reader().checks().data(), words()), palette().quiet, 4);
}

void CheckCard::add_reads_asked() {
    add_button(
        words().translate(core::mark("What is read?")),
        [this] {
            reads_shown_ = !reads_shown_;
            refill();
        },
        Row::same, Look::link)
        ->SetName("reads");
    if (!reads_shown_) return;
    add_reads();
    add_more(Row::new_one);
}

void CheckCard::add_more(Row row) {
    if (!reader().library().info_with_fallback("help/checks", words().language())) return;
    add_button(
        words().translate(core::mark("More about this check")) + " →",
        [this] { reader().open("help/checks", std::string(job_.check->id)); }, row, Look::link)
        ->SetName("more");
}

}  // namespace signpost::gui
