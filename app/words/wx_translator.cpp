#include "app/words/wx_translator.h"

#include <wx/intl.h>
#include <wx/translation.h>
#include <wx/utils.h>

#include <algorithm>

#include "app/core/store/paths.h"

namespace signpost::words {

namespace {

std::string utf8(const wxString& text) { return text.utf8_string(); }

class WxTranslator final : public core::Translator {
public:
    explicit WxTranslator(const std::string& language) { set_language(language); }

    std::string translate(const std::string& msgid) const override {
        const wxTranslations* translations = wxTranslations::Get();
        const wxString* found = translations->GetTranslatedString(wxString::FromUTF8(msgid));
        return found ? utf8(*found) : msgid;
    }

    std::string plural(const std::string& one, const std::string& many, long n) const override {
        const wxTranslations* translations = wxTranslations::Get();
        const unsigned count = static_cast<unsigned>(n < 0 ? -n : n);
        const wxString* found = translations->GetTranslatedString(wxString::FromUTF8(one), count);
        return found ? utf8(*found) : count == 1 ? one : many;
    }

    std::string language() const override { return language_; }

    void set_language(const std::string& language) override {
        auto* translations = new wxTranslations;  // owned by wxTranslations::Set
        wxTranslations::Set(translations);
        translations->SetLanguage(wxString::FromUTF8(language));
        translations->AddStdCatalog();  // first: a sentence is looked for in the catalogue that was added last
        for (const char* domain : {"signpost-checks", "signpost"}) translations->AddCatalog(domain);
        language_ = language;
    }

private:
    std::string language_;
};

std::vector<std::string> preferred() {
    std::vector<std::string> out;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        wxString value;
        if (!wxGetEnv(variable, &value) || value.empty()) continue;
        // GNU's LANGUAGE counts only where the locale is not plain C.
        wxString list;
        if (!value.StartsWith("C") && value != "POSIX" && wxGetEnv("LANGUAGE", &list))
            for (const wxString& part : wxSplit(list, ':')) out.push_back(utf8(part));
        out.push_back(utf8(value));
        return out;
    }
    if (const wxLanguageInfo* info = wxLocale::GetLanguageInfo(wxLocale::GetSystemLanguage()))
        out.push_back(utf8(info->CanonicalName));
    return out;
}

}  // namespace

std::unique_ptr<core::Translator> make_translator(const std::filesystem::path& locale, const std::string& language) {
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(wxString::FromUTF8(core::to_utf8(locale)));
    return std::make_unique<WxTranslator>(language);
}

std::string system_language(const std::vector<std::string>& offered) {
    for (const std::string& candidate : preferred()) {
        std::string code = candidate.substr(0, candidate.find_first_of("_.@-"));
        if (std::find(offered.begin(), offered.end(), code) != offered.end()) return code;
    }
    return "en";
}

}  // namespace signpost::words
