// French.
#include <array>

#include "search/language_data.h"

namespace signpost::search {
namespace {

// Function words and the verbs of questions; folded, sorted.
constexpr std::array<std::string_view, 158> stop_words{
    "a",       "ai",    "ait",      "alors",   "apres",  "as",      "au",       "aucun",  "aussi",    "autre",
    "autres",  "aux",   "avant",    "avec",    "avez",   "avoir",   "avons",    "c",      "ca",       "car",
    "ce",      "ceci",  "cela",     "ces",     "cet",    "cette",   "ceux",     "chaque", "ci",       "comme",
    "comment", "d",     "dans",     "de",      "des",    "dois",    "doit",     "donc",   "du",       "elle",
    "elles",   "en",    "encore",   "ensuite", "entre",  "es",      "est",      "et",     "etaient",  "etait",
    "etant",   "ete",   "etes",     "etre",    "eu",     "eux",     "faire",    "fait",   "faut",     "font",
    "ici",     "il",    "ils",      "j",       "je",     "jusqu",   "l",        "la",     "laquelle", "le",
    "lequel",  "les",   "lesquels", "leur",    "leurs",  "lorsqu",  "lorsque",  "lui",    "m",        "ma",
    "mais",    "me",    "meme",     "memes",   "mes",    "moi",     "moins",    "mon",    "n",        "ne",
    "ni",      "nos",   "notre",    "nous",    "on",     "ont",     "ou",       "par",    "parce",    "pas",
    "peu",     "peut",  "peuvent",  "peux",    "plus",   "pour",    "pourquoi", "puis",   "puisqu",   "puisque",
    "qu",      "quand", "que",      "quel",    "quelle", "quelles", "quels",    "qui",    "quoi",     "quoiqu",
    "s",       "sa",    "sans",     "se",      "sera",   "ses",     "si",       "soi",    "soit",     "son",
    "sont",    "sous",  "suis",     "sur",     "t",      "ta",      "te",       "tes",    "toi",      "ton",
    "tous",    "tout",  "toute",    "toutes",  "tres",   "tu",      "un",       "une",    "va",       "vers",
    "veut",    "veux",  "voir",     "vont",    "vos",    "votre",   "vous",     "y"};

constexpr std::array<std::string_view, 13> elisions{"c", "d",      "j",  "jusqu",  "l", "lorsqu", "m",
                                                    "n", "puisqu", "qu", "quoiqu", "s", "t"};

// Words that Debian's Snowball 2.2 parts from their other forms, or throws together with other words.
constexpr std::array<StemOverride, 6> overrides{{
    {"connexion", "connexion"},
    {"connexions", "connexion"},
    {"utilisateur", "utilisateur"},
    {"utilisateurs", "utilisateur"},
    {"utilisatrice", "utilisateur"},
    {"utilisatrices", "utilisateur"},
}};

constexpr std::array<EndingRule, 3> endings{{
    {"ions", "ion", 2, EndingRule::Proof::none},
    {"x", "", 3, EndingRule::Proof::seen},
    {"s", "", 3, EndingRule::Proof::seen},
}};

// Ordinary words of one meaning, as readers of any help say it; what a product calls things is the glossary's matter.
constexpr std::array<std::string_view, 56> same_meaning{"acheter acquérir commander",
                                                        "adhérent membre",
                                                        "administrateur admin",
                                                        "afficher montrer",
                                                        "aide assistance support",
                                                        "ajouter insérer",
                                                        "annuler abandonner",
                                                        "appeler téléphoner",
                                                        "application logiciel programme",
                                                        "arrêter cesser terminer",
                                                        "autorisation droit permission",
                                                        "bogue défaut",
                                                        "bouton touche",
                                                        "cacher masquer",
                                                        "caractère lettre",
                                                        "changer modifier éditer",
                                                        "chercher rechercher trouver",
                                                        "choisir sélectionner",
                                                        "client acheteur",
                                                        "coller insérer",
                                                        "commencer débuter démarrer",
                                                        "connexion ouverture",
                                                        "copier dupliquer",
                                                        "courriel email mail mél",
                                                        "coût prix tarif",
                                                        "créer établir",
                                                        "dossier répertoire",
                                                        "déplacer transférer",
                                                        "effacer supprimer",
                                                        "employé personnel salarié",
                                                        "enregistrer sauvegarder",
                                                        "entreprise firme organisation société",
                                                        "envoyer transmettre",
                                                        "erreur faute problème",
                                                        "expirer échoir",
                                                        "explication description",
                                                        "fermer quitter",
                                                        "fusionner réunir",
                                                        "genre sorte type",
                                                        "grand gros",
                                                        "image illustration",
                                                        "imprimer impression",
                                                        "lien liaison",
                                                        "message avis",
                                                        "nécessaire obligatoire requis",
                                                        "option paramètre préférence réglage",
                                                        "ordinateur pc poste",
                                                        "permettre autoriser",
                                                        "rapide vite",
                                                        "remplacer substituer",
                                                        "réparer résoudre corriger",
                                                        "réponse réaction",
                                                        "site web",
                                                        "téléphone numéro",
                                                        "utiliser employer",
                                                        "écran moniteur"};

}  // namespace

const Language french{"fr", "french", stop_words, elisions, {}, overrides, endings, {}, false, same_meaning};

}  // namespace signpost::search
