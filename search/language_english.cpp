// English.
#include <array>

#include "search/language_data.h"

namespace signpost::search {
namespace {

// Function words and the verbs of questions; folded, sorted.
constexpr std::array<std::string_view, 182> stop_words{
    "a",       "about",    "after",   "again", "all",    "also",   "always",  "am",      "an",      "and",    "any",
    "are",     "aren",     "arent",   "as",    "at",     "be",     "because", "been",    "before",  "being",  "between",
    "both",    "but",      "by",      "can",   "cannot", "cant",   "could",   "couldn",  "couldnt", "d",      "did",
    "didn",    "didnt",    "do",      "does",  "doesn",  "doesnt", "doing",   "don",     "done",    "dont",   "down",
    "each",    "else",     "etc",     "every", "few",    "for",    "from",    "further", "get",     "gets",   "give",
    "go",      "goes",     "had",     "has",   "hasn",   "hasnt",  "have",    "haven",   "havent",  "having", "he",
    "her",     "here",     "hers",    "hes",   "him",    "his",    "how",     "hows",    "i",       "if",     "im",
    "in",      "into",     "is",      "isn",   "isnt",   "it",     "itll",    "its",     "ive",     "just",   "let",
    "lets",    "like",     "ll",      "m",     "may",    "me",     "might",   "more",    "most",    "must",   "my",
    "no",      "nor",      "not",     "now",   "of",     "off",    "on",      "once",    "only",    "or",     "other",
    "our",     "out",      "over",    "own",   "re",     "s",      "same",    "shall",   "she",     "shes",   "should",
    "shouldn", "shouldnt", "so",      "some",  "such",   "t",      "than",    "that",    "thats",   "the",    "their",
    "them",    "then",     "there",   "these", "they",   "theyre", "this",    "those",   "through", "to",     "too",
    "under",   "until",    "up",      "us",    "use",    "ve",     "very",    "was",     "wasn",    "wasnt",  "we",
    "were",    "weren",    "werent",  "what",  "whats",  "when",   "where",   "wheres",  "whether", "which",  "while",
    "who",     "whom",     "whos",    "whose", "why",    "will",   "with",    "within",  "without", "won",    "wont",
    "would",   "wouldn",   "wouldnt", "you",   "your",   "youre"};

// Words that Debian's Snowball 2.2 parts from their other forms, or throws together with other words.
constexpr std::array<StemOverride, 8> overrides{{
    {"licence", "licens"},
    {"licenced", "licens"},
    {"licences", "licens"},
    {"licencing", "licens"},
    {"license", "licens"},
    {"licensed", "licens"},
    {"licenses", "licens"},
    {"licensing", "licens"},
}};

// Ordinary words of one meaning, as readers of any help say it; what a product calls things is the glossary's matter.
constexpr std::array<std::string_view, 55> same_meaning{"abort cancel",
                                                        "add append insert",
                                                        "administrator admin",
                                                        "allow permit",
                                                        "answer reply response",
                                                        "application app program software",
                                                        "begin start",
                                                        "big large",
                                                        "broken defective faulty",
                                                        "bug defect",
                                                        "business company firm organisation organization",
                                                        "buy order purchase",
                                                        "change alter edit modify",
                                                        "choose pick select",
                                                        "client customer",
                                                        "close exit quit",
                                                        "combine join merge",
                                                        "computer machine pc",
                                                        "conceal hide",
                                                        "connection link",
                                                        "copy duplicate",
                                                        "cost price",
                                                        "create make",
                                                        "delete erase remove",
                                                        "directory folder",
                                                        "display show view",
                                                        "employee staff worker",
                                                        "end finish",
                                                        "error fault problem",
                                                        "explanation description",
                                                        "find locate search",
                                                        "fix repair solve",
                                                        "graphic image picture",
                                                        "help support",
                                                        "letter character",
                                                        "logon login signin",
                                                        "mail email",
                                                        "mandatory necessary required",
                                                        "move shift",
                                                        "number count",
                                                        "option setting preference",
                                                        "password passcode",
                                                        "permission privilege right",
                                                        "phone telephone",
                                                        "print printing",
                                                        "quick fast",
                                                        "receive obtain",
                                                        "replace substitute",
                                                        "save store",
                                                        "screen monitor",
                                                        "send transmit",
                                                        "small little",
                                                        "type kind sort",
                                                        "website site",
                                                        "wrong incorrect"};

}  // namespace

const Language english{"en", "english", stop_words, {}, {}, overrides, {}, {}, false, same_meaning};

}  // namespace signpost::search
