#include "search/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>

#include "search/fold.h"

namespace signpost::search {
namespace {

// Longer "words" are file names, hashes and the like.
constexpr std::size_t longest_stemmed = 60;

const StemOverride* find_override(const Language& language, std::string_view word) {
    const auto found = std::lower_bound(language.overrides.begin(), language.overrides.end(), word,
                                        [](const StemOverride& entry, std::string_view w) { return entry.form < w; });
    return found != language.overrides.end() && found->form == word ? &*found : nullptr;
}

// The override for the end of a compound ("bruger" + "konti"), the longest that fits.
const StemOverride* find_tail(const Language& language, std::string_view word) {
    constexpr std::size_t shortest_head = 3, shortest_tail = 4;
    if (!language.has_compounds()) return nullptr;
    for (std::size_t head = shortest_head; head + shortest_tail <= word.size(); ++head)
        if (const StemOverride* found = find_override(language, word.substr(head))) return found;
    return nullptr;
}

// The infinitive of a Dutch verb whose stem is written "informeer", "zet" or "bewaar".
std::string infinitive(std::string_view stem) {
    const std::size_t size = stem.size();
    const auto is_vowel = [](char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; };
    std::string verb(stem);
    if (size >= 3 && !is_vowel(stem[size - 1]) && is_vowel(stem[size - 2])) {
        if (stem[size - 3] == stem[size - 2]) verb.erase(size - 2, 1);
        else if (size < 4 || !is_vowel(stem[size - 3])) verb += stem[size - 1];
    }
    return verb + "en";
}

}  // namespace

void Stemmer::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(const Language& language, std::function<bool(std::string_view)> seen)
    : language_(&language), seen_(std::move(seen)) {
    if (!language.stemmer.empty()) snowball_.reset(sb_stemmer_new(std::string(language.stemmer).c_str(), "UTF_8"));
}

// "geïnformeerd", "uitgenodigde": the stem without what makes it a participle, if the verb is seen in some form.
std::string Stemmer::verb_of(std::string_view participle) const {
    constexpr std::size_t shortest_verb = 3;
    constexpr std::array<std::string_view, 4> endings{"de", "te", "d", "t"};
    const std::string word = fold(participle);
    for (const std::string_view particle : language_->particles) {
        if (!word.starts_with(particle) || !std::string_view(word).substr(particle.size()).starts_with("ge")) continue;
        for (const std::string_view ending : endings) {
            if (!word.ends_with(ending) || word.size() < particle.size() + 2 + shortest_verb + ending.size()) continue;
            const std::size_t start = particle.size() + 2;
            std::string verb(particle);
            verb.append(word, start, word.size() - start - ending.size());
            if (seen_(infinitive(verb)) || seen_(verb + "t") || seen_(verb)) return infinitive(verb);
        }
    }
    return {};
}

std::string Stemmer::prepare(std::string_view word) const {
    if (std::string verb = verb_of(word); !verb.empty()) return verb;
    for (const EndingRule& rule : language_->endings) {
        if (word.size() < rule.ending.size() + rule.shortest || !word.ends_with(rule.ending)) continue;
        std::string changed(word.substr(0, word.size() - rule.ending.size()));
        changed += rule.replacement;
        if (rule.proof == EndingRule::Proof::none || seen_(changed)) return changed;
    }
    return std::string(word);
}

std::string Stemmer::stem(std::string_view normalized) const {
    if (!snowball_ || normalized.size() > longest_stemmed) return fold(normalized);
    if (const StemOverride* known = find_override(*language_, normalized)) return fold(known->stem);
    if (const StemOverride* tail = find_tail(*language_, normalized))
        return fold(std::string(normalized.substr(0, normalized.size() - tail->form.size())).append(tail->stem));
    const std::string word = prepare(normalized);
    if (const StemOverride* known = find_override(*language_, word)) return fold(known->stem);
    const sb_symbol* stem = sb_stemmer_stem(snowball_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                            static_cast<int>(word.size()));
    if (!stem) return fold(word);
    return fold({reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(snowball_.get()))});
}

}  // namespace signpost::search
