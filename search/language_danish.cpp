// Danish.
#include <array>

#include "search/language_data.h"

namespace signpost::search {
namespace {

// Function words and the verbs of questions; folded, sorted.
constexpr std::array<std::string_view, 150> stop_words{
    "ad",      "af",      "aldrig",   "alle",  "alt",   "altid",  "anden",  "andet",   "at",      "bare",   "begge",
    "blev",    "blive",   "bliver",   "da",    "de",    "dem",    "den",    "denne",   "der",     "deres",  "det",
    "dette",   "dig",     "din",      "dine",  "disse", "dit",    "du",     "efter",   "eller",   "en",     "end",
    "endnu",   "er",      "et",       "faa",   "faar",  "fik",    "flere",  "fleste",  "for",     "fordi",  "fra",
    "gaar",    "gjort",   "goer",     "goere", "ham",   "han",    "hans",   "har",     "havde",   "have",   "hende",
    "hendes",  "her",     "hos",      "hvad",  "hvem",  "hver",   "hvilke", "hvilken", "hvilket", "hvis",   "hvor",
    "hvordan", "hvorfor", "hvornaar", "i",     "igen",  "ikke",   "ind",    "ingen",   "intet",   "ja",     "jeg",
    "jer",     "jeres",   "kan",      "kom",   "komme", "kommer", "kun",    "kunne",   "lade",    "lige",   "maa",
    "man",     "mange",   "med",      "meget", "men",   "mens",   "mere",   "mig",     "min",     "mindre", "mine",
    "mit",     "mod",     "naar",     "nar",   "ned",   "nej",    "nogen",  "noget",   "nogle",   "nok",    "nu",
    "og",      "ogsa",    "ogsaa",    "om",    "op",    "os",     "over",   "pa",      "paa",     "sa",     "saa",
    "sammen",  "se",      "selv",     "ser",   "set",   "sig",    "sin",    "sine",    "sit",     "skal",   "skulle",
    "som",     "stor",    "store",    "tag",   "til",   "ud",     "uden",   "under",   "vaer",    "vaere",  "vaeret",
    "var",     "ved",     "vi",       "vil",   "ville", "vor",    "vores"};

constexpr std::array<std::string_view, 3> links{"s", "e", "er"};

// Words that Debian's Snowball 2.2 parts from their other forms, or throws together with other words.
constexpr std::array<StemOverride, 24> overrides{{
    {"bruger", "bruger"},    {"brugere", "bruger"},    {"brugeren", "bruger"},    {"brugerens", "bruger"},
    {"brugeres", "bruger"},  {"brugerne", "bruger"},   {"brugernes", "bruger"},   {"brugers", "bruger"},
    {"konti", "konto"},      {"kontiene", "konto"},    {"kontienes", "konto"},    {"konto", "konto"},
    {"kontoen", "konto"},    {"kontoens", "konto"},    {"kontoer", "konto"},      {"kontoerne", "konto"},
    {"kontoernes", "konto"}, {"licens", "licens"},     {"licensen", "licens"},    {"licensens", "licens"},
    {"licenser", "licens"},  {"licenserne", "licens"}, {"licensernes", "licens"}, {"licensers", "licens"},
}};

constexpr std::array<EndingRule, 16> endings{{
    {"ing", "e", 3, EndingRule::Proof::seen},
    {"ation", "ere", 3, EndingRule::Proof::seen},
    {"ingen", "e", 3, EndingRule::Proof::seen},
    {"ationen", "ere", 3, EndingRule::Proof::seen},
    {"inger", "e", 3, EndingRule::Proof::seen},
    {"ationer", "ere", 3, EndingRule::Proof::seen},
    {"ingerne", "e", 3, EndingRule::Proof::seen},
    {"ationerne", "ere", 3, EndingRule::Proof::seen},
    {"else", "e", 3, EndingRule::Proof::seen},
    {"else", "", 3, EndingRule::Proof::seen},
    {"elsen", "e", 3, EndingRule::Proof::seen},
    {"elsen", "", 3, EndingRule::Proof::seen},
    {"elser", "e", 3, EndingRule::Proof::seen},
    {"elser", "", 3, EndingRule::Proof::seen},
    {"elserne", "e", 3, EndingRule::Proof::seen},
    {"elserne", "", 3, EndingRule::Proof::seen},
}};

// Ordinary words of one meaning, as readers of any help say it; what a product calls things is the glossary's matter.
constexpr std::array<std::string_view, 55> same_meaning{"afbryde annullere",
                                                        "afsende sende",
                                                        "afslutte lukke stoppe",
                                                        "ansat medarbejder",
                                                        "anvende bruge",
                                                        "app applikation program software",
                                                        "begynde starte",
                                                        "besked meddelelse",
                                                        "bestille købe",
                                                        "betale afregne",
                                                        "billede grafik illustration",
                                                        "bogstav tegn",
                                                        "computer pc maskine",
                                                        "duplikere kopiere",
                                                        "email mail",
                                                        "erstatte udskifte",
                                                        "fejl problem",
                                                        "finde søge",
                                                        "firma organisation selskab virksomhed",
                                                        "fjerne slette",
                                                        "flytte overføre",
                                                        "forbindelse link",
                                                        "forklaring beskrivelse",
                                                        "forrige tidligere",
                                                        "gemme lagre",
                                                        "hjælp support",
                                                        "hurtig rask",
                                                        "indstilling valgmulighed præference",
                                                        "indsætte tilføje",
                                                        "instruktion vejledning",
                                                        "katalog mappe",
                                                        "kode adgangskode password",
                                                        "kunde køber",
                                                        "lave oprette",
                                                        "løse reparere rette",
                                                        "navn betegnelse",
                                                        "nødvendig påkrævet",
                                                        "pris omkostning",
                                                        "rettighed tilladelse",
                                                        "ringe telefonere",
                                                        "side webside",
                                                        "skjule gemme",
                                                        "skrive indtaste",
                                                        "skærm monitor",
                                                        "slags type",
                                                        "stor omfattende",
                                                        "svar reaktion",
                                                        "telefon telefonnummer",
                                                        "tillade give",
                                                        "udløbe ophøre",
                                                        "udskrive printe",
                                                        "vise fremvise",
                                                        "vælge markere",
                                                        "websted hjemmeside",
                                                        "ændre redigere tilpasse"};

}  // namespace

const Language danish{"da", "danish", stop_words, {}, links, overrides, endings, {}, true, same_meaning};

}  // namespace signpost::search
