// The tables of a pack.
#pragma once

namespace signpost::search {

inline constexpr int application_id = 0x5350484c;  // "SPHL" in the file's header
inline constexpr int format_version = 2;           // raised when the tables change

// Pages are numbered from 1, the pages of a language together and sorted by id, so that the number less the
// language's first is the place in its layouts. `subject` is the same for a page in every language. Sections are
// numbered from 1 in the order of their pages.
inline constexpr const char* schema = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE manifest (name TEXT PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE language (number INTEGER PRIMARY KEY, code TEXT NOT NULL, first_page INTEGER NOT NULL,
                       pages INTEGER NOT NULL, words INTEGER NOT NULL);
CREATE TABLE page (number INTEGER PRIMARY KEY, subject INTEGER NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL,
                   title TEXT NOT NULL, summary TEXT NOT NULL, audience TEXT NOT NULL, reviewed TEXT NOT NULL,
                   revision INTEGER NOT NULL, stale INTEGER NOT NULL, first_section INTEGER NOT NULL);
CREATE UNIQUE INDEX page_by_id ON page (id, language);
CREATE TABLE page_source (page INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE section (number INTEGER PRIMARY KEY, page INTEGER NOT NULL, anchor TEXT NOT NULL, heading TEXT NOT NULL,
                      text TEXT NOT NULL);
CREATE TABLE vocabulary (language INTEGER PRIMARY KEY, terms BLOB NOT NULL, layouts BLOB NOT NULL);
CREATE TABLE topic (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL);
CREATE TABLE topic_page (topic INTEGER NOT NULL, place INTEGER NOT NULL, page TEXT NOT NULL,
                         PRIMARY KEY (topic, place)) WITHOUT ROWID;
CREATE TABLE term (number INTEGER PRIMARY KEY, id TEXT NOT NULL);
CREATE TABLE term_page (term INTEGER NOT NULL, place INTEGER NOT NULL, page TEXT NOT NULL,
                        PRIMARY KEY (term, place)) WITHOUT ROWID;
CREATE TABLE contact (number INTEGER PRIMARY KEY, country TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
                      url TEXT NOT NULL);
CREATE TABLE source (number INTEGER PRIMARY KEY, tag TEXT NOT NULL, language TEXT NOT NULL, as_of TEXT NOT NULL);
CREATE TABLE wording (owner TEXT NOT NULL, number INTEGER NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL,
                      place INTEGER NOT NULL, text TEXT NOT NULL,
                      PRIMARY KEY (owner, number, field, language, place)) WITHOUT ROWID;
CREATE TABLE image (path TEXT PRIMARY KEY, svg TEXT NOT NULL);
CREATE TABLE data_file (name TEXT PRIMARY KEY, text TEXT NOT NULL);
)sql";

}  // namespace signpost::search
