// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/all_clear.hh"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

// Ends of words: "toegankelijkheidsproblemen".
constexpr auto kFaults = std::to_array<std::string_view>(
    {"problemen", "bevindingen", "tekortkomingen", "gebreken", "fouten", "afwijkingen",
     "knelpunten", "onvolkomenheden", "overtredingen", "kwetsbaarheden", "tekorten",
     "onregelmatigheden", "verbeterpunten", "aandachtspunten", "bezwaren", "issues"});
constexpr auto kFound = std::to_array<std::string_view>(
    {"gevonden", "geconstateerd", "aangetroffen", "vastgesteld", "gebleken", "gesignaleerd",
     "waargenomen", "geregistreerd", "meer", "resteren", "overgebleven", "open"});
constexpr auto kAdvice = std::to_array<std::string_view>(
    {"aanbevelingen", "adviezen", "verbeterpunten", "actiepunten", "bevindingen", "punten",
     "problemen", "tekortkomingen", "gebreken", "kwetsbaarheden", "toezeggingen"});
constexpr auto kSettled = std::to_array<std::string_view>(
    {"opgevolgd", "overgenomen", "opgelost", "uitgevoerd", "doorgevoerd", "verwerkt", "verholpen",
     "afgerond", "gerealiseerd", "hersteld", "afgehandeld", "weggenomen", "ingevuld", "nagekomen",
     "geimplementeerd"});
constexpr auto kReserve = std::to_array<std::string_view>(
    {"moet",   "moeten", "dienen",  "dient", "zullen", "zal",     "worden", "wordt",
     "kunnen", "kan",    "nog",     "als",   "indien", "wanneer", "nadat",  "zodra",
     "tot",    "niet",   "behalve", "zou",   "zouden", "streven", "bijna"});

constexpr std::size_t kFewestWords = 6;  // shorter, it is the verdict on one point of a list

template <typename List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <typename List>
bool ends_like(const List& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

}  // namespace

bool is_all_clear(std::string_view text) {
  if (text.ends_with('?') || text.size() > 400) return false;
  bool none = false;
  bool all = false;
  bool faults = false;
  bool advice = false;
  bool found = false;
  bool settled = false;
  const std::vector<dutch::Word> words = dutch::words(text);
  if (words.size() < kFewestWords) return false;
  for (const dutch::Word& word : words) {
    const std::string& folded = word.folded;
    if (is_one_of(kReserve, folded)) return false;
    // "... en zijn er geen contrastproblemen": one thing among others.
    if (folded == "en" && !none && !all) return false;
    none = none || folded == "geen";
    all = all || folded == "alle";
    faults = faults || (none && ends_like(kFaults, folded));
    advice = advice || (all && ends_like(kAdvice, folded));
    found = found || (none && is_one_of(kFound, folded));
    settled = settled || (all && is_one_of(kSettled, folded));
  }
  return (faults && found) || (advice && settled);
}

}  // namespace speerpunt
