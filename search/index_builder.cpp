#include "search/index_builder.h"

#include <algorithm>
#include <array>

#include "search/fold.h"
#include "search/layout.h"
#include "search/lexicon.h"
#include "search/link_words.h"
#include "search/vocabulary.h"
#include "search/words.h"

namespace signpost::search {
namespace {

// The words of a page as the columns of the index, in their order.
struct Columns {
    std::array<std::vector<NumberedWord>, column_count> words;
    PageLayout layout;

    // Puts the words of a text at the end of a column, and into the lexicon.
    void add(Column column, std::string_view text, CorpusLexicon& lexicon) {
        const auto number = static_cast<std::size_t>(column);
        for (const NumberedWord word : lexicon.add(text)) {
            words[number].push_back(word);
            layout.lengths[number] += word.opens_position;
        }
    }
    [[nodiscard]] std::uint32_t length(Column column) const { return layout.lengths[static_cast<std::size_t>(column)]; }
};

// How many words of a heading say something; at least one, if there is any.
std::uint32_t count_telling_words(std::string_view text, const Language& language) {
    std::uint32_t all = 0, telling = 0;
    WordReader reader(text);
    for (Range word; reader.next(word); ++all)
        if (!language.is_stop_word(fold(normalize(word.of(text))))) ++telling;
    return telling > 0 ? telling : all;
}

// The words of links by the section that they lead to; to one that is not there leads none, but to the page.
std::vector<std::string> by_section(const std::vector<LinkWords>& links,
                                    const std::vector<document::Section>& sections) {
    std::vector<std::string> words(sections.size());
    for (const LinkWords& link : links) {
        const auto is_target = [&link](const document::Section& section) { return section.anchor == link.anchor; };
        const auto found = std::find_if(sections.begin(), sections.end(), is_target);
        words[found == sections.end() ? 0 : static_cast<std::size_t>(found - sections.begin())] += link.text + '\n';
    }
    return words;
}

Columns columns_of(const document::Document& document, const std::vector<LinkWords>& links, const Language& language,
                   CorpusLexicon& lexicon) {
    Columns columns;
    columns.add(Column::title, document.meta.title, lexicon);
    for (const std::string& keyword : document.meta.keywords) columns.add(Column::keywords, keyword, lexicon);
    columns.add(Column::summary, document.meta.summary, lexicon);
    const std::vector<document::Section> sections = document::sections(document);
    const std::vector<std::string> link_words = by_section(links, sections);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const document::Section& section = sections[i];
        columns.layout.heading_starts.push_back(columns.length(Column::headings));
        columns.layout.body_starts.push_back(columns.length(Column::body));
        columns.layout.heading_weights.push_back(count_telling_words(section.heading, language));
        columns.add(Column::headings, section.heading, lexicon);
        columns.add(Column::body, section.text, lexicon);
        columns.layout.link_starts.push_back(columns.length(Column::links));
        columns.add(Column::links, link_words[i], lexicon);
    }
    columns.layout.title_weight = count_telling_words(document.meta.title, language);
    columns.layout.title_key = text_key(document.meta.title);
    return columns;
}

std::string_view bytes_of(const std::vector<NumberedWord>& words) {
    return {reinterpret_cast<const char*>(words.data()), words.size() * sizeof(NumberedWord)};
}

std::vector<PageLayout> write_rows(const Connection& connection, const LanguageContent& content,
                                   const std::vector<Columns>& pages) {
    Statement insert = connection.prepare("INSERT INTO " + index_name(content.number) + " (rowid, " + column_names +
                                          ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    std::vector<PageLayout> layouts;
    std::int64_t number = content.first_page;
    for (const Columns& page : pages) {
        insert.bind(1, number++);
        for (std::size_t i = 0; i < column_count; ++i)
            insert.bind_blob(static_cast<int>(i) + 2, bytes_of(page.words[i]));
        insert.run();
        layouts.push_back(page.layout);
    }
    return layouts;
}

std::vector<WordTokens> analyzed(const CorpusLexicon& lexicon, const Language& language) {
    Analyzer analyzer(language, lexicon);
    std::vector<WordTokens> tokens;
    tokens.reserve(lexicon.surfaces().size());
    for (const std::string_view surface : lexicon.surfaces()) tokens.push_back(analyzer.analyze(surface));
    return tokens;
}

// Of the finished index, so that its frequencies are the index's own.
std::string vocabulary_of(const Connection& connection, const LanguageContent& content, const Lexicon& lexicon) {
    const std::string index = index_name(content.number);
    connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, '" + index + "', 'row')");
    std::string text;
    {
        Statement rows = connection.prepare("SELECT term, doc, cnt FROM temp.terms ORDER BY term");
        while (rows.step()) {
            VocabularyEntry entry{rows.text(0),
                                  static_cast<std::uint32_t>(rows.integer(1)),
                                  static_cast<std::uint32_t>(rows.integer(2)),
                                  {}};
            if (entry.term.front() != stem_mark && entry.term.front() != part_mark)
                entry.spellings = lexicon.spellings(entry.term);
            Vocabulary::write(text, entry);
        }
    }
    connection.execute("DROP TABLE temp.terms");
    return text;
}

}  // namespace

std::string index_name(std::int64_t language_number) { return "index_" + std::to_string(language_number); }

std::uint64_t build_index(const Connection& connection, TokenSource& source, const LanguageContent& content) {
    std::vector<Columns> pages;
    const Language& language = language_of(content.code);
    CorpusLexicon lexicon(language);
    LinksTo links = links_between(content.pages);
    for (const document::Page* page : content.pages)
        pages.push_back(columns_of(page->document, links[page->document.id], language, lexicon));
    lexicon.finish();
    const std::vector<WordTokens> tokens = analyzed(lexicon, language);
    source.words = &tokens;

    const std::string index = index_name(content.number);
    connection.execute("CREATE VIRTUAL TABLE " + index + " USING fts5(" + column_names +
                       ", content='', columnsize=0, tokenize='signpost');"
                       "INSERT INTO " +
                       index + "(" + index + ", rank) VALUES ('hashsize', 67108864);");
    const std::vector<PageLayout> layouts = write_rows(connection, content, pages);
    connection.execute("INSERT INTO " + index + "(" + index + ") VALUES ('optimize')");
    source.words = nullptr;

    Statement insert = connection.prepare("INSERT INTO vocabulary VALUES (?1, ?2, ?3)");
    insert.bind(1, content.number).bind_blob(2, vocabulary_of(connection, content, lexicon));
    insert.bind_blob(3, encode(layouts)).run();
    return lexicon.words();
}

}  // namespace signpost::search
