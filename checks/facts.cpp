#include "checks/facts.h"

namespace signpost::checks {

namespace {

template <typename T>
Fact fact_of(const Reading<T>& reading, Keep keep) {
    return {reading.outcome, reading.error, reading.value, keep};
}

template <typename T>
Reading<T> reading_of(const std::map<std::string, Fact>& values, const std::string& name) {
    const auto found = values.find(name);
    if (found == values.end()) return Reading<T>::none(Outcome::absent);
    const Fact& fact = found->second;
    if (fact.outcome != Outcome::value) return Reading<T>::none(fact.outcome, fact.error);
    const T* value = std::get_if<T>(&fact.value);
    return value ? Reading<T>::of(*value) : Reading<T>::none(Outcome::failed, wrong_type);
}

}  // namespace

std::string value(const Row& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

void Facts::set(const std::string& name, const Reading<std::int64_t>& reading, Keep keep) {
    values_[name] = fact_of(reading, keep);
}
void Facts::set(const std::string& name, const Reading<std::string>& reading, Keep keep) {
    values_[name] = fact_of(reading, keep);
}
void Facts::set(const std::string& name, const Reading<std::vector<std::string>>& reading, Keep keep) {
    values_[name] = fact_of(reading, keep);
}
void Facts::set(const std::string& name, const Reading<Rows>& reading, Keep keep) {
    values_[name] = fact_of(reading, keep);
}

Reading<std::int64_t> Facts::number(const std::string& name) const { return reading_of<std::int64_t>(values_, name); }
Reading<std::string> Facts::text(const std::string& name) const { return reading_of<std::string>(values_, name); }
Reading<std::vector<std::string>> Facts::list(const std::string& name) const {
    return reading_of<std::vector<std::string>>(values_, name);
}
Reading<Rows> Facts::rows(const std::string& name) const { return reading_of<Rows>(values_, name); }

}  // namespace signpost::checks
