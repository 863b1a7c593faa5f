#include "checks/each/handler.h"

#include <array>
#include <vector>

#include "checks/each/known_places.h"
#include "checks/text.h"

namespace signpost::checks {

namespace {

constexpr std::array schemes{"adskidmgr", "adsk.idmgr"};
constexpr std::size_t most_bytes = 256 * 1024;

// %ProgramFiles% and the like, as the shell expands them in a REG_EXPAND_SZ.
std::string expanded(Provider& provider, const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('%', at);
        const auto close = open == std::string::npos ? open : text.find('%', open + 1);
        if (close == std::string::npos) return out + text.substr(at);
        out += text.substr(at, open - at);
        const auto value = provider.env(text.substr(open + 1, close - open - 1));
        out += value.has_value() ? value.value : text.substr(open, close - open + 1);
        at = close + 1;
    }
    return out;
}

Reading<std::string> find_windows(Provider& provider) {
    auto hindrance = Reading<std::string>::none(Outcome::absent);
    for (const Hive hive : {Hive::current_user, Hive::local_machine}) {
        for (const char* scheme : schemes) {
            const std::string path = std::string("SOFTWARE\\Classes\\") + scheme + R"(\shell\open\command)";
            const auto value = provider.reg_read(hive, View::bits64, path, "");
            if (value.has_value() && value.value.type == RegistryValue::Type::text) {
                return Reading<std::string>::of(program_of_command(expanded(provider, value.value.text)));
            }
            if (!value.has_value() && value.outcome != Outcome::absent) {
                hindrance = Reading<std::string>::none(value.outcome, value.error);
            }
        }
    }
    return hindrance;
}

// The folder that the variable names, else one of the home folder.
Reading<std::string> xdg(Provider& provider, const char* name, const std::string& otherwise) {
    const auto value = provider.env(name);
    return value.has_value() && value.value.starts_with('/') ? value : path_in(provider, Folder::home, otherwise);
}

// A name without a folder is looked for where programs are.
std::string full_path(Provider& provider, const std::string& program) {
    if (program.empty() || program.starts_with('/')) return program;
    for (const char* folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
        if (provider.file_stat(folder + program).has_value()) return folder + program;
    }
    return "/usr/bin/" + program;
}

Reading<std::string> program_of_desktop(Provider& provider, const std::vector<std::string>& folders,
                                        const std::string& entry) {
    for (const std::string& folder : folders) {
        const auto file = provider.file_read(folder + "/" + entry, most_bytes);
        if (file.outcome == Outcome::absent) continue;
        if (!file.has_value()) return file;  // it comes before those of the other folders
        return Reading<std::string>::of(full_path(provider, program_of_command(desktop_value(file.value, "Exec"))));
    }
    return Reading<std::string>::of("");  // registered, and yet it leads nowhere
}

Reading<std::string> find_linux(Provider& provider) {
    const auto config = xdg(provider, "XDG_CONFIG_HOME", "/.config");
    const auto data = xdg(provider, "XDG_DATA_HOME", "/.local/share");
    std::vector<std::string> folders{"/usr/local/share/applications", "/usr/share/applications"};
    if (data.has_value()) folders.insert(folders.begin(), data.value + "/applications");
    std::vector<std::string> lists{"/etc/xdg/mimeapps.list"};
    if (config.has_value()) lists.insert(lists.begin(), config.value + "/mimeapps.list");
    for (const std::string& folder : folders) lists.push_back(folder + "/mimeapps.list");
    for (const std::string& folder : folders) lists.push_back(folder + "/mimeinfo.cache");
    const auto& home = config.has_value() ? data : config;
    auto hindrance = Reading<std::string>::none(home.has_value() ? Outcome::absent : home.outcome, home.error);
    for (const std::string& list : lists) {
        const auto text = provider.file_read(list, most_bytes);
        if (!text.has_value() && text.outcome != Outcome::absent) {
            hindrance = Reading<std::string>::none(text.outcome, text.error);
        }
        for (const char* scheme : schemes) {
            const std::string entry = default_application(text.value, std::string("x-scheme-handler/") + scheme);
            const bool plain = !entry.empty() && entry.find('/') == std::string::npos;
            if (plain) return program_of_desktop(provider, folders, entry);
        }
    }
    return hindrance;
}

}  // namespace

std::string program_of_command(std::string_view command) {
    command = trimmed(command);
    if (command.starts_with('"')) {
        const auto end = command.find('"', 1);
        return std::string(command.substr(1, end == std::string_view::npos ? end : end - 1));
    }
    const std::string small = lower(command);
    const auto exe = small.find(".exe");
    if (exe != std::string::npos) return std::string(command.substr(0, exe + 4));
    return std::string(command.substr(0, command.find(' ')));
}

std::string default_application(std::string_view mimeapps, std::string_view type) {
    const std::string text = decoded(mimeapps);
    bool removed = false;
    for (const auto line : lines(text)) {
        if (line.starts_with('[')) removed = trimmed(line) == "[Removed Associations]";
        const auto equals = line.find('=');
        if (removed || equals == std::string_view::npos || !same(trimmed(line.substr(0, equals)), type)) continue;
        const auto first = trimmed(split(line.substr(equals + 1), ';').front());
        if (!first.empty()) return std::string(first);
    }
    return {};
}

std::string desktop_value(std::string_view desktop_file, std::string_view key) {
    const std::string text = decoded(desktop_file);
    bool main_group = false;
    for (const auto line : lines(text)) {
        if (line.starts_with('[')) main_group = trimmed(line) == "[Desktop Entry]";
        const auto equals = line.find('=');
        if (main_group && equals != std::string_view::npos && trimmed(line.substr(0, equals)) == key) {
            return std::string(trimmed(line.substr(equals + 1)));
        }
    }
    return {};
}

Reading<std::string> find_handler(Provider& provider) {
    return provider.platform() == "windows" ? find_windows(provider) : find_linux(provider);
}

}  // namespace signpost::checks
