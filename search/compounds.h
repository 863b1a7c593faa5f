// Compounds taken apart by what the corpus itself contains, without a dictionary (after Koehn and Knight, 2003).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/language.h"
#include "search/lexicon.h"
#include "search/stem.h"
#include "search/words.h"

namespace signpost::search {

class CompoundSplitter {
public:
    CompoundSplitter(const Language& language, const Lexicon& lexicon, const Stemmer& stemmer);

    // The parts of a folded word as ranges of it, links between them left out: two or three words of the corpus, the
    // split whose parts are the most frequent (geometric mean). Empty: no compound, or none that the corpus knows.
    [[nodiscard]] std::vector<Range> split(std::string_view folded) const;

private:
    struct Best {
        double score = 0;
        std::vector<Range> parts;
    };
    void extend(std::string_view word, std::size_t from, std::vector<Range>& parts, double product, Best& best) const;
    // How often it occurs, the last part in whatever form; 0: cannot be a part.
    enum class Place { inside, last };
    [[nodiscard]] double frequency(std::string_view part, Place place) const;

    const Language* language_;
    const Lexicon* lexicon_;
    const Stemmer* stemmer_;
    std::uint32_t fewest_occurrences_;
};

}  // namespace signpost::search
