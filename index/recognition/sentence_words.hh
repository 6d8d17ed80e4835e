// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/recognition: words that tell something about a sentence wherever they stand.
// Folded.
#include <array>
#include <string_view>
#include <unordered_map>

namespace speerpunt::sentence_words {

// Of a separable verb, at the end of a main clause.
inline constexpr auto kParticles = std::to_array<std::string_view>(
    {"aan", "af",   "bij",  "bijeen", "door",  "in",  "mee", "na",   "neer", "om",   "onder",
     "op",  "open", "over", "samen",  "terug", "toe", "uit", "vast", "voor", "vrij", "weg"});
inline constexpr auto kModals = std::to_array<std::string_view>(
    {"dien",   "diende",  "dienden", "dienen",  "dient", "had",    "hadden", "hoeft",
     "hoeven", "hoort",   "horen",   "kan",     "kon",   "konden", "kunnen", "mag",
     "mocht",  "mochten", "moest",   "moesten", "moet",  "moeten", "mogen",  "wil",
     "wilde",  "wilden",  "willen",  "zal",     "zou",   "zouden", "zullen"});
inline constexpr auto kPast = std::to_array<std::string_view>(
    {"bleek", "bleken", "deed",  "deden",   "gaf",   "gaven",  "ging", "gingen", "had",   "hadden",
     "heeft", "hebben", "kon",   "konden",  "kreeg", "kregen", "kwam", "kwamen", "lag",   "lagen",
     "liet",  "lieten", "moest", "moesten", "nam",   "namen",  "vond", "vonden", "was",   "waren",
     "werd",  "werden", "wilde", "wilden",  "zag",   "zagen",  "zei",  "zou",    "zouden"});
inline constexpr auto kReports = std::to_array<std::string_view>(
    {"aldus",      "volgens",     "zegt",        "zeggen",  "zei",       "vertelt",
     "vertelde",   "stelt",       "stelde",      "vindt",   "vinden",    "vond",
     "meent",      "menen",       "schrijft",    "schreef", "noemt",     "noemde",
     "waarschuwt", "waarschuwde", "benadrukte",  "gaf",     "pleitte",   "pleitten",
     "adviseerde", "adviseerden", "geadviseerd", "bepleit", "bepleitten"});
inline constexpr auto kLawWords = std::to_array<std::string_view>(
    {"artikel", "artikelen", "art", "lid", "wet", "besluit", "regeling", "verordening", "avg",
     "wettelijk", "wettelijke", "grondwet", "verdrag", "burgerlijk", "wetboek"});
inline constexpr auto kConditions =
    std::to_array<std::string_view>({"als", "indien", "mits", "tenzij", "wanneer", "mocht", "zou"});

// Words that every sentence has: by themselves they say nothing.
inline constexpr auto kSilent = std::to_array<std::string_view>(
    {"aan", "als", "bij",  "dat", "de",  "deze", "die", "dit",  "door",
     "een", "en",  "er",   "het", "hun", "in",   "met", "naar", "of",
     "om",  "op",  "over", "te",  "tot", "uit",  "van", "voor", "zijn"});

enum Sense : unsigned {
  kParticle = 1,
  kModal = 2,
  kPastForm = 4,
  kReport = 8,
  kLawWord = 16,
  kCondition = 32,
  kSilentWord = 64,
};

// All senses of a word, as bits. The table is made once, never changed.
inline unsigned senses_of(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, unsigned> made;
    const auto add = [&](const auto& words, Sense sense) {
      for (const std::string_view one : words) made[one] |= sense;
    };
    add(kParticles, kParticle);
    add(kModals, kModal);
    add(kPast, kPastForm);
    add(kReports, kReport);
    add(kLawWords, kLawWord);
    add(kConditions, kCondition);
    add(kSilent, kSilentWord);
    return made;
  }();
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

}  // namespace speerpunt::sentence_words
