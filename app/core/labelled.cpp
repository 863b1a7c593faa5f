#include "app/core/labelled.h"

#include <map>

#include "app/core/translator.h"

namespace signpost::core {

std::string labelled(const std::string& label, const std::string& value, const Translator& words) {
    if (value.empty()) return label;
    const std::map<std::string, std::string> values{{"label", label}, {"value", value}};
    return fill(words.translate(mark("{label}: {value}")), values);
}

}  // namespace signpost::core
