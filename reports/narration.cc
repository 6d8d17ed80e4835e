// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/narration.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "corpus/is_one_of.hh"

namespace speerpunt {
namespace {

using Words = std::vector<dutch::Word>;

constexpr auto kMust = std::to_array<std::string_view>(
    {"moet", "moeten", "zou", "zouden", "dient", "dienen", "behoort", "behoren", "hoort", "horen",
     "mag", "mogen", "nodig", "noodzakelijk", "wenselijk", "pleiten", "pleit"});
constexpr auto kEvents = std::to_array<std::string_view>(
    {"sessie", "sessies", "bijeenkomst", "bijeenkomsten", "congres", "congressen", "symposium",
     "webinar", "webinars", "workshop", "workshops", "cursus", "cursussen", "conferentie",
     "conferenties"});
constexpr auto kHeld = std::to_array<std::string_view>(
    {"georganiseerd", "gehouden", "aangeboden", "gepland", "verzorgd"});
constexpr auto kFoundThere = std::to_array<std::string_view>(
    {"te vinden op", "te vinden in", "te vinden onder", "te vinden via", "te downloaden",
     "te bestellen", "te raadplegen", "vindt u", "vind je", "leest u", "lees je", "lees meer",
     "lees verder", "klik op", "klik hier"});
constexpr auto kPast = std::to_array<std::string_view>(
    {"vroeg",      "vroegen",     "verzocht", "verzochten", "riep",     "riepen",  "raadde",
     "raadden",    "stelde",      "stelden",  "pleitte",    "pleitten", "drong",   "drongen",
     "adviseerde", "adviseerden", "werd",     "werden",     "was",      "waren",   "had",
     "hadden",     "ging",        "gingen",   "kwam",       "kwamen",   "gaf",     "gaven",
     "schreef",    "schreven",    "bleek",    "bleken",     "deed",     "deden",   "kreeg",
     "kregen",     "nam",         "namen",    "loste",      "losten",   "besloot", "besloten",
     "begon",      "begonnen",    "vond",     "vonden",     "moest",    "moesten", "kon",
     "konden",     "liet",        "lieten",   "bracht",     "brachten", "koos",    "kozen"});
constexpr auto kPresent = std::to_array<std::string_view>(
    {"is", "zijn", "wordt", "worden", "heeft", "hebben", "zal", "zullen", "kan", "kunnen", "wil",
     "willen", "vraagt", "vragen", "blijft", "blijven"});
constexpr auto kPapers =
    std::to_array<std::string_view>({"brief", "notitie", "rapport", "handreiking", "document",
                                     "nota", "publicatie", "factsheet", "bijlage", "samenvatting"});
constexpr auto kBuilt = std::to_array<std::string_view>(
    {"opgebouwd", "ingedeeld", "bestaat", "beschrijft", "bespreekt", "behandelt", "bevat"});
constexpr auto kParts = std::to_array<std::string_view>(
    {"hoofdstuk", "paragraaf", "bijlage", "leeswijzer", "tabel", "figuur", "hieronder"});

template <std::size_t N>
bool has_one_of(const Words& words, const std::array<std::string_view, N>& list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const dutch::Word& word) { return is_one_of(list, word.folded); });
}

bool is_event(const dutch::Word& word) {
  return std::any_of(kEvents.begin(), kEvents.end(),
                     [&](std::string_view event) { return word.folded.ends_with(event); });
}

}  // namespace

bool announces(std::string_view sentence) {
  const Words words = dutch::words(sentence);
  if (has_one_of(words, kMust)) return false;
  const std::string folded = dutch::fold(sentence);
  return std::any_of(
             kFoundThere.begin(), kFoundThere.end(),
             [&](std::string_view there) { return folded.find(there) != std::string::npos; }) ||
         (std::any_of(words.begin(), words.end(), is_event) && has_one_of(words, kHeld));
}

bool tells_a_task(std::string_view sentence) {
  const std::string folded = dutch::fold(sentence);
  constexpr auto kTasks = std::to_array<std::string_view>(
      {"heeft als opdracht", "heeft als taak", "heeft tot taak", "is belast met",
       "kreeg de opdracht", "kreeg als opdracht", "hebben als taak", "heeft de opdracht"});
  if (std::any_of(kTasks.begin(), kTasks.end(),
                  [&](std::string_view task) { return folded.find(task) != std::string::npos; })) {
    return true;
  }
  const Words words = dutch::words(sentence);
  const auto advises = std::find_if(words.begin(), words.end(), [](const dutch::Word& word) {
    return word.folded == "adviseert" || word.folded == "adviseren";
  });
  if (advises == words.end()) return false;
  bool is_about = false;
  for (auto next = advises + 1; next != words.end(); ++next) {
    if (next->folded == "om" || next->folded == "te" || next->folded == "dat") return is_about;
    is_about |= next->folded == "over";
  }
  const bool is_own = std::any_of(words.begin(), advises + 1, [](const dutch::Word& word) {
    return word.folded == "wij" || word.folded == "we";
  });
  return is_about && !is_own && sentence.find(':') == std::string_view::npos;
}

bool tells_the_past(std::string_view sentence) {
  const Words words = dutch::words(sentence);
  if (has_one_of(words, kMust)) return false;
  const auto verb = std::find_if(words.begin(), words.end(), [](const dutch::Word& word) {
    return is_one_of(kPast, word.folded) || is_one_of(kPresent, word.folded);
  });
  return verb != words.end() && is_one_of(kPast, verb->folded);
}

bool tells_of_its_paper(std::string_view sentence) {
  const Words words = dutch::words(sentence);
  if (has_one_of(words, kMust)) return false;
  const Words first(words.begin(), words.begin() + std::min<std::ptrdiff_t>(3, std::ssize(words)));
  if (has_one_of(first, kParts)) return true;
  return words.size() > 2 && is_one_of(kPapers, words[1].folded) && has_one_of(words, kBuilt);
}

}  // namespace speerpunt
