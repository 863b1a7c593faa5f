#include "document/drawing_markup.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace signpost::document {

namespace {

constexpr std::pair<std::string_view, char> entities[] = {
    {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Nothing when there is an entity that is not one of the five.
std::optional<std::string> resolve(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        if (text.front() != '&') {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        const auto* entity = std::find_if(std::begin(entities), std::end(entities),
                                          [&](const auto& candidate) { return text.starts_with(candidate.first); });
        if (entity == std::end(entities)) return std::nullopt;
        out += entity->second;
        text.remove_prefix(entity->first.size());
    }
    return out;
}

constexpr const char* unknown_entity = "Of entities there are only &lt; &gt; &amp; &quot; and &apos;.";

}  // namespace

void MarkupReader::go(std::size_t count) {
    const std::string_view passed = text_.substr(at_, count);
    line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    at_ += passed.size();
}

MarkupToken MarkupReader::broken(std::string what) const {
    MarkupToken token;
    token.kind = MarkupToken::Kind::broken;
    token.line = line_;
    token.text = std::move(what);
    return token;
}

bool MarkupReader::skip_space() {
    const std::size_t before = at_;
    while (at_ < text_.size() && is_space(text_[at_])) go(1);
    return at_ != before;
}

bool MarkupReader::skip_comment() {
    const std::size_t end = text_.find("--", at_ + 4);
    if (end == std::string_view::npos || !text_.substr(end).starts_with("-->")) return false;
    go(end + 3 - at_);
    return true;
}

std::string_view MarkupReader::name() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
}

MarkupToken MarkupReader::next() {
    while (starts("<!--"))
        if (!skip_comment()) return broken("The comment does not end, or has -- in it.");
    if (at_ >= text_.size()) {
        MarkupToken token;
        token.line = line_;
        return token;
    }
    return text_[at_] == '<' ? tag() : words();
}

MarkupToken MarkupReader::words() {
    MarkupToken token;
    token.kind = MarkupToken::Kind::text;
    token.line = line_;
    const std::string_view raw = text_.substr(at_, text_.find('<', at_) - at_);
    std::optional<std::string> text = resolve(raw);
    if (!text) return broken(unknown_entity);
    token.text = std::move(*text);
    go(raw.size());
    return token;
}

MarkupToken MarkupReader::tag() {
    MarkupToken token;
    token.line = line_;
    const bool closes = starts("</");
    go(closes ? 2 : 1);
    token.kind = closes ? MarkupToken::Kind::close : MarkupToken::Kind::open;
    token.name = name();
    if (token.name.empty()) return broken("Only elements and comments may stand between < and >.");
    return attributes(std::move(token));
}

MarkupToken MarkupReader::attributes(MarkupToken token) {
    while (true) {
        const bool spaced = skip_space();
        if (starts(">")) break;
        if (starts("/>") && token.kind == MarkupToken::Kind::open) {
            token.closed = true;
            go(1);
            break;
        }
        MarkupAttribute attribute{name(), {}};
        if (attribute.name.empty() || !spaced || token.kind == MarkupToken::Kind::close || !starts("=\""))
            return broken("The element is not written as <name attribute=\"value\">.");
        go(2);
        const std::size_t end = text_.find('"', at_);
        const std::string_view raw = text_.substr(at_, end - at_);
        if (end == std::string_view::npos || raw.find('<') != std::string_view::npos)
            return broken("The value of an attribute does not end.");
        std::optional<std::string> value = resolve(raw);
        if (!value) return broken(unknown_entity);
        attribute.value = std::move(*value);
        go(raw.size() + 1);
        const auto same = [&](const MarkupAttribute& other) { return other.name == attribute.name; };
        if (std::any_of(token.attributes.begin(), token.attributes.end(), same))
            return broken("The attribute `" + std::string(attribute.name) + "` stands there twice.");
        token.attributes.push_back(std::move(attribute));
    }
    go(1);
    return token;
}

}  // namespace signpost::document
