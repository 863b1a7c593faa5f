// Builds every engine's index of the same pages, asks them the same queries, and prints what came of it.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <random>
#include <set>
#include <stdexcept>

#include "search/fold.h"
#include "search/words.h"
#include "tests/bench/measure.h"
#include "tests/bench/search/engine.h"

namespace signpost::bench {

Fields fields_of(const document::Document& document) {
    Fields fields{document.meta.title, {}, {}};
    for (const document::Section& section : document::sections(document)) {
        fields.headings += section.heading + '\n';
        fields.body += section.text + '\n';
    }
    return fields;
}

}  // namespace signpost::bench

using namespace signpost;
namespace fs = std::filesystem;

namespace {

double megabytes(std::uintmax_t bytes) { return static_cast<double>(bytes) / 1e6; }

std::uintmax_t text_bytes(const document::ContentSet& content) {
    std::uintmax_t bytes = 0;
    for (const document::Page& page : content.pages) {
        const bench::Fields fields = bench::fields_of(page.document);
        bytes += fields.title.size() + fields.headings.size() + fields.body.size();
    }
    return bytes;
}

struct Answers {
    std::map<std::string, std::map<std::string, bench::Tally>> quality;  // by set and language
    std::vector<double> milliseconds;
    int empty = 0;
};

Answers ask(bench::Engine& engine, const std::vector<bench::JudgedQuery>& queries) {
    Answers answers;
    for (const bench::JudgedQuery& query : queries) {
        const auto typing = query.set == "prefix" ? bench::Engine::Typing::unfinished : bench::Engine::Typing::finished;
        const bench::Stopwatch watch;
        const std::vector<std::string> pages = engine.search(query.language, query.text, typing);
        answers.milliseconds.push_back(watch.milliseconds());
        answers.quality[query.set][query.language].add(bench::score(query, pages));
        answers.empty += pages.empty();
    }
    return answers;
}

// Per set: the mean of the languages' means, then each language's. Of made-up pages nobody knows the right ones.
void print_quality(const Answers& answers) {
    for (const auto& [set, languages] : answers.quality) {
        double rank = 0, ten = 0;
        std::string each;
        for (const auto& [language, tally] : languages) {
            const bench::Score mean = tally.mean();
            rank += mean.reciprocal_rank / static_cast<double>(languages.size());
            ten += mean.in_ten / static_cast<double>(languages.size());
            char cell[40];
            std::snprintf(cell, sizeof cell, "  %s %.3f", language.c_str(), mean.reciprocal_rank);
            each += cell;
        }
        if (ten > 0) std::printf("  %-8s %.3f/%.2f %s\n", set.c_str(), rank, ten, each.c_str());
    }
}

// The letters of a text as numbers, and back.
std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t size = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        char32_t letter = size == 1 ? byte : byte & (0xffU >> (size + 1));
        for (std::size_t i = 1; i < size && at + i < text.size(); ++i)
            letter = letter << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3f);
        letters += letter;
        at += size;
    }
    return letters;
}

std::string text_of(const std::u32string& letters) {
    std::string text;
    for (const char32_t letter : letters) {
        if (letter < 0x80) text += static_cast<char>(letter);
        else if (letter < 0x800)
            text += {static_cast<char>(0xc0 | letter >> 6), static_cast<char>(0x80 | (letter & 0x3f))};
        else
            text += {static_cast<char>(0xe0 | letter >> 12), static_cast<char>(0x80 | (letter >> 6 & 0x3f)),
                     static_cast<char>(0x80 | (letter & 0x3f))};
    }
    return text;
}

std::set<std::string> words_in(std::string_view text) {
    std::set<std::string> words;
    for (const search::Range& range : search::words_of(text)) words.insert(search::normalize(range.of(text)));
    return words;
}

std::set<std::string> words_of_language(const document::ContentSet& content, const std::string& language) {
    std::set<std::string> words;
    for (const document::Page& page : content.pages)
        if (page.document.language == language) words.merge(words_in(page.source));
    return words;
}

// One letter put in, left out, changed or swapped with the next; null: nothing changed.
std::u32string mistyped(std::u32string word, std::mt19937& random) {
    const std::size_t at = random() % word.size();
    const char32_t letter = U'a' + random() % 26;
    switch (random() % 4) {
        case 0: return word.insert(at, 1, letter);
        case 1: return word.erase(at, 1);
        case 2: word[at] = letter; return word;
        default: std::swap(word[at], word[at + 1 < word.size() ? at + 1 : at - 1]); return word;
    }
}

// Words of the index that stand on the pages, each with a mistake that makes it no word of the language.
std::vector<std::pair<std::string, std::string>> typed_and_meant(const std::vector<bench::JudgedQuery>& queries,
                                                                 const std::set<std::string>& known,
                                                                 const std::string& language) {
    constexpr std::size_t wanted = 2000, shortest = 4;
    std::set<std::string> words;
    for (const bench::JudgedQuery& query : queries)
        if (query.language == language && query.set == "kw") words.merge(words_in(query.text));
    std::erase_if(words, [&](const std::string& word) {
        const std::u32string letters = letters_of(word);
        const bool digits =
            std::any_of(letters.begin(), letters.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
        return letters.size() < shortest || digits || !known.contains(word);
    });
    const std::vector<std::string> all(words.begin(), words.end());
    std::mt19937 random(1);
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!all.empty() && pairs.size() < wanted) {
        const std::string& meant = all[random() % all.size()];
        std::string typed = text_of(mistyped(letters_of(meant), random));
        if (letters_of(typed).size() >= shortest && !known.contains(typed)) pairs.emplace_back(std::move(typed), meant);
    }
    return pairs;
}

void print_corrections(bench::Engine& engine, const std::vector<bench::JudgedQuery>& queries,
                       const document::ContentSet& content) {
    std::printf("  first guess right, of 2,000 mistyped words:");
    for (const std::string& language : content.languages()) {
        int right = 0;
        const auto pairs = typed_and_meant(queries, words_of_language(content, language), language);
        for (const auto& [typed, meant] : pairs)
            right += search::normalize(engine.correction(language, typed)) == meant;
        if (!pairs.empty())
            std::printf("  %s %.1f %%", language.c_str(), 100.0 * right / static_cast<double>(pairs.size()));
    }
    std::printf("\n");
}

void print_times(const char* what, std::vector<double>& milliseconds) {
    const double median = bench::percentile(milliseconds, .5);
    std::printf("  %s: median %.2f ms, 95th percentile %.2f ms\n", what, median, bench::percentile(milliseconds, .95));
}

void time_snippets(bench::Engine& engine, const std::vector<bench::JudgedQuery>& queries) {
    std::vector<double> milliseconds;
    for (const bench::JudgedQuery& query : queries) {
        const bench::Stopwatch watch;
        if (!engine.show(query.language, query.text)) return;
        milliseconds.push_back(watch.milliseconds());
    }
    print_times("a search with ten snippets", milliseconds);
}

// Of queries without a mistake: those of which a word that stands on the pages would be replaced.
void print_replaced(bench::Engine& engine, const std::vector<bench::JudgedQuery>& queries,
                    const document::ContentSet& content) {
    std::map<std::string, std::set<std::string>> known;
    for (const std::string& language : content.languages()) known[language] = words_of_language(content, language);
    int asked = 0, replaced = 0;
    for (const bench::JudgedQuery& query : queries) {
        if (query.set != "kw" && query.set != "head" && query.set != "title") continue;
        ++asked;
        const std::string correction = engine.correction(query.language, query.text);
        if (correction.empty()) continue;
        const std::set<std::string> kept = words_in(correction), all = words_in(query.text);
        replaced += std::any_of(all.begin(), all.end(), [&](const std::string& word) {
            return known[query.language].contains(word) && !kept.contains(word);
        });
    }
    std::printf("  a word of the pages replaced: %d of %d queries without a mistake\n", replaced, asked);
}

void measure(bench::Engine& engine, const document::ContentSet& content, const std::vector<bench::JudgedQuery>& queries,
             const fs::path& folder) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    const bench::Stopwatch building;
    engine.build(content, folder);
    std::printf("%s\n  built in %.1f s, index %.1f MB (%.2f of the text)\n", engine.name().c_str(),
                building.milliseconds() / 1000, megabytes(engine.index_bytes()),
                megabytes(engine.index_bytes()) / megabytes(text_bytes(content)));
    const bench::Stopwatch opening;
    engine.open();
    static_cast<void>(engine.search(content.languages().front(), "help", bench::Engine::Typing::finished));
    std::printf("  opened, with a first search: %.1f ms\n", opening.milliseconds());
    Answers answers = ask(engine, queries);
    print_times("a search", answers.milliseconds);
    time_snippets(engine, queries);
    std::printf("  no hit: %d of %zu\n", answers.empty, queries.size());
    print_quality(answers);
    print_corrections(engine, queries, content);
    print_replaced(engine, queries, content);
    std::fflush(stdout);
}

// What the benchmark was built without is said.
std::vector<std::unique_ptr<bench::Engine>> engines() {
    std::vector<std::unique_ptr<bench::Engine>> all;
    all.push_back(bench::signpost_engine());
    if (auto xapian = bench::xapian_engine()) all.push_back(std::move(xapian));
    else std::printf("Xapian: left out, libxapian-dev was not installed\n");
    if (auto lucene = bench::lucene_engine()) all.push_back(std::move(lucene));
    else std::printf("Lucene: left out, liblucene8-java or a JDK was not installed\n");
    all.push_back(bench::stock_fts5_engine("unicode61"));
    all.push_back(bench::stock_fts5_engine("porter"));
    return all;
}

struct Wishes {
    fs::path folder;        // what libreoffice.py made
    std::size_t large = 0;  // pages of a made-up content set in place of the real one
    std::string only;       // engine; empty: all
};

void run(const Wishes& wishes) {
    document::ContentSet content = document::read_content(wishes.folder / "content").content;
    if (content.pages.empty()) throw std::runtime_error("no pages in " + (wishes.folder / "content").string());
    std::vector<bench::JudgedQuery> queries = bench::read_queries(wishes.folder / "queries.tsv");
    if (wishes.large > 0) {
        content = bench::large_content(content, wishes.large);
        std::erase_if(queries, [](const bench::JudgedQuery& query) {
            return query.language != "nl" || (query.set != "kw" && query.set != "typo" && query.set != "prefix");
        });
    }
    std::printf("%zu pages, %.1f MB of text, %zu queries; by set: MRR@10/success@10, then MRR@10 by language\n",
                content.pages.size(), megabytes(text_bytes(content)), queries.size());
    for (const auto& engine : engines())
        if (wishes.only.empty() || engine->name() == wishes.only)
            measure(*engine, content, queries, wishes.folder / "index");
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fprintf(stderr,
                     "usage: bench_search FOLDER [PAGES [ENGINE]]\n"
                     "FOLDER is what libreoffice.py made. PAGES: of a large made-up content set; 0: the real one.\n");
        return 2;
    }
    try {
        run({arguments[1], count > 2 ? std::stoul(arguments[2]) : 0, count > 3 ? arguments[3] : ""});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
