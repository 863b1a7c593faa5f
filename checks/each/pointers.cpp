#include "checks/each/pointers.h"

#include <algorithm>

#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::size_t most_entries = 100;

bool is_path(std::string_view entry) {
    const bool drive = entry.size() >= 2 && entry[1] == ':';
    return drive || entry.find_first_of("/\\") != std::string_view::npos || entry.ends_with(".lic") ||
           entry.ends_with(".dat");
}

bool valid_host(std::string_view host) {
    return !host.empty() && host.size() <= 253 && host.find_first_of(" \t\"'<>|/\\@,;") == std::string_view::npos &&
           std::all_of(host.begin(), host.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; });
}

// "27000@host", "@[::1]"
bool parse_server(std::string_view text, Server& server) {
    const auto at = text.find('@');
    if (at == std::string_view::npos) return false;
    const auto port = trimmed(text.substr(0, at));
    auto host = trimmed(text.substr(at + 1));
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
    const auto number = whole_number(port);
    if (!valid_host(host) || (!port.empty() && (!number || *number < 1 || *number > 65535))) return false;
    server.host = host;
    server.port = static_cast<std::uint16_t>(number.value_or(0));
    return true;
}

// On Unix a colon stands between entries, unless it belongs to an IPv6 address in brackets.
std::vector<std::string_view> entries_of(std::string_view value, Separator separator) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    bool bracket = false;
    const char between = separator == Separator::semicolon ? ';' : ':';
    for (std::size_t at = 0; at <= value.size() && out.size() < most_entries; ++at) {
        const char c = at < value.size() ? value[at] : between;
        if (c == '[') bracket = true;
        if (c == ']') bracket = false;
        const bool end = at == value.size() || (c == between && !bracket);
        if (!end) continue;
        const auto entry = trimmed(value.substr(begin, at - begin));
        if (!entry.empty()) out.push_back(entry);
        begin = at + 1;
    }
    return out;
}

}  // namespace

Pointer parse_pointer(std::string_view value, Separator separator) {
    Pointer out;
    int triads = 0;
    for (const auto entry : entries_of(trimmed(value), separator)) {
        if (entry.find('@') == std::string_view::npos) {
            ++(is_path(entry) ? out.files : out.wrong);
            continue;
        }
        const auto parts = split(entry, ',');
        std::vector<Server> servers(parts.size());
        bool good = parts.size() == 1 || parts.size() == 3;
        for (std::size_t i = 0; i < parts.size() && good; ++i) good = parse_server(parts[i], servers[i]);
        if (!good) {
            ++out.wrong;
            continue;
        }
        if (servers.size() == 3) {
            ++triads;
            for (Server& server : servers) server.triad = triads;
        }
        out.servers.insert(out.servers.end(), servers.begin(), servers.end());
    }
    return out;
}

Pointer parse_licence_file(std::string_view text) {
    Pointer out;
    const std::string clean = decoded(text);
    for (const auto line : lines(clean)) {
        if (out.servers.size() >= most_entries) break;
        const auto words = words_of(line);
        if (words.size() < 2 || !same(words[0], "SERVER")) continue;
        Server server;
        server.host = words[1];
        const auto port = words.size() > 3 ? whole_number(words[3]) : std::nullopt;
        if (port && *port >= 1 && *port <= 65535) server.port = static_cast<std::uint16_t>(*port);
        if (valid_host(server.host)) out.servers.push_back(std::move(server));
        else ++out.wrong;
    }
    if (out.servers.size() == 3) {
        for (Server& server : out.servers) server.triad = 1;
    }
    return out;
}

std::vector<std::string> vendors_of(std::string_view licence_file) {
    std::vector<std::string> out;
    const std::string clean = decoded(licence_file);
    for (const auto line : lines(clean)) {
        const auto words = words_of(line);
        const bool names_vendor = words.size() > 1 && (same(words[0], "VENDOR") || same(words[0], "DAEMON"));
        if (!names_vendor || out.size() >= most_entries) continue;
        const std::string vendor = lower(words[1]);
        if (std::find(out.begin(), out.end(), vendor) == out.end()) out.push_back(vendor);
    }
    return out;
}

std::string assigned(std::string_view text, std::string_view variable) {
    const std::string clean = decoded(text);
    std::string found;
    for (const auto line : lines(clean)) {
        auto rest = trimmed(line);
        if (begins(rest, "export ") || begins(rest, "export\t")) rest = trimmed(rest.substr(7));
        const auto equals = rest.find('=');
        if (equals == std::string_view::npos || trimmed(rest.substr(0, equals)) != variable) continue;
        auto value = trimmed(rest.substr(equals + 1));
        const char quote = value.empty() ? '\0' : value.front();
        if (quote == '"' || quote == '\'') {
            const auto end = value.find(quote, 1);
            value = value.substr(1, end == std::string_view::npos ? end : end - 1);
        }
        found = value;
    }
    return found;
}

}  // namespace signpost::checks
