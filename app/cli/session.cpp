#include "app/cli/session.h"

#include "app/core/pages/page_words.h"
#include "app/words/wx_translator.h"

namespace signpost::cli {

Session::Session(const CommonOptions& options)
    : options_(options),
      paths_(core::find_paths()),
      language_(options.language.empty() ? words::system_language(core::interface_languages()) : options.language),
      words_(words::make_translator(paths_.locale, language_)) {}

bool Session::has_content() const {
    std::error_code error;
    return !options_.pack.empty() || std::filesystem::exists(paths_.pack, error);
}

const core::Library& Session::library() {
    if (!library_) library_ = core::Library::open(options_.pack.empty() ? paths_.pack : core::from_utf8(options_.pack));
    return *library_;
}

}  // namespace signpost::cli
