// Every number that ranking rests on, in one table. docs/search.md tells how each was chosen.
#pragma once

#include <array>

#include "search/layout.h"

namespace signpost::search {

struct Weights {
    // Term frequency: what one occurrence counts in each column, and how much a long column takes away (BM25's b).
    std::array<double, column_count> column{25, 8, 3, 1.5, 1};
    std::array<double, column_count> length{.3, .3, .2, .05, .15};
    double saturation = 3;  // BM25's k1

    double coverage = .7;        // power of the share of the query's words that a page has
    double title = 1;            // bonus where title and query are the same words
    double exact_title = .2;     // bonus where they are the same text
    double heading = .4;         // bonus where a section's heading and the query are the same words
    double section = .2;         // of the best section's own score
    double proximity = .2;       // where words that are neighbours in the query are neighbours on the page

    // What a form of a word counts, the word itself being 1.
    double stem = .7;
    double part = .35;           // of a compound
    double prefix = .6;          // of the word being typed, where it is a word by itself
    double prefix_unknown = .9;  // where it is not
    double alike = .95;          // a for æ
    double joined = .95;         // "licentie server" for licentieserver
    double synonym = .8;
    double first_correction = .8;
    double next_corrections = .56;
    double far_correction = .55;
    double split_known = .4;     // parts of a compound that occurs itself
    double split_unknown = .7;
    double parts_share = 1;      // idf of a compound's part, as a share of its own

    double other_language = .98; // a page found through another language's words
};

[[nodiscard]] const Weights& weights();

}  // namespace signpost::search
