// What a check read, as plain named values, each with its own outcome. Made by collect, understood by judge, and kept
// in a file so that a PC can be judged elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "checks/provider.h"
#include "checks/result.h"

namespace signpost::checks {

using Row = std::map<std::string, std::string>;
using Rows = std::vector<Row>;
[[nodiscard]] std::string value(const Row& row, const char* name);  // empty: there is none

// screen_only: hosts and the like, which judge may show but which no file keeps.
enum class Keep { in_file, screen_only };

struct Fact {
    Outcome outcome = Outcome::absent;
    long error = 0;
    std::variant<std::int64_t, std::string, std::vector<std::string>, Rows> value;
    Keep keep = Keep::in_file;

    bool operator==(const Fact&) const = default;
};

class Facts {
public:
    Facts() = default;
    explicit Facts(std::string platform) : platform_(std::move(platform)) {}

    void set(const std::string& name, const Reading<std::int64_t>& reading, Keep keep = Keep::in_file);
    void set(const std::string& name, const Reading<std::string>& reading, Keep keep = Keep::in_file);
    void set(const std::string& name, const Reading<std::vector<std::string>>& reading, Keep keep = Keep::in_file);
    void set(const std::string& name, const Reading<Rows>& reading, Keep keep = Keep::in_file);
    // Any other integer, bool and enum, as a number.
    template <typename T>
    void set_number(const std::string& name, const Reading<T>& reading) {
        set(name, Reading<std::int64_t>{reading.outcome, static_cast<std::int64_t>(reading.value), reading.error});
    }
    void set_fact(const std::string& name, Fact fact) { values_[name] = std::move(fact); }

    // A name that was never set is `absent`; a value of another type is `failed` with the error wrong_type.
    [[nodiscard]] Reading<std::int64_t> number(const std::string& name) const;
    [[nodiscard]] Reading<std::string> text(const std::string& name) const;
    [[nodiscard]] Reading<std::vector<std::string>> list(const std::string& name) const;
    [[nodiscard]] Reading<Rows> rows(const std::string& name) const;

    [[nodiscard]] bool windows() const { return platform_ == "windows"; }
    [[nodiscard]] const std::string& platform() const { return platform_; }
    void set_platform(std::string platform) { platform_ = std::move(platform); }
    [[nodiscard]] bool elevated() const { return elevated_; }
    void set_elevated(bool elevated) { elevated_ = elevated; }
    [[nodiscard]] const std::map<std::string, Fact>& all() const { return values_; }

    bool operator==(const Facts&) const = default;

private:
    std::string platform_;
    bool elevated_ = false;
    std::map<std::string, Fact> values_;
};

// The error of a reading whose value is of another type than asked for, or cannot be understood.
inline constexpr long wrong_type = -1;
// The error of a reading whose value should be there, as other things tell, and is not.
inline constexpr long missing = -2;

// The facts of one PC at one time, by check id; what is read does not depend on a link's parameters.
struct FactsFile {
    std::chrono::system_clock::time_point taken;
    std::map<std::string, Facts> checks;
    std::map<std::string, Reason> not_read;  // checks that gave no facts, and why
};

enum class FactsProblem { none, unreadable, too_big, not_facts, newer_version, damaged };

struct FactsLoaded {
    FactsFile file;
    FactsProblem problem = FactsProblem::none;
};

inline constexpr std::size_t most_facts_bytes = std::size_t{4} << 20;

// JSON, UTF-8, with a version; screen_only facts are left out. What load_facts reads it gives back as saved.
[[nodiscard]] std::string save_facts(const FactsFile& file);
// Takes any bytes: at most 4 MiB, at most 8 levels deep, only known shapes; with one oddity nothing of it is used.
// Never `unreadable`: that is for who reads the file. Throws nothing but std::bad_alloc.
[[nodiscard]] FactsLoaded load_facts(std::string_view json);

}  // namespace signpost::checks
