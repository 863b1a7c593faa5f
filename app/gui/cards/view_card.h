// Several checks as one card: the question they answer together, how far the run is, the worst result, each in a row.
#pragma once

#include "app/gui/cards/card.h"

namespace signpost::gui {

class ViewCard final : public Card {
public:
    ViewCard(wxWindow* parent, core::Reader& reader, const checks::ComposedView& view, const document::Block& block,
             const PageStyle& style, std::function<void()> resized);

    bool shows(const std::string& key) const override;
    std::string news() const override;

private:
    void fill() override;
    void fill_running(const core::CheckRound& round);
    void add_runs(const std::string& label);
    void add_rows();
    void add_report();
    void add_row(const checks::Job& job, int column);
    void add_elsewhere();
    void run(core::OnRequest on_request) { reader().run_view(view_, on_request); }
    [[nodiscard]] bool all() const { return view_.id == core::every_check; }
    [[nodiscard]] core::CheckRound round() const { return reader().checks().round(std::string(view_.id)); }
    [[nodiscard]] std::string summary(const checks::Result& result) const;
    [[nodiscard]] bool all_elsewhere() const;

    const checks::ComposedView& view_;
    std::vector<checks::Job> jobs_;
};

}  // namespace signpost::gui
