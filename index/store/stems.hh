// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Under which stems a word is stored and looked up: the one analysis of documents and queries.
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/store/word_table.hh"

namespace speerpunt {

struct Stems {
  std::set<std::string> main;   // light: forms of one word
  std::set<std::string> weak;   // cruder: Kraaij-Pohlmann; of a form of a verb that of its root
  std::set<std::string> parts;  // main stems of the parts of a compound
  bool operator==(const Stems&) const = default;
};

// Those of a word in a text; for a word with hyphens also those of the word written as one
// (e-health, ehealth) and of each part. The parts of a compound are also joined with their
// neighbours: bedrijfsartsentoezicht is a toezicht, and bedrijfsarts is a part of it. An address
// has none: it is found as it is written.
Stems stored_stems(std::string_view folded);
// Those with which a word of a query is looked up; as a part it is asked by its main stems.
// A word of a few letters has no weak stem there.
Stems asked_stems(std::string_view folded);
std::set<std::string> main_stems(std::string_view folded);  // of those; the others take longer

// Which stems are asked for. It tells of most words, without a look at their stems, that they have
// none of these.
class StemFilter {
 public:
  void add(std::string_view stem) { asked_.set(mark_of(stem)); }

 private:
  friend class StemCache;
  using Mark = std::uint16_t;  // of a stem; others may have the same
  static Mark mark_of(std::string_view stem);
  std::bitset<65536> asked_;
};

// stored_stems() of words that come back again and again. For one thread; bounded.
class StemCache {
 public:
  // Valid until the next call.
  const Stems& stored(std::string_view folded);
  // Null: the word has no stem that the filter asks for. Else it may have one.
  const Stems* stored(std::string_view folded, const StemFilter& asked);

 private:
  static constexpr std::size_t kMostWords = 50'000;  // some 20 MB; then it begins again
  struct Known {
    std::array<StemFilter::Mark, 7> marks{};  // the stems, if they are no more than these
    std::uint16_t count = 0;
    std::unique_ptr<const Stems> stems;  // elsewhere in memory: those of most words are not asked
  };
  const Known& known(std::string_view folded);

  WordTable numbers_;  // of known_
  std::vector<Known> known_;
};

}  // namespace speerpunt
