#include "app/gui/page_builder.h"

#include <wx/dc.h>

#include "app/core/pages/page_words.h"
#include "app/core/translator.h"
#include "app/gui/cells/block_cells.h"
#include "app/gui/cells/table_cell.h"
#include "app/gui/inline_builder.h"
#include "app/gui/wx_text.h"

namespace signpost::gui {

namespace {

using document::Block;

// The type scale and the spacing of the reading window.
constexpr double measure = 680, margin = 28, body_size = 15, small_size = 13, summary_size = 17;
constexpr double heading_sizes[] = {30, 20, 16.5, 15, 15, 15};
constexpr double paragraph_gap = 12, block_gap = 20, step_gap = 12;

class Builder {
public:
    Builder(PageStyle& style, wxDC& dc, const PageActions& actions, const core::Translator& words)
        : style_(style), dc_(dc), actions_(actions), words_(words), inline_(style, dc, actions) {}

    wxHtmlContainerCell* page(const core::ShownPage& shown) {
        auto* root = new MeasureCell(px(measure), px(margin));
        root->SetIndent(px(26), wxHTML_INDENT_TOP);
        root->SetIndent(px(60), wxHTML_INDENT_BOTTOM);
        head(root, shown);
        blocks(root, shown.document.blocks, paragraph_gap);
        return root;
    }

private:
    [[nodiscard]] int px(double size) const { return style_.scale.px(size); }
    [[nodiscard]] BaseType body() const { return {body_size, wxFONTWEIGHT_NORMAL, style_.palette.text, 1.6}; }
    [[nodiscard]] BaseType quiet(double size) const { return {size, wxFONTWEIGHT_NORMAL, style_.palette.quiet, 1.5}; }
    [[nodiscard]] BaseType title(int level) const {
        return {heading_sizes[std::min(level, 6) - 1], wxFONTWEIGHT_BOLD, style_.palette.text, 1.3};
    }

    void gap(wxHtmlContainerCell* parent, double height) {
        auto* line = new wxHtmlContainerCell(parent);
        line->InsertCell(new GapCell(px(height)));
    }

    wxHtmlContainerCell* text(wxHtmlContainerCell* parent, const std::string& words, const BaseType& base) {
        auto* line = new wxHtmlContainerCell(parent);
        inline_.add_text(line, words, base);
        return line;
    }

    void head(wxHtmlContainerCell* root, const core::ShownPage& shown) {
        const document::FrontMatter& meta = shown.document.meta;
        if (!shown.breadcrumb.empty()) text(root, shown.breadcrumb, quiet(small_size));
        gap(root, 4);
        style_.headings[text(root, meta.title, title(1))] = 1;
        gap(root, 6);
        if (!meta.summary.empty()) text(root, meta.summary, quiet(summary_size));
        gap(root, shown.facts.empty() ? 22 : 10);
        if (!shown.facts.empty()) {
            std::string facts;
            for (const std::string& fact : shown.facts) facts += (facts.empty() ? "" : "   ·   ") + fact;
            text(root, facts, quiet(small_size));
            gap(root, 16);
        }
        for (const std::string& notice : shown.notices) {
            auto* ground = new GroundCell(root, style_, style_.palette.note_fill, style_.palette.note);
            text(ground, notice, body());
            gap(root, block_gap);
        }
    }

    void blocks(wxHtmlContainerCell* parent, const std::vector<Block>& list, double between) {
        bool first = true;
        for (const Block& block : list) {
            if (!first) gap(parent, gap_before(block, between));
            first = false;
            add(parent, block);
        }
    }

    static double gap_before(const Block& block, double between) {
        switch (block.kind) {
            case Block::Kind::heading: return block.level == 2 ? 30 : 22;
            case Block::Kind::callout:
            case Block::Kind::check:
            case Block::Kind::table:
            case Block::Kind::code:
            case Block::Kind::picture: return std::max(between, block_gap - 4);
            default: return between;
        }
    }

    void add(wxHtmlContainerCell* parent, const Block& block) {
        switch (block.kind) {
            case Block::Kind::heading: heading(parent, block); break;
            case Block::Kind::paragraph: paragraph(parent, block); break;
            case Block::Kind::bullet_list: bullets(parent, block); break;
            case Block::Kind::ordered_list: steps(parent, block); break;
            case Block::Kind::quote: quote(parent, block); break;
            case Block::Kind::callout: callout(parent, block); break;
            case Block::Kind::code: code(parent, block); break;
            case Block::Kind::rule: (new wxHtmlContainerCell(parent))->InsertCell(new RuleCell(style_)); break;
            case Block::Kind::table: table(parent, block); break;
            case Block::Kind::check: check(parent, block); break;
            case Block::Kind::picture: picture(parent, block); break;
            default: break;
        }
    }

    void heading(wxHtmlContainerCell* parent, const Block& block) {
        auto* line = new wxHtmlContainerCell(parent);
        line->SetId(wx(block.anchor));
        style_.headings[line] = block.level;
        inline_.add(line, block.inlines, title(block.level));
    }

    void paragraph(wxHtmlContainerCell* parent, const Block& block) {
        auto* line = new wxHtmlContainerCell(parent);
        if (!block.anchor.empty()) line->SetId(wx(block.anchor));
        inline_.add(line, block.inlines, body());
        results_of(parent, block.inlines);
    }

    // A check that was run from within a sentence shows its card below the paragraph.
    void results_of(wxHtmlContainerCell* parent, const std::vector<document::Inline>& inlines) {
        for (const document::Inline& i : inlines) {
            if (i.kind == document::Inline::Kind::link && actions_.shows_result(i.link)) {
                Block card;
                card.kind = Block::Kind::check;
                card.link = i.link;
                card.inlines = i.children;
                gap(parent, paragraph_gap);
                check(parent, card);
            }
            results_of(parent, i.children);
        }
    }

    void bullets(wxHtmlContainerCell* parent, const Block& list) {
        bool first = true;
        for (const Block& item : list.children) {
            if (!first) gap(parent, 5);
            first = false;
            auto* row = new StepCell(parent, px(22), 0);
            row->InsertCell(new DotCell(style_, px(body_size * 1.6)));
            blocks(new wxHtmlContainerCell(row), item.children, 6);
        }
    }

    // Steps are numbered through the whole page, so that a tick means the same step in every language.
    void steps(wxHtmlContainerCell* parent, const Block& list) {
        int number = list.start;
        bool first = true;
        for (const Block& item : list.children) {
            if (!first) gap(parent, step_gap);
            first = false;
            const int step = step_++;
            const auto ticked = [is_ticked = actions_.ticked, step] { return is_ticked(step); };
            auto* row = new StepCell(parent, px(44), px(36));
            row->InsertCell(new BadgeCell(number, style_, dc_, ticked));
            auto* inner = new wxHtmlContainerCell(row);
            inner->SetIndent(px(2), wxHTML_INDENT_TOP);
            blocks(inner, item.children, 8);
            row->InsertCell(tick_box(step, number, ticked));
            ++number;
        }
    }

    wxHtmlCell* tick_box(int step, int number, const std::function<bool()>& ticked) {
        const int index = static_cast<int>(style_.targets.size());
        Target target;
        target.use = [tick = actions_.tick, step] { tick(step); };
        target.name = wx(core::fill(words_.translate(core::mark("Step {n} done")),
                                    std::map<std::string, std::string>{{"n", std::to_string(number)}}));
        auto* box = new TickCell(style_, index, ticked);
        target.cell = box;
        style_.targets.push_back(std::move(target));
        return box;
    }

    void quote(wxHtmlContainerCell* parent, const Block& block) {
        auto* ground = new GroundCell(parent, style_, style_.palette.page, style_.palette.line);
        blocks(ground, block.children, 8);
    }

    void callout(wxHtmlContainerCell* parent, const Block& block) {
        using Callout = Block::Callout;
        wxColour colour = style_.palette.note, fill = style_.palette.note_fill;
        if (block.callout == Callout::tip) colour = style_.palette.ok, fill = style_.palette.ok_fill;
        if (block.callout == Callout::important || block.callout == Callout::warning)
            colour = style_.palette.warn, fill = style_.palette.warn_fill;
        if (block.callout == Callout::caution) colour = style_.palette.bad, fill = style_.palette.bad_fill;
        auto* ground = new GroundCell(parent, style_, fill, colour);
        text(ground, core::callout_title(block.callout, words_), {body_size, wxFONTWEIGHT_BOLD, colour, 1.5});
        gap(ground, 2);
        blocks(ground, block.children, 8);
    }

    void code(wxHtmlContainerCell* parent, const Block& block) {
        auto* ground = new GroundCell(parent, style_, style_.palette.code, {});
        inline_.add_code(ground, block.text);
        const int index = static_cast<int>(style_.targets.size());
        const wxString label = wx(words_.translate(core::mark("Copy")));
        Target target;
        target.name = label;
        target.use = [copy = actions_.copy, text = block.text] { copy(text); };
        gap(ground, 8);
        auto* line = new wxHtmlContainerCell(ground);
        auto* button = new ButtonCell(label, style_, dc_, index);
        target.cell = button;
        style_.targets.push_back(std::move(target));
        line->InsertCell(button);
    }

    void table(wxHtmlContainerCell* parent, const Block& block) {
        auto* table = new TableCell(parent, style_, static_cast<int>(block.alignments.size()));
        for (const Block& row : block.children) {
            BaseType base = row.header ? quiet(small_size) : body();
            if (row.header) base.weight = wxFONTWEIGHT_BOLD;
            else base.size = body_size - 0.5;
            for (std::size_t i = 0; i < row.children.size(); ++i) {
                wxHtmlContainerCell* cell = table->add_cell();
                cell->SetAlignHor(alignment(block, i));
                table->set_smallest_width(inline_.add(cell, row.children[i].inlines, base));
            }
        }
    }

    static int alignment(const Block& table, std::size_t column) {
        if (column >= table.alignments.size()) return wxHTML_ALIGN_LEFT;
        if (table.alignments[column] == Block::Alignment::center) return wxHTML_ALIGN_CENTER;
        return table.alignments[column] == Block::Alignment::right ? wxHTML_ALIGN_RIGHT : wxHTML_ALIGN_LEFT;
    }

    void check(wxHtmlContainerCell* parent, const Block& block) {
        PageControl* control = actions_.make_check(block);
        if (!control) return paragraph(parent, block);
        Target target;
        target.control = control;
        target.use = [control] { control->focus_first(); };
        auto* line = new wxHtmlContainerCell(parent);
        if (!block.anchor.empty()) line->SetId(wx(block.anchor));
        auto* cell = new ControlCell(control);
        target.cell = cell;
        line->InsertCell(cell);
        style_.targets.push_back(std::move(target));
    }

    void picture(wxHtmlContainerCell* parent, const Block& block) {
        auto* line = new wxHtmlContainerCell(parent);
        if (wxHtmlCell* cell = actions_.make_picture(block, style_)) line->InsertCell(cell);
        else inline_.add_text(line, block.text, quiet(body_size));
    }

    PageStyle& style_;
    wxDC& dc_;
    const PageActions& actions_;
    const core::Translator& words_;
    InlineBuilder inline_;
    int step_ = 0;
};

}  // namespace

wxHtmlContainerCell* build_page(const core::ShownPage& page, PageStyle& style, wxDC& dc, const PageActions& actions,
                                const core::Translator& words) {
    return Builder(style, dc, actions, words).page(page);
}

}  // namespace signpost::gui
