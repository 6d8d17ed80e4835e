// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what passages weigh for the words of an expression, added up list by list.
#include <vector>

#include <xapian.h>

#include "index/expression.hh"
#include "index/ranking.hh"
#include "index/store/term_weights.hh"
#include "index/store/weighted_postings.hh"

namespace speerpunt {

// Only words and phrases, and what combines them: no filters, nothing that is excluded.
bool has_words_only(const Expression& expression);

class Scoring {
 public:
  // Both must outlive it.
  Scoring(const Xapian::Database& database, TermWeights& weights)
      : database_(database), weights_(weights) {}

  // Of an expression that has_words_only(): the passages and weights that Xapian would find.
  WeightedPostings score(const Expression& expression, const Ranking& ranking) const;

 private:
  void collect(const Expression& expression, const Ranking& ranking, double factor,
               std::vector<WeightedPart>& parts) const;
  WeightedPostings prefer_all(const Expression& expression, const Ranking& ranking) const;
  WeightedPostings all_of(const Expression& expression, const Ranking& ranking) const;

  const Xapian::Database& database_;
  TermWeights& weights_;
};

}  // namespace speerpunt
