// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stop_words.hh"

#include <algorithm>
#include <array>

namespace speerpunt {
namespace {

// Sorted. Words that turn the meaning of what follows (niet, geen, zonder, tegen) are not here.
constexpr auto kStopWords = std::to_array<std::string_view>({
    "aan",     "al",       "als",      "ben",    "bent",   "bij",    "daar",    "daarvan",
    "dan",     "dat",      "de",       "den",    "der",    "deze",   "die",     "dit",
    "doen",    "doet",     "door",     "een",    "en",     "er",     "erover",  "ervan",
    "gaan",    "gaat",     "gezegd",   "ging",   "haar",   "had",    "heb",     "hebben",
    "heeft",   "hem",      "het",      "hier",   "hij",    "hoe",    "hoeveel", "hun",
    "iets",    "ik",       "in",       "inzake", "is",     "je",     "jij",     "jullie",
    "kan",     "kun",      "kunnen",   "kwam",   "maar",   "mag",    "me",      "men",
    "met",     "mij",      "mijn",     "moet",   "moeten", "mogen",  "naar",    "nog",
    "of",      "om",       "omtrent",  "ons",    "onze",   "ook",    "op",      "over",
    "qua",     "schreef",  "schrijft", "sinds",  "staat",  "te",     "ten",     "ter",
    "tot",     "tussen",   "u",        "uit",    "uw",     "van",    "vanuit",  "via",
    "vinden",  "vindt",    "voor",     "waar",   "waarin", "waarom", "waarop",  "waarover",
    "waarvan", "waarvoor", "wanneer",  "want",   "waren",  "was",    "wat",     "we",
    "wel",     "welk",     "welke",    "werd",   "werden", "wie",    "wij",     "wil",
    "willen",  "word",     "worden",   "wordt",  "zal",    "ze",     "zeggen",  "zegt",
    "zei",     "zich",     "zij",      "zijn",   "zo",     "zou",    "zouden",  "zullen",
});
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

}  // namespace

bool is_stop_word(std::string_view folded) {
  return std::binary_search(kStopWords.begin(), kStopWords.end(), folded);
}

}  // namespace speerpunt
