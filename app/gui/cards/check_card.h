// A live check as a card: what it will read, the run, the result, what to do next; or what to ask where the PC is
// elsewhere.
#pragma once

#include <string>

#include "app/gui/cards/card.h"

namespace signpost::gui {

class CheckCard final : public Card {
public:
    CheckCard(wxWindow* parent, core::Reader& reader, const checks::Job& job, const document::Block& block,
              const PageStyle& style, std::function<void()> resized);

    bool shows(const std::string& key) const override { return key == key_; }
    std::string news() const override;

private:
    void fill() override;
    [[nodiscard]] bool asks_caller() const;
    void fill_idle();
    void fill_running();
    void fill_result(const core::CheckState& state);
    void fill_comparison(const checks::Result& before, const checks::Result& now);
    void fill_caller();
    void add_run(const std::string& label);
    void add_elsewhere();
    void add_reads();        // what it reads, and what leaves the PC
    void add_reads_asked();  // the same behind a question
    void add_more(Row row);  // to its section of the help on checks
    [[nodiscard]] std::string running_sentence() const;
    [[nodiscard]] std::string summary_of(const checks::Result& result) const;  // "Attention. 2 products …"

    checks::Job job_;
    document::Link link_;
    std::string key_;
    bool reads_shown_ = false;
};

}  // namespace signpost::gui
