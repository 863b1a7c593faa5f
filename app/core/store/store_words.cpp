#include "app/core/store/store_words.h"

#include "app/core/translator.h"

namespace signpost::core {

std::string describe(LoadOutcome outcome, const Translator& words) {
    switch (outcome) {
        case LoadOutcome::loaded:
        case LoadOutcome::fresh: return {};
        case LoadOutcome::damaged:
            return words.translate(
                mark("Your settings and ticks could not be read. The damaged file was "
                     "kept beside the new one."));
        case LoadOutcome::unreadable:
            return words.translate(
                mark("The file of your settings and ticks cannot be read now; another program may hold it. "
                     "It stays as it is, and what you change may not be kept."));
        case LoadOutcome::newer:
            return words.translate(
                mark("A newer Signpost saved your settings and ticks. They stay as they are, and "
                     "what you change in this one is not kept."));
    }
    return {};
}

std::string describe(SaveOutcome outcome, const Translator& words) {
    switch (outcome) {
        case SaveOutcome::saved: return {};
        case SaveOutcome::failed:
            return words.translate(mark("The tick could not be saved: the disk may be full or read-only."));
        case SaveOutcome::left_alone:
            return words.translate(
                mark("The tick was not saved: the file of your ticks cannot be read, or a newer Signpost wrote it."));
    }
    return {};
}

}  // namespace signpost::core
