#include "app/gui/cards/view_card.h"

#include <wx/button.h>
#include <wx/stattext.h>

#include <algorithm>

#include "app/core/checks/check_views.h"
#include "app/core/checks/check_words.h"
#include "app/core/checks/checks_page.h"
#include "app/gui/cards/state_pill.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

constexpr checks::State states[] = {checks::State::ok, checks::State::attention, checks::State::problem,
                                    checks::State::not_applicable, checks::State::unknown};

using Values = std::map<std::string, std::string>;

}  // namespace

ViewCard::ViewCard(wxWindow* parent, core::Reader& reader, const checks::ComposedView& view,
                   const document::Block& block, const PageStyle& style, std::function<void()> resized)
    : Card(parent, reader, "check:" + std::string(view.id), document::plain_text(block.inlines), style,
           std::move(resized)),
      view_(view),
      jobs_(core::jobs_of(view, core::OnRequest::taken_in)) {
    update();
}

bool ViewCard::shows(const std::string& key) const {
    return std::any_of(jobs_.begin(), jobs_.end(), [&](const checks::Job& job) { return checks::key(job) == key; });
}

std::string ViewCard::summary(const checks::Result& result) const { return core::sentence(result.summary, words()); }

std::string ViewCard::news() const {
    if (round().running()) return title() + ". " + words().translate(core::mark("Checking …"));
    const auto result = core::result_of(view_, reader().checks());
    if (!result) return {};
    return title() + ". " + core::state_name(result->state, words()) + ". " + summary(*result);
}

void ViewCard::fill() {
    const core::CheckRound now = round();
    if (now.running()) return fill_running(now);
    const auto result = core::result_of(view_, reader().checks());
    add_title(result ? &*result : nullptr);
    if (result) {
        add_text(summary(*result), palette().text, 8);
    } else {
        const auto count = static_cast<long>(view_.checks.size());
        add_text(core::fill(words().plural("{n} check, which only reads.", "{n} checks, which only read.", count),
                            Values{{"n", std::to_string(count)}}),
                 palette().quiet, 6);
    }
    add_rows();
    if (!reader().checks().saved_at())
        add_runs(words().translate(result ? core::mark("Check again") : core::mark("Check this PC")));
    if (result && result->next) add_next(result->next->page);
    if (!all()) return;
    if (!reader().checks().saved_at()) add_elsewhere();
    if (result) add_report();
}

void ViewCard::add_runs(const std::string& label) {
    add_button(
        label, [this] { run(core::OnRequest::left_out); }, Row::new_one, Look::button)
        ->SetName("run");
    for (const std::string_view id : view_.on_request)
        add_button(
            core::fill(words().translate(core::mark("With {check}")),
                       Values{{"check", core::check_title(id, words())}}),
            [this] { run(core::OnRequest::taken_in); }, Row::same, Look::link);
}

void ViewCard::add_report() {
    add_button(
        words().translate(core::mark("Report…")),
        [this] { wxPostEvent(this, wxCommandEvent(wxEVT_MENU, wxID_PREVIEW)); }, Row::same, Look::link)
        ->SetName("report");
}

void ViewCard::fill_running(const core::CheckRound& round) {
    add_title(nullptr);
    add_text(core::fill(words().translate(core::mark("Checking … {done} of {total} done.")),
                        Values{{"done", std::to_string(round.done)}, {"total", std::to_string(round.total)}}),
             palette().quiet, 6);
    add_bar(round.done, round.total);
    add_rows();
    add_button(
        words().translate(core::mark("Cancel")), [this] { reader().checks().cancel_round(std::string(view_.id)); },
        Row::new_one, Look::button);
}

// The card of all checks stands above their own cards and needs no rows.
void ViewCard::add_rows() {
    if (all()) return;
    const bool any = std::any_of(jobs_.begin(), jobs_.end(), [&](const checks::Job& job) {
        const core::CheckState& state = reader().checks().state(checks::key(job));
        return state.running || state.result;
    });
    int column = 0;
    for (const checks::State state : states) {
        wxWindow* pill = state_pill(state);
        column = std::max(column, pill->GetBestSize().x);
        pill->Destroy();
    }
    for (const checks::Job& job : jobs_) add_row(job, any ? column : 0);
}

// Without a column: nothing is known of any of them yet.
void ViewCard::add_row(const checks::Job& job, int column) {
    const std::string key = checks::key(job);
    const core::CheckState& state = reader().checks().state(key);
    const auto open = [this, key] { reader().open(std::string(core::checks_page_id), key); };
    if (column > 0 && state.result && !state.running) {
        add_in_column(state_pill(state.result->state), column);
    } else if (column > 0) {
        const std::string sign = state.running ? "…" : "–";
        add_in_column(new wxStaticText(this, wxID_ANY, wx(sign)), column, sign);
    }
    add_button(core::check_title(job.check->id, words()), open, column > 0 ? Row::same : Row::new_one, Look::link, 2);
}

void ViewCard::add_elsewhere() {
    const bool asking = all_elsewhere();
    add_button(
        words().translate(asking ? core::mark("Back to this PC") : core::mark("The PC is elsewhere")),
        [this, asking] {
            for (const checks::Job& job : jobs_)
                asking ? reader().caller().stop(checks::key(job)) : reader().caller().ask(checks::key(job));
        },
        Row::same, Look::link)
        ->SetName("all-elsewhere");
}

bool ViewCard::all_elsewhere() const {
    return std::all_of(jobs_.begin(), jobs_.end(),
                       [&](const checks::Job& job) { return reader().caller().asks(checks::key(job)); });
}

}  // namespace signpost::gui
