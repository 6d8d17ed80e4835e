// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for a compound of the query as separate words too, and for words that stand side by side in
// the query as the compound that they make: bedrijfsartsentoezicht, toezicht bedrijfsarts.
#include <string>
#include <vector>

#include "index/expression.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// What was asked besides the words of the query.
struct CompoundUse {
  std::string query;               // "toezicht bedrijfsarts", or "bedrijfsartsentoezicht"
  std::vector<std::string> words;  // the compound, or its parts: folded
  // The parts are to stand side by side, as they are ("arbeidsgerichte zorg"); else anywhere in a
  // passage, in any form. Of a compound: false.
  bool adjacent = false;
  // Only what the compound is a kind of: premie for zorgpremie, which no passage has.
  bool broader = false;
  bool operator==(const CompoundUse&) const = default;
};

struct CompoundExpansion {
  Expression expression;
  std::vector<CompoundUse> uses;
};

// Parts are asked for together, never each by itself: a passage with one of them says little.
// Only compounds that the index knows are asked for. Synonyms (weight below 1), phrases, words near
// each other and exclusions stay as they are. Looks up some tens of terms for a pair of words.
CompoundExpansion expand_compounds(const Expression& expression, const IndexReader& index,
                                   const Ranking& ranking);

}  // namespace speerpunt
