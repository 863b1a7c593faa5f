// What the reader makes, in one small JSON file that survives a kill or a full disk at any moment.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace signpost::core {

enum class Theme { system, light, dark };

struct WindowPlace {
    int x = -1, y = -1;  // -1: where the window manager likes
    int width = 1180, height = 820;
    bool maximized = false;

    bool operator==(const WindowPlace&) const = default;
};

struct Settings {
    std::string language;  // of the pages and the interface; empty: the system's
    Theme theme = Theme::system;
    int zoom = 100;  // percent, 50 to 300
    WindowPlace window;
    std::string last_page;  // with its anchor: "users/add-users#invite-one-person"

    bool operator==(const Settings&) const = default;
};

// Ticked steps: page id -> numbers of the steps in the page's order. They hold in every language, since the steps
// of a page are the same in all.
using Ticks = std::map<std::string, std::set<int>>;

enum class SaveOutcome { saved, failed };
// How reading went: fresh: there was no file. damaged: it could not be read; it was kept beside, with ".damaged".
enum class LoadOutcome { loaded, fresh, damaged };

class Store {
public:
    explicit Store(std::filesystem::path folder);

    LoadOutcome load();
    // Written to a new file, flushed to the disk, then renamed over the old one.
    [[nodiscard]] SaveOutcome save() const;

    Settings settings;
    Ticks ticks;

private:
    [[nodiscard]] std::filesystem::path file() const;
    void clear_leftovers() const;
    std::filesystem::path folder_;
};

}  // namespace signpost::core
