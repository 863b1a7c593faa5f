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

// Ordinary words of one meaning, as readers of any help say it; what a product calls things is the glossary's matter.
constexpr std::array<std::string_view, 54> same_meaning{"aanklikken klikken",
                                                        "aanmaken creëren",
                                                        "aanpassen bewerken veranderen wijzigen",
                                                        "aanschaffen bestellen kopen",
                                                        "afbeelding figuur plaatje",
                                                        "afbreken annuleren",
                                                        "afdrukken printen",
                                                        "afsluiten beëindigen stoppen",
                                                        "antwoord reactie",
                                                        "applicatie programma software toepassing",
                                                        "bedrijf firma onderneming organisatie",
                                                        "beeldscherm monitor scherm",
                                                        "beginnen opstarten starten",
                                                        "beheerder administrator admin",
                                                        "bellen opbellen telefoneren",
                                                        "bericht melding",
                                                        "bevoegdheid machtiging recht",
                                                        "bewaren opslaan",
                                                        "computer pc",
                                                        "directory folder map",
                                                        "downloaden binnenhalen",
                                                        "dupliceren kopiëren",
                                                        "email mail",
                                                        "fout probleem storing",
                                                        "gebruiken toepassen",
                                                        "groot omvangrijk",
                                                        "herstellen oplossen repareren verhelpen",
                                                        "hulp ondersteuning",
                                                        "instelling optie voorkeur",
                                                        "invoegen toevoegen",
                                                        "kiezen selecteren",
                                                        "klant afnemer",
                                                        "koppeling link verwijzing",
                                                        "kosten prijs",
                                                        "letter teken",
                                                        "medewerker personeelslid werknemer",
                                                        "nodig noodzakelijk verplicht vereist",
                                                        "omwisselen verwisselen",
                                                        "opzoeken vinden zoeken",
                                                        "overbrengen overzetten verplaatsen",
                                                        "paswoord wachtwoord",
                                                        "schrappen verwijderen wissen",
                                                        "site website",
                                                        "snel vlug",
                                                        "soort type",
                                                        "telefoon telefoonnummer",
                                                        "toelaten toestaan",
                                                        "tonen weergeven",
                                                        "uitleg beschrijving toelichting",
                                                        "verbergen verstoppen",
                                                        "verlopen vervallen",
                                                        "versturen verzenden sturen",
                                                        "vroeger voormalig vorig",
                                                        "zaak kwestie"};

}  // namespace

const Language dutch{"nl", "dutch", stop_words, {}, links, overrides, endings, particles, false, same_meaning};

}  // namespace signpost::search
