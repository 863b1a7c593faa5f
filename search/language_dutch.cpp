// Dutch.
#include <array>

#include "search/language_data.h"

namespace signpost::search {
namespace {

// Function words and the verbs of questions; folded, sorted.
constexpr std::array<std::string_view, 156> stop_words{
    "aan",     "achter", "af",     "al",       "alle",    "als",     "alsnog", "altijd", "ander", "andere",  "anders",
    "ben",     "bij",    "binnen", "buiten",   "daar",    "daarna",  "dan",    "dat",    "de",    "den",     "der",
    "deze",    "die",    "dit",    "doe",      "doen",    "doet",    "door",   "dus",    "een",   "eens",    "eerst",
    "en",      "er",     "gaan",   "gaat",     "ge",      "gebeurt", "geen",   "ging",   "goed",  "had",     "hadden",
    "heb",     "hebben", "hebt",   "heeft",    "hem",     "het",     "hier",   "hij",    "hoe",   "hoeveel", "hun",
    "iemand",  "iets",   "ik",     "in",       "is",      "ja",      "je",     "jij",    "jou",   "jouw",    "jullie",
    "kan",     "kon",    "krijg",  "krijgen",  "krijgt",  "kunnen",  "kunt",   "laat",   "laten", "maak",    "maakt",
    "maar",    "mag",    "maken",  "me",       "meer",    "men",     "met",    "mij",    "mijn",  "mijne",   "moet",
    "moeten",  "mogen",  "na",     "naar",     "niet",    "niets",   "nog",    "nu",     "of",    "om",      "omdat",
    "onder",   "ons",    "onze",   "ook",      "op",      "over",    "reeds",  "s",      "t",     "te",      "tegen",
    "toch",    "toe",    "tot",    "tussen",   "u",       "uit",     "uw",     "van",    "veel",  "voor",    "waar",
    "waarmee", "waarom", "waarop", "waarvoor", "wanneer", "want",    "waren",  "was",    "wat",   "we",      "weer",
    "wel",     "welk",   "welke",  "werd",     "wie",     "wij",     "wil",    "willen", "wilt",  "worden",  "wordt",
    "zal",     "ze",     "zelf",   "zich",     "zie",     "zien",    "zij",    "zijn",   "zit",   "zo",      "zonder",
    "zou",     "zullen"};

constexpr std::array<std::string_view, 4> links{"s", "en", "n", "e"};

// Words that Debian's Snowball 2.2 parts from their other forms, or throws together with other words.
constexpr std::array<StemOverride, 22> overrides{{
    {"accountje", "account"},  {"ei", "ei"},
    {"eieren", "ei"},          {"eitje", "ei"},
    {"fiets", "fiets"},        {"gekozen", "kies"},
    {"ingelogd", "inlog"},     {"inlog", "inlog"},
    {"inlogd", "inlog"},       {"inloggen", "inlog"},
    {"inlogt", "inlog"},       {"kies", "kies"},
    {"kiest", "kies"},         {"kiezen", "kies"},
    {"kind", "kind"},          {"kinderen", "kind"},
    {"koos", "kies"},          {"licentie", "licentie"},
    {"licenties", "licentie"}, {"uitgelogd", "uitlog"},
    {"uitloggen", "uitlog"},   {"uitlogt", "uitlog"},
}};

constexpr std::array<EndingRule, 4> endings{{
    {"atie", "eren", 3, EndingRule::Proof::seen},
    {"aties", "eren", 3, EndingRule::Proof::seen},
    {"ies", "ie", 2, EndingRule::Proof::none},
    {"s", "", 3, EndingRule::Proof::seen},
}};

constexpr std::array<std::string_view, 24> particles{
    "",   "aan",  "achter", "af",    "bij",   "binnen", "door", "in",   "mee",  "na",   "neer", "om",
    "op", "over", "samen",  "tegen", "terug", "toe",    "uit",  "vast", "voor", "weer", "weg",  "mis"};

}  // namespace

const Language dutch{"nl", "dutch", stop_words, {}, links, overrides, endings, particles};

}  // namespace signpost::search
