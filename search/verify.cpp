// Comparing a pack with its own manifest.
#include <map>

#include "search/database.h"
#include "search/index_builder.h"
#include "search/manifest.h"
#include "search/pack.h"
#include "search/seal.h"

namespace signpost::search {
namespace {

using document::Problem;

class Verifier {
public:
    explicit Verifier(const Connection& connection) : connection_(&connection) {}

    std::vector<Problem> run() {
        for (const auto check : {&Verifier::check_database, &Verifier::check_entries, &Verifier::check_indexes}) {
            try {
                (this->*check)();
            } catch (const PackError& error) {
                report("", "pack.database", std::string("This file cannot be read on: ") + error.what() + ".");
            }
        }
        return std::move(problems_);
    }

private:
    void report(std::string entry, std::string rule, std::string message) {
        problems_.push_back({std::move(entry), 0, std::move(rule), Problem::Severity::error, std::move(message)});
    }

    void check_database() {
        Statement rows = connection_->prepare("PRAGMA integrity_check(20)");
        while (rows.step())
            if (rows.view(0) != "ok") report("", "pack.database", "SQLite finds the file damaged: " + rows.text(0));
    }

    void check_entries() {
        std::map<std::string, std::string> expected;
        Statement rows = connection_->prepare("SELECT name, sha256 FROM manifest");
        while (rows.step()) expected.emplace(rows.text(0), rows.text(1));
        for_each_entry(*connection_, [&](const ManifestEntry& entry) {
            const auto found = expected.find(entry.name);
            if (found == expected.end())
                report(entry.name, "pack.entry-unknown", "The manifest does not name this entry.");
            else if (found->second != entry.sha256)
                report(entry.name, "pack.entry-changed", "This entry is not what the manifest says.");
            if (found != expected.end()) expected.erase(found);
        });
        for (const auto& [name, hash] : expected)
            report(name, "pack.entry-missing", "The manifest names this entry, and it is not there.");
    }

    void check_indexes() {
        // FTS5 checks an index by writing to it, and nothing is ever written to a pack.
        TokenSource source;
        const Connection copy = connection_->writable_copy();
        register_tokenizer(copy, source);
        Statement rows = connection_->prepare("SELECT number, code FROM language");
        while (rows.step()) {
            const std::string index = index_name(rows.integer(0));
            try {
                copy.execute("INSERT INTO " + index + "(" + index + ") VALUES ('integrity-check')");
            } catch (const PackError& error) {
                report("index/" + rows.text(1), "pack.index",
                       std::string("FTS5 finds it damaged: ") + error.what() + ".");
            }
        }
    }

    const Connection* connection_;
    std::vector<Problem> problems_;
};

const char* rule_of(PackError::Reason reason) {
    switch (reason) {
        case PackError::Reason::not_found: return "pack.not-found";
        case PackError::Reason::not_a_pack: return "pack.not-a-pack";
        case PackError::Reason::other_version: return "pack.other-version";
        default: return "pack.database";
    }
}

}  // namespace

std::vector<Problem> verify_pack(const std::filesystem::path& file) {
    try {
        const auto database = Database::open(file);
        std::vector<Problem> problems = Verifier(database->connection()).run();
        if (check_seal(file) != Seal::whole)
            problems.push_back({file.filename().string(), 0, "pack.seal", Problem::Severity::error,
                                "This file is not as it was written: its seal is missing or broken."});
        return problems;
    } catch (const PackError& error) {
        return {{file.filename().string(), 0, rule_of(error.reason()), Problem::Severity::error,
                 std::string("This file cannot be used: ") + error.what() + "."}};
    }
}

}  // namespace signpost::search
