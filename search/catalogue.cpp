#include "search/catalogue.h"

#include <algorithm>
#include <set>

#include "search/fold.h"
#include "search/pack.h"

namespace signpost::search {

Catalogue::Catalogue(const Connection& connection) {
    Statement languages =
        connection.prepare("SELECT number, code, first_page, words, pages FROM language ORDER BY number");
    std::vector<std::int64_t> counts;
    while (languages.step()) {
        languages_.push_back({languages.integer(0), languages.text(1), languages.integer(2), languages.integer(3)});
        counts.push_back(languages.integer(4));
    }
    Statement pages = connection.prepare("SELECT subject FROM page ORDER BY number");
    while (pages.step()) subjects_.push_back(static_cast<std::uint32_t>(pages.integer(0)));
    // Each subject has a page, so a higher number is none of ours, and would ask for any amount of memory.
    if (std::any_of(subjects_.begin(), subjects_.end(), [&](std::uint32_t each) { return each > subjects_.size(); }))
        throw PackError(PackError::Reason::damaged, "a subject that is not there");
    for (const std::uint32_t subject : subjects_) subject_count_ = std::max<std::size_t>(subject_count_, subject + 1);
    for (std::size_t i = 0; i < languages_.size(); ++i) {
        std::vector<std::int64_t>& by_subject = pages_.emplace_back(subject_count_, 0);
        const std::int64_t first = languages_[i].first_page;
        for (std::int64_t page = first; page < first + counts[i]; ++page) by_subject[subject_of(page)] = page;
    }
}

std::optional<std::size_t> Catalogue::language(std::string_view code) const {
    for (std::size_t i = 0; i < languages_.size(); ++i)
        if (languages_[i].code == code) return i;
    return std::nullopt;
}

std::int64_t Catalogue::page_of(std::uint32_t subject, std::size_t language) const {
    return language < pages_.size() ? pages_[language].at(subject) : 0;
}

std::size_t Catalogue::missing_in(std::size_t language, std::size_t other) const {
    std::size_t missing = 0;
    for (std::size_t subject = 0; subject < subject_count_; ++subject)
        missing += pages_[other][subject] != 0 && pages_[language][subject] == 0;
    return missing;
}

std::vector<char> Catalogue::subjects_in(const Connection& connection, const std::vector<std::string>& groups) const {
    const auto asked = [&groups](std::string_view name) {
        return std::find(groups.begin(), groups.end(), fold(normalize(name))) != groups.end();
    };
    std::set<std::string> ids;
    Statement topics = connection.prepare(
        "SELECT topic.id, topic_page.page, (SELECT group_concat(text, char(10)) FROM wording WHERE owner = 'topic' "
        "AND wording.number = topic.number AND field = 'title') FROM topic JOIN topic_page ON topic = topic.number "
        "WHERE kind = 'group'");
    while (topics.step()) {
        bool wanted = asked(topics.view(0));
        const std::string titles = topics.text(2);
        for (std::size_t start = 0; !wanted && start < titles.size();) {
            const std::size_t end = std::min(titles.find('\n', start), titles.size());
            wanted = asked(std::string_view(titles).substr(start, end - start));
            start = end + 1;
        }
        if (wanted) ids.insert(topics.text(1));
    }
    std::vector<char> result(subject_count_, 0);
    Statement pages = connection.prepare("SELECT subject, id FROM page");
    while (pages.step()) {
        const std::string_view id = pages.view(1);
        if (ids.contains(std::string(id)) || asked(id.substr(0, id.find('/'))))
            result.at(static_cast<std::size_t>(pages.integer(0))) = 1;
    }
    return result;
}

}  // namespace signpost::search
