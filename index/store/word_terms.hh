// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the terms by which a word is found.
#include <string>
#include <vector>

#include "index/expression.hh"
#include "index/ranking.hh"

namespace speerpunt {

// A term by which a word is found, and what it counts for there.
struct WeightedTerm {
  std::string term;
  double weight = 1;
};
// Of a kWord; without its own weight.
std::vector<WeightedTerm> word_terms(const Expression& expression, const Ranking& ranking);
// That all words are there counts for what their stems weigh: asking again for the rest of them
// would double the work.
Ranking only_stems(Ranking ranking);
// A word that is excluded excludes itself: no related word, and no title that has it.
Ranking only_itself(Ranking ranking);

}  // namespace speerpunt
