#include "document/lint_symptoms.h"

#include <map>

#include "document/parse.h"

namespace signpost::document {

namespace {

constexpr const char* symptoms_file = "symptoms.yaml";

class SymptomsLint {
public:
    SymptomsLint(const ContentSet& content, std::vector<Problem>& problems) : content_(content), problems_(problems) {}

    void run() {
        const std::vector<std::string> languages = content_.languages();
        for (const Symptoms& symptoms : content_.symptoms) {
            if (!content_.find(symptoms.page, pivot_language))
                error(symptoms, "There is no page `" + symptoms.page + "`.");
            for (const std::string& language : languages) {
                const auto said = symptoms.said.find(language);
                if (said == symptoms.said.end() || said->second.empty())
                    error(symptoms, "`" + symptoms.page + "` has nothing said in `" + language + "`.");
                else one_page_each(symptoms, language, said->second);
                one_page_each(symptoms, language, symptoms.shown);
            }
        }
    }

private:
    // A complaint that leads to two pages leads to neither; one that stands twice only weighs too much.
    void one_page_each(const Symptoms& symptoms, const std::string& language, const std::vector<std::string>& list) {
        for (const std::string& words : list) {
            const auto [at, fresh] = pages_.try_emplace({language, slug(words)}, symptoms.page);
            if (!fresh)
                error(symptoms, "`" + words + "` stands in `" + language + "` already, for `" + at->second + "`.");
        }
    }

    void error(const Symptoms& symptoms, std::string message) {
        problems_.push_back({symptoms_file, symptoms.line, "symptoms", Problem::Severity::error, std::move(message)});
    }

    const ContentSet& content_;
    std::vector<Problem>& problems_;
    std::map<std::pair<std::string, std::string>, std::string> pages_;  // language and words -> page
};

}  // namespace

void lint_symptoms(const ContentSet& content, std::vector<Problem>& problems) { SymptomsLint(content, problems).run(); }

}  // namespace signpost::document
