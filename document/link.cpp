// Addresses written in a page, and what they mean.
#include <algorithm>

#include "document/parse.h"
#include "document/utf8.h"

namespace signpost::document {

namespace {

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// The grammar of ids of checks, assistants, terms and data: nothing that could name a path, a host or a command.
bool is_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

std::string_view scheme_of(std::string_view address) {
    const std::size_t colon = address.find(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    const std::string_view scheme = address.substr(0, colon);
    const bool valid = std::all_of(scheme.begin(), scheme.end(),
                                   [](char c) { return is_alnum(c) || c == '+' || c == '-' || c == '.'; });
    return valid ? scheme : std::string_view{};
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Decoded exactly once: help viewers have been attacked through paths that were decoded twice.
std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

Link invalid(std::string_view address) { return {Link::Kind::invalid, std::string(address), {}, {}}; }

// "os.uac?want=on&need=admin" to target and parameters; false where it does not fit.
bool read_id(std::string_view text, Link& link) {
    const std::size_t question = text.find('?');
    const std::string_view id = text.substr(0, question);
    if (!is_id(id)) return false;
    link.target = id;
    while (question != std::string_view::npos && !text.empty()) {
        text.remove_prefix(std::min(text.size(), text.find_first_of("?&") + 1));
        const std::string_view pair = text.substr(0, text.find('&'));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) return false;
        const std::string_view name = pair.substr(0, equals), value = pair.substr(equals + 1);
        if (!is_id(name) || !is_id(value)) return false;
        link.parameters[std::string(name)] = value;
        if (text.find('&') == std::string_view::npos) break;
    }
    return true;
}

Link with_scheme(std::string_view scheme, std::string_view address, std::string_view rest) {
    Link link;
    if (scheme == "https" || scheme == "http" || scheme == "mailto") {
        const bool control = std::any_of(address.begin(), address.end(),
                                         [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 127; });
        return control ? invalid(address) : Link{Link::Kind::external, std::string(address), {}, {}};
    }
    if (scheme == "check") link.kind = Link::Kind::check;
    else if (scheme == "assistant") link.kind = Link::Kind::assistant;
    else if (scheme == "term") link.kind = Link::Kind::term;
    else if (scheme == "data") link.kind = Link::Kind::data;
    else return invalid(address);
    return read_id(rest, link) ? link : invalid(address);
}

// Stands for the language's folder while a relative path is resolved: what leaves it is no page.
constexpr std::string_view language_folder = "@";

// The path from the content folder, or empty where it would leave it.
std::string resolved(std::string_view path, const std::string& from) {
    std::vector<std::string> parts{std::string(language_folder)};
    const auto walk = [&](std::string_view p) {
        while (!p.empty()) {
            const std::size_t slash = std::min(p.find('/'), p.size());
            const std::string_view part = p.substr(0, slash);
            p.remove_prefix(std::min(slash + 1, p.size()));
            if (part.empty() || part == ".") continue;
            if (part != "..") parts.emplace_back(part);
            else if (parts.empty()) return false;
            else parts.pop_back();
        }
        return true;
    };
    const std::size_t slash = from.rfind('/');
    if (slash != std::string::npos) (void)walk(std::string_view(from).substr(0, slash));
    if (!walk(path)) return {};
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "/") + part;
    return out;
}

Link relative(std::string_view address, const std::string& from) {
    const std::size_t hash = address.find('#');
    const std::string path = percent_decoded(address.substr(0, hash));
    const std::string anchor =
        hash == std::string_view::npos ? std::string() : percent_decoded(address.substr(hash + 1));
    if (path.empty()) return {Link::Kind::section, {}, anchor, {}};
    if (path.front() == '/' || path.find_first_of("\\:\n\r") != std::string::npos ||
        path.find('\0') != std::string::npos)
        return invalid(address);
    const std::string whole = resolved(path, from);
    const std::string prefix = std::string(language_folder) + '/';
    if (whole.ends_with(".md") && whole.starts_with(prefix))
        return {Link::Kind::page, whole.substr(prefix.size(), whole.size() - prefix.size() - 3), anchor, {}};
    if (whole.ends_with(".svg") && !whole.starts_with(prefix)) return {Link::Kind::image, whole, {}, {}};
    return invalid(address);
}

}  // namespace

Link parse_link(std::string_view address, const std::string& from) {
    const std::string_view scheme = scheme_of(address);
    if (!scheme.empty()) return with_scheme(scheme, address, address.substr(scheme.size() + 1));
    if (address.starts_with("//")) return invalid(address);
    return relative(address, from);
}

std::string slug(std::string_view heading) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < heading.size();) {
        char32_t c = next_code_point(heading, at);
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        // Beyond ASCII: General Punctuation, symbols and the Latin-1 signs are no letters; the rest is kept.
        const bool letter = c < 0x80 ? is_alnum(static_cast<char>(c))
                                     : c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF);
        if (letter && gap && !out.empty()) out += '-';
        if (letter) append_utf8(out, c);
        gap = !letter;
    }
    return out;
}

}  // namespace signpost::document
