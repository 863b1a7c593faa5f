#include "search/pack_builder.h"

#include <map>

#include "search/index_builder.h"
#include "search/language.h"
#include "search/manifest.h"
#include "search/schema.h"
#include "search/tokenizer.h"

namespace signpost::search {
namespace {

using document::ContentSet;
using document::Page;

class WordingWriter {
public:
    WordingWriter(const Connection& connection, std::string owner)
        : insert_(connection.prepare("INSERT INTO wording VALUES (?1, ?2, ?3, ?4, ?5, ?6)")),
          owner_(std::move(owner)) {}

    void add(std::int64_t number, std::string_view field, std::string_view language, std::string_view text,
             std::int64_t place = 0) {
        insert_.bind(1, owner_).bind(2, number).bind(3, field).bind(4, language).bind(5, place).bind(6, text).run();
    }
    void add(std::int64_t number, std::string_view field, const std::map<std::string, std::string>& texts) {
        for (const auto& [language, text] : texts) add(number, field, language, text);
    }
    void add(std::int64_t number, std::string_view field, const std::string& language,
             const std::vector<std::string>& texts) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            add(number, field, language, texts[i], static_cast<std::int64_t>(i));
    }

private:
    Statement insert_;
    std::string owner_;
};

void write_pages_of(Statement& insert, std::int64_t owner, const std::vector<std::string>& pages) {
    for (std::size_t i = 0; i < pages.size(); ++i)
        insert.bind(1, owner).bind(2, static_cast<std::int64_t>(i)).bind(3, pages[i]).run();
}

void write_topics(const ContentSet& content, const Connection& connection) {
    Statement topic = connection.prepare("INSERT INTO topic VALUES (?1, ?2, ?3)");
    Statement page = connection.prepare("INSERT INTO topic_page VALUES (?1, ?2, ?3)");
    WordingWriter words(connection, "topic");
    std::int64_t number = 0;
    const auto write = [&](const std::vector<document::Group>& groups, std::string_view kind) {
        for (const document::Group& group : groups) {
            topic.bind(1, ++number).bind(2, kind).bind(3, group.id).run();
            words.add(number, "title", group.title);
            words.add(number, "text", group.text);
            write_pages_of(page, number, group.pages);
        }
    };
    write(content.groups, "group");
    write(content.entrances, "entrance");
}

void write_terms(const ContentSet& content, const Connection& connection) {
    Statement insert = connection.prepare("INSERT INTO term VALUES (?1, ?2)");
    Statement page = connection.prepare("INSERT INTO term_page VALUES (?1, ?2, ?3)");
    WordingWriter writer(connection, "term");
    std::int64_t number = 0;
    for (const document::Term& term : content.terms) {
        insert.bind(1, ++number).bind(2, term.id).run();
        write_pages_of(page, number, term.pages);
        for (const auto& [language, words] : term.words) {
            writer.add(number, "term", language, words.term);
            writer.add(number, "other", language, words.other);
            writer.add(number, "avoid", language, words.avoid);
            writer.add(number, "definition", language, words.definition);
        }
    }
}

void write_contacts(const ContentSet& content, const Connection& connection) {
    Statement insert = connection.prepare("INSERT INTO contact VALUES (?1, ?2, ?3, ?4, ?5)");
    WordingWriter words(connection, "contact");
    std::int64_t number = 0;
    for (const document::Contact& contact : content.contacts) {
        insert.bind(1, ++number).bind(2, contact.country).bind(3, contact.phone).bind(4, contact.email);
        insert.bind(5, contact.url).run();
        words.add(number, "name", contact.name);
        words.add(number, "purpose", contact.purpose);
    }
}

void write_sources(const ContentSet& content, const Connection& connection) {
    Statement insert = connection.prepare("INSERT INTO source VALUES (?1, ?2, ?3, ?4)");
    WordingWriter words(connection, "source");
    std::int64_t number = 0;
    for (const document::Source& source : content.sources) {
        insert.bind(1, ++number).bind(2, source.tag).bind(3, source.language).bind(4, source.as_of).run();
        words.add(number, "title", source.title);
        words.add(number, "note", source.note);
    }
}

void write_files(const ContentSet& content, const Connection& connection) {
    Statement image = connection.prepare("INSERT INTO image VALUES (?1, ?2)");
    for (const auto& [path, svg] : content.images) image.bind(1, path).bind(2, svg).run();
    Statement file = connection.prepare("INSERT INTO data_file VALUES (?1, ?2)");
    for (const auto& [name, text] : content.data_files) file.bind(1, name).bind(2, text).run();
}

// Pages in the order of their numbers: by language, then id.
std::map<std::string, std::vector<const Page*>> pages_by_language(const ContentSet& content) {
    std::map<std::string, std::vector<const Page*>> result;
    for (const Page& page : content.pages) result[page.document.language].push_back(&page);
    return result;
}

bool is_stale(const ContentSet& content, const Page& page) {
    const document::FrontMatter& meta = page.document.meta;
    if (meta.translates == 0) return false;
    const Page* pivot = content.find(page.document.id, document::pivot_language);
    return pivot && meta.translates < pivot->document.meta.revision;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

class PageWriter {
public:
    PageWriter(const ContentSet& content, const Connection& connection)
        : content_(&content),
          page_(connection.prepare("INSERT INTO page VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")),
          source_(connection.prepare("INSERT INTO page_source VALUES (?1, ?2)")),
          section_(connection.prepare("INSERT INTO section VALUES (?1, ?2, ?3, ?4, ?5)")) {}

    std::int64_t write(const Page& page) {
        const document::Document& document = page.document;
        const auto subject = static_cast<std::int64_t>(subjects_.emplace(document.id, subjects_.size()).first->second);
        page_.bind(1, ++number_).bind(2, subject).bind(3, document.id).bind(4, document.language);
        page_.bind(5, document.meta.title).bind(6, document.meta.summary).bind(7, joined(document.meta.audience));
        page_.bind(8, document.meta.reviewed).bind(9, std::int64_t{document.meta.revision});
        page_.bind(10, std::int64_t{is_stale(*content_, page)}).bind(11, next_section_).run();
        source_.bind(1, number_).bind(2, page.source).run();
        for (const document::Section& section : document::sections(document)) {
            section_.bind(1, next_section_++).bind(2, number_).bind(3, section.anchor).bind(4, section.heading);
            section_.bind(5, section.text).run();
        }
        return number_;
    }

private:
    const ContentSet* content_;
    Statement page_, source_, section_;
    std::map<std::string, std::size_t> subjects_;
    std::int64_t number_ = 0;
    std::int64_t next_section_ = 1;
};

void write_languages(const ContentSet& content, const Connection& connection, TokenSource& source) {
    PageWriter writer(content, connection);
    Statement insert = connection.prepare("INSERT INTO language VALUES (?1, ?2, ?3, ?4, ?5)");
    std::int64_t language_number = 0;
    std::int64_t first_page = 1;
    for (const auto& [code, pages] : pages_by_language(content)) {
        for (const Page* page : pages) writer.write(*page);
        const auto count = static_cast<std::int64_t>(pages.size());
        const std::uint64_t words = build_index(connection, source, {++language_number, code, first_page, pages});
        insert.bind(1, language_number).bind(2, code).bind(3, first_page).bind(4, count);
        insert.bind(5, static_cast<std::int64_t>(words)).run();
        first_page += count;
    }
}

}  // namespace

void build_pack(const ContentSet& content, const Connection& connection) {
    TokenSource source;
    register_tokenizer(connection, source);
    connection.execute("PRAGMA application_id = " + std::to_string(application_id) +
                       "; PRAGMA user_version = " + std::to_string(format_version) + "; BEGIN;" + schema);
    write_topics(content, connection);
    write_terms(content, connection);
    write_contacts(content, connection);
    write_sources(content, connection);
    write_files(content, connection);
    write_languages(content, connection, source);
    write_manifest(connection);
    connection.prepare("INSERT INTO meta VALUES ('analysis', ?1)").bind(1, analysis_fingerprint()).run();
    connection.execute("COMMIT");
}

}  // namespace signpost::search
