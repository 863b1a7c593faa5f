// What the reader makes, in one small JSON file that survives a kill or a full disk at any moment.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace signpost::core {

enum class Theme { system, light, dark };

// Of the desktop, in pixels; may be negative, where a display stands to the left of the first.
struct ScreenPoint {
    int x = 0, y = 0;

    bool operator==(const ScreenPoint&) const = default;
};

struct WindowPlace {
    std::optional<ScreenPoint> at;  // none: where the window manager likes
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

// left_alone: a file stands there that load() would call unreadable or newer; it was not touched.
enum class SaveOutcome { saved, failed, left_alone };
// How reading went. fresh: there was no file. damaged: it makes no sense; it was kept beside, with ".damaged" and a
// number. unreadable: it could not be opened or read, or not be set aside. newer: a later version wrote it.
enum class LoadOutcome { loaded, fresh, damaged, unreadable, newer };

// Several windows, each a process of its own, may have the same folder open.
class Store {
public:
    explicit Store(std::filesystem::path folder);

    LoadOutcome load();
    // What was changed here since load() or the last save() goes into what is on the disk now: step by step for ticks,
    // field by field for settings. Afterwards `ticks` also has what other windows ticked. Written to a new file,
    // flushed to the disk, then renamed over the old one.
    [[nodiscard]] SaveOutcome save();

    Settings settings;
    Ticks ticks;

private:
    struct Content {
        Settings settings;
        Ticks ticks;
    };
    struct Reading;

    [[nodiscard]] std::filesystem::path file() const;
    [[nodiscard]] Reading read() const;
    [[nodiscard]] bool set_aside() const;
    [[nodiscard]] Content merged_with(const Content& on_disk) const;
    void clear_leftovers() const;

    std::filesystem::path folder_;
    Content known_;  // as of load() or the last save(): what differs from it was changed here
};

}  // namespace signpost::core
