#include "app/core/pack_words.h"

#include "app/core/translator.h"

namespace signpost::core {

std::string describe(search::PackError::Reason reason, const Translator& words) {
    using Reason = search::PackError::Reason;
    switch (reason) {
        case Reason::not_found: return words.translate(mark("The help content was not found."));
        case Reason::not_a_pack: return words.translate(mark("The file is not a Signpost help file."));
        case Reason::damaged:
            return words.translate(
                mark("The help file is damaged. Please get a fresh copy; nothing of yours is lost."));
        case Reason::other_version:
            return words.translate(
                mark("The help file was made for another version of Signpost. "
                     "Please use the help file that came with this program."));
        case Reason::cannot_write: return words.translate(mark("The file cannot be written."));
        case Reason::disk_full: return words.translate(mark("The disk is full."));
    }
    return {};
}

}  // namespace signpost::core
