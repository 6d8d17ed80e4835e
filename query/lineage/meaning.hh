// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a sentence is about, as numbers that can be compared.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/lineage/statement.hh"
#include "query/lineage/unit_weights.hh"
#include "query/thesaurus_lines.hh"

namespace speerpunt {

// All sorted and without doubles. A unit is the hash of a stem, a part of a compound, a concept of
// the thesaurus or an action.
struct Meaning {
  WeighedUnits stems;                // of whole words that say something
  WeighedUnits units;                // these and parts, concepts, what is broader, actions
  WeighedUnits concepts;             // and actions
  std::vector<std::uint32_t> grams;  // three characters in a row
  std::vector<std::uint32_t> runs;   // two words in a row
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> addressees;
  std::vector<std::uint32_t> themes;
  std::vector<std::uint32_t> references;
  std::vector<std::uint32_t> heading;  // stems
  std::uint64_t letters = 0;           // hash of the text without signs
  bool operator==(const Meaning&) const = default;
};

// For one thread: it remembers words.
class MeaningMaker {
 public:
  // `thesaurus` must outlive it.
  explicit MeaningMaker(const ThesaurusLines& thesaurus) : thesaurus_(thesaurus) {}
  Meaning of(const Statement& statement);  // units without weights: see weigh()

 private:
  struct KnownWord {
    bool telling = false;
    std::string key;                   // as in labels of the thesaurus
    std::vector<std::uint32_t> stems;  // main
    std::vector<std::uint32_t> parts;
    std::vector<std::uint32_t> grams;
    std::vector<std::uint32_t> actions;
    std::vector<std::uint32_t> concepts;  // of the word by itself
    bool opens_label = false;             // of more words
  };
  const KnownWord& known(const std::string& folded);
  void add_concepts(const std::vector<const KnownWord*>& words, Meaning& meaning);
  std::vector<std::uint32_t> concepts_of(const std::string& key) const;

  const ThesaurusLines& thesaurus_;
  std::unordered_map<std::string, KnownWord> words_;
};

// Weighs the units of a sentence by how common they are in Dutch policy and in its own document.
void weigh(Meaning& meaning, const DocumentUnits& document);

}  // namespace speerpunt
