// Every number that ranking rests on, in one table. docs/search.md tells how each was chosen.
#pragma once

#include <array>

#include "search/layout.h"

namespace signpost::search {

struct Weights {
    // Term frequency: what one occurrence counts in each column, and how much a long column takes away (BM25's b).
    std::array<double, column_count> column{37, 10, 3, 1.3, 1, 12};
    std::array<double, column_count> length{.25, .3, .2, .03, .05, .1};
    double saturation = 2.25;  // BM25's k1

    double idf_power = .55;       // how much a rare word counts above a common one
    double title = .33;           // bonus where title and query are the same words
    double exact_title = 1;       // bonus where they are the same text: that page comes first
    double inflected_title = .5;  // bonus where they are the same words, but for their forms and for function words
    double own_name = .8;         // from where on they are so nearly the same that the hit opens at the page's top
    double amount = .1;           // where the page's text tells much of the query (the logarithm of all occurrences)
    double lead = .15;            // where its first words tell of it
    double lead_saturation = .3;
    double heading = .35;  // bonus where a section's heading and the query are the same words
    double section = .4;   // of the best section's own score, which has its own saturation
    double section_saturation = .75;
    double section_heading = 4.5;  // what an occurrence in the section's heading counts there
    double proximity = .25;        // where words that are neighbours in the query are neighbours on the page

    // What a form of a word counts, the word itself being 1.
    double stem = .7;
    double part = .65;           // of a compound
    double prefix = 1;           // of the word being typed, where it is a word by itself
    double prefix_unknown = .9;  // where it is not
    double alike = .95;          // a for æ
    double joined = .95;         // "licentie server" for licentieserver
    double synonym = .8;         // of the glossary
    double same_meaning = .4;    // an ordinary word
    double first_correction = 1;
    double next_corrections = .8;
    double far_correction = .55;
    double abbreviation = .5;  // the start of a word, where nothing is like it
    double split_known = .4;   // parts of a compound that occurs itself
    double split_unknown = .55;
    double parts_share = 1;  // idf of a compound's part, as a share of its own

    double other_language = .98;       // a page found through another language's words
    double other_language_margin = 2;  // how much less likely (logarithm) another language may be and still be asked
    double foreign_query = 2.5;        // how much rarer (logarithm) a query in another language is than a mistake
};

[[nodiscard]] const Weights& weights();

}  // namespace signpost::search
