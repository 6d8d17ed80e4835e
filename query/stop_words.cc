// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stop_words.hh"

#include <algorithm>
#include <array>

namespace speerpunt {
namespace {

// Sorted. Words that turn the meaning of what follows (niet, geen, zonder, tegen) are not here.
constexpr auto kStopWords = std::to_array<std::string_view>({
    "aan",      "al",          "als",      "ben",     "bent",    "bij",      "daar",    "daarbij",
    "daarmee",  "daarvan",     "daarvoor", "dan",     "dat",     "de",       "den",     "der",
    "deze",     "die",         "dit",      "doen",    "doet",    "door",     "dus",     "een",
    "eens",     "elk",         "elke",     "en",      "er",      "erover",   "ervan",   "gaan",
    "gaat",     "geweest",     "geworden", "gezegd",  "ging",    "haar",     "had",     "hadden",
    "heb",      "hebben",      "hebt",     "heeft",   "hem",     "het",      "hier",    "hierbij",
    "hiervan",  "hiervoor",    "hij",      "hoe",     "hoelang", "hoeveel",  "hoever",  "hoeverre",
    "hun",      "ieder",       "iedere",   "iets",    "ik",      "in",       "indien",  "inzake",
    "is",       "je",          "jij",      "jullie",  "kan",     "kon",      "konden",  "kun",
    "kunnen",   "kwam",        "maar",     "mag",     "me",      "mee",      "men",     "met",
    "mij",      "mijn",        "mocht",    "moest",   "moesten", "moet",     "moeten",  "mogen",
    "na",       "naar",        "nog",      "of",      "om",      "omdat",    "omtrent", "ons",
    "onze",     "ook",         "op",       "over",    "qua",     "rond",     "rondom",  "schreef",
    "schrijft", "sinds",       "staat",    "te",      "ten",     "ter",      "tijdens", "toch",
    "toe",      "tot",         "tussen",   "u",       "uit",     "uw",       "uzelf",   "van",
    "vanuit",   "via",         "vinden",   "vindt",   "voor",    "waar",     "waaraan", "waarbij",
    "waardoor", "waarin",      "waarmee",  "waarom",  "waarop",  "waarover", "waartoe", "waaruit",
    "waarvan",  "waarvandaan", "waarvoor", "wanneer", "want",    "waren",    "was",     "wat",
    "we",       "wel",         "welk",     "welke",   "werd",    "werden",   "wie",     "wiens",
    "wij",      "wil",         "wilde",    "willen",  "wilt",    "word",     "worden",  "wordt",
    "zal",      "ze",          "zeggen",   "zegt",    "zei",     "zelf",     "zich",    "zij",
    "zijn",     "zo",          "zoals",    "zou",     "zouden",  "zul",      "zullen",  "zult",
});
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

// Sorted. They ask or modify, and a passage that answers may well say it without them.
constexpr auto kLightWords = std::to_array<std::string_view>({
    "alle",     "alleen",   "allemaal",   "altijd",        "ander",
    "andere",   "anders",   "belangrijk", "belangrijke",   "belangrijkste",
    "bepaalde", "bestaan",  "bestaat",    "betekenen",     "betekent",
    "bevat",    "bevatten", "binnen",     "blijft",        "blijven",
    "brengen",  "brengt",   "buiten",     "daarom",        "denken",
    "denkt",    "derde",    "dingen",     "duren",         "duurt",
    "echter",   "eerst",    "eerste",     "eigen",         "eigenlijk",
    "enkele",   "gebeuren", "gebeurt",    "gebruiken",     "gebruikt",
    "geeft",    "gelden",   "geldt",      "geval",         "gevallen",
    "geven",    "goed",     "goede",      "groot",         "grote",
    "groter",   "heet",     "heten",      "hoeft",         "hoge",
    "hoog",     "hoort",    "horen",      "houden",        "houdt",
    "iedereen", "iemand",   "keer",       "kennen",        "kent",
    "klein",    "kleine",   "komen",      "komt",          "kort",
    "korte",    "krijgen",  "krijgt",     "laat",          "laatste",
    "lang",     "lange",    "langs",      "laten",         "liggen",
    "ligt",     "lijkt",    "loopt",      "lopen",         "maakt",
    "maken",    "manier",   "manieren",   "meer",          "meest",
    "mensen",   "minder",   "mogelijk",   "naast",         "neemt",
    "nemen",    "nieuw",    "nieuwe",     "nodig",         "nu",
    "onder",    "per",      "precies",    "reeds",         "slecht",
    "slechte",  "snel",     "sneller",    "soms",          "soort",
    "soorten",  "stellen",  "stelt",      "tweede",        "vaak",
    "vanaf",    "veel",     "vele",       "verschillende", "volgens",
    "vraagt",   "vragen",   "weer",       "weet",          "weinig",
    "weten",    "wijze",    "zaak",       "zaken",         "zien",
    "ziet",     "zit",      "zitten",     "zulke",
});
static_assert(std::is_sorted(kLightWords.begin(), kLightWords.end()));

}  // namespace

bool is_stop_word(std::string_view folded) {
  return std::binary_search(kStopWords.begin(), kStopWords.end(), folded);
}

bool is_light_word(std::string_view folded) {
  return std::binary_search(kLightWords.begin(), kLightWords.end(), folded);
}

void weigh_light_words(Expression& expression, double weight) {
  for (Expression& child : expression.children) weigh_light_words(child, weight);
  if (expression.op != Expression::Op::kPreferAnd) return;
  const auto is_light = [](const Expression& one) {
    return one.op == Expression::Op::kWord && one.field == Field::kText && is_light_word(one.word);
  };
  if (std::ranges::all_of(expression.children, is_light)) return;
  for (Expression& child : expression.children)
    if (is_light(child)) child.weight *= weight;
}

}  // namespace speerpunt
