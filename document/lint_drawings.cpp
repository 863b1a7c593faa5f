#include "document/lint_drawings.h"

#include <set>

#include "document/data_files.h"
#include "document/drawing.h"

namespace signpost::document {

namespace {

void collect(const std::vector<Inline>& list, std::set<std::string>& used) {
    for (const Inline& i : list) {
        if (i.kind == Inline::Kind::image) used.insert(i.link.target);
        collect(i.children, used);
    }
}

void collect(const std::vector<Block>& list, std::set<std::string>& used) {
    for (const Block& block : list) {
        if (block.kind == Block::Kind::picture) used.insert(block.link.target);
        collect(block.inlines, used);
        collect(block.children, used);
    }
}

}  // namespace

void lint_drawings(const ContentSet& content, std::vector<Problem>& problems) {
    std::set<std::string> shown, keys;
    for (const Page& page : content.pages) collect(page.document.blocks, shown);
    const auto tell = [&](const std::string& file, int line, const char* rule, Problem::Severity severity,
                          std::string message) {
        problems.push_back({file, line, rule, severity, std::move(message)});
    };
    for (const auto& [file, svg] : content.images) {
        const ReadDrawing read = read_drawing(svg, file);
        problems.insert(problems.end(), read.problems.begin(), read.problems.end());
        if (!shown.contains(file))
            tell(file, 0, "image.unused", Problem::Severity::warning, "No page shows this picture.");
        if (!read.drawing) continue;
        for (const DrawnText& text : read.drawing->texts)
            for (const std::string& key : keys_in(text.words)) {
                keys.insert(key);
                if (!content.drawing_words.contains(key))
                    tell(file, text.line, "drawing.words", Problem::Severity::error,
                         "drawing-words.yaml does not know `" + key + "`.");
            }
    }
    for (const auto& [key, words] : content.drawing_words) {
        for (const std::string& language : content.languages())
            if (!words.contains(language) || words.at(language).empty())
                tell(drawing_words_file, 0, "drawing.words", Problem::Severity::error,
                     "`" + key + "` has no words in `" + language + "`.");
        if (!keys.contains(key))
            tell(drawing_words_file, 0, "drawing.words-unused", Problem::Severity::warning,
                 "No picture uses `" + key + "`.");
    }
}

}  // namespace signpost::document
