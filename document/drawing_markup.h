// The markup of a drawing, taken apart: elements, their attributes and their text, with line numbers.
// For document/*.cpp only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost::document {

struct MarkupAttribute {
    std::string_view name;
    std::string value;  // entities resolved
};

// What comes next in the file.
struct MarkupToken {
    enum class Kind { open, close, text, end, broken };
    Kind kind = Kind::end;
    int line = 0;
    bool closed = false;    // open: ends at once, as in <rect/>
    std::string_view name;  // open, close
    std::string text;       // text: entities resolved; broken: what is wrong
    std::vector<MarkupAttribute> attributes;
};

// Reads one token after the other and nothing beyond elements, text, comments and the five entities of XML.
// After `broken` there is nothing more to read.
class MarkupReader {
public:
    explicit MarkupReader(std::string_view text) : text_(text) {}
    [[nodiscard]] MarkupToken next();

private:
    MarkupToken tag();
    MarkupToken attributes(MarkupToken token);
    MarkupToken words();
    [[nodiscard]] MarkupToken broken(std::string what) const;
    bool skip_comment();
    bool skip_space();
    [[nodiscard]] std::string_view name();
    [[nodiscard]] bool starts(std::string_view with) const { return text_.substr(at_).starts_with(with); }
    void go(std::size_t count);

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace signpost::document
