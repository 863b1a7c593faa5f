// A translator that reads the .po files themselves, so that tests need no compiled catalogue and no locale.
#pragma once

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/core/translator.h"

namespace signpost {

struct PoEntry {
    std::string id, plural;
    std::vector<std::string> translations;
};

inline std::string po_text(const std::string& line) {
    std::string out;
    const auto begin = line.find('"');
    const auto end = line.rfind('"');
    for (std::size_t at = begin + 1; at < end; ++at) {
        if (line[at] == '\\' && at + 1 < end) {
            ++at;
            out += line[at] == 'n' ? '\n' : line[at];
        } else {
            out += line[at];
        }
    }
    return out;
}

// Entries by msgid; the header's is the empty one.
inline std::map<std::string, PoEntry> read_po(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::map<std::string, PoEntry> entries;
    PoEntry entry;
    std::string* target = nullptr;
    const auto finish = [&] {
        if (!entry.translations.empty()) entries[entry.id] = entry;
        entry = {};
    };
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("msgid_plural ")) {
            target = &entry.plural;
        } else if (line.starts_with("msgid ")) {
            finish();
            target = &entry.id;
        } else if (line.starts_with("msgstr")) {
            target = &entry.translations.emplace_back();
        } else if (!line.starts_with("\"")) {
            continue;
        }
        *target += po_text(line);
    }
    finish();
    return entries;
}

class PoTranslator : public core::Translator {
public:
    // `folder` holds nl.po, fr.po and da.po.
    PoTranslator(std::string folder, const std::string& language) : folder_(std::move(folder)) {
        set_language(language);
    }
    std::string translate(const std::string& msgid) const override {
        const auto found = entries_.find(msgid);
        return found == entries_.end() ? msgid : found->second.translations.front();
    }
    std::string plural(const std::string& one, const std::string& many, long n) const override {
        const bool single = language_ == "fr" ? n < 2 : n == 1;
        const auto found = entries_.find(one);
        if (found == entries_.end() || found->second.translations.size() < 2) return single ? one : many;
        return found->second.translations[single ? 0 : 1];
    }
    std::string language() const override { return language_; }
    void set_language(const std::string& language) override {
        language_ = language;
        entries_ = language == "en" ? std::map<std::string, PoEntry>{} : read_po(folder_ + "/" + language + ".po");
    }

private:
    std::string folder_;
    std::string language_;
    std::map<std::string, PoEntry> entries_;
};

}  // namespace signpost
