// A small YAML file of a content folder as nested plain values, for readers that know its meaning and not YAML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/problem.h"

namespace signpost::document {

struct DataEntry;

struct DataValue {
    enum class Kind { none, text, list, map };
    Kind kind = Kind::none;
    int line = 0;      // in the file, from 1
    std::string text;  // as written: the reader decides what a number is
    std::vector<DataValue> items;
    std::vector<DataEntry> entries;  // in the order of the file

    // The entry of that name, or a value of kind none.
    [[nodiscard]] const DataValue& operator[](std::string_view key) const;
    // The text below that name, empty where there is none; one text where a list is expected counts as a list of one.
    [[nodiscard]] std::string text_of(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts_of(std::string_view key) const;
};

struct DataEntry {
    std::string name;
    DataValue value;
};

struct DataFile {
    DataValue root;
    std::vector<Problem> problems;  // with an error, the root is empty
};

// `file` is what problems are told with. At most 100,000 values, aliases counted each time they are used.
[[nodiscard]] DataFile parse_data(std::string_view yaml, const std::string& file);

}  // namespace signpost::document
