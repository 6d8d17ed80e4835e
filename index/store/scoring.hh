// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what passages weigh for an expression, added up list by list. A tree of terms
// asked passage by passage, as Xapian does, takes tens of milliseconds for frequent words.
#include <string>
#include <vector>

#include <xapian.h>

#include "index/expression.hh"
#include "index/ranking.hh"
#include "index/store/parted_database.hh"
#include "index/store/term_weights.hh"
#include "index/store/weighted_postings.hh"

namespace speerpunt {

// Of whole expressions, the last ones: the passages of a document that match are often asked for
// after the search. For one state of the database.
class KnownScores {
 public:
  SharedPostings find(const Expression& expression, const Ranking& ranking) const;
  SharedPostings keep(const Expression& expression, const Ranking& ranking, SharedPostings made);

 private:
  static constexpr std::size_t kMost = 4;
  struct Known {
    Expression expression;
    Ranking ranking;
    SharedPostings scores;
  };
  std::vector<Known> known_;  // the oldest first
};

class Scoring {
 public:
  // All must outlive it.
  Scoring(const PartedDatabase& database, TermWeights& weights, KnownScores& known)
      : database_(database), weights_(weights), known_(known) {}

  // The passages that match, with their weights; Ranking::proximity and beside are not heeded.
  // Patterns must have become words: with_words(). Kept for when it is asked again, also as a part
  // of another.
  SharedPostings whole(const Expression& expression, const Ranking& ranking) const;
  // Of a kPreferAnd: the passages in which every child is met, by stems.
  WeightedPostings with_all(const Expression& expression, const Ranking& ranking) const;
  SharedPostings term(const std::string& term) const { return weights_.of_term(database_, term); }
  const PartedDatabase& database() const { return database_; }

 private:
  // The same of what is a part of many: a word and what stands for it.
  SharedPostings part(const Expression& expression, const Ranking& ranking) const;
  void collect(const Expression& expression, const Ranking& ranking, double factor,
               std::vector<WeightedPart>& parts) const;
  WeightedPostings prefer_all(const Expression& expression, const Ranking& ranking) const;
  WeightedPostings all_of(const Expression& expression, const Ranking& ranking) const;
  WeightedPostings first_without_others(const Expression& expression, const Ranking& ranking) const;

  const PartedDatabase& database_;
  TermWeights& weights_;
  KnownScores& known_;
};

}  // namespace speerpunt
