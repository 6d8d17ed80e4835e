// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: an expression as a Xapian query over passages.
#include <string>
#include <vector>

#include <xapian.h>

#include "index/expression.hh"
#include "index/ranking.hh"
#include "index/store/scoring.hh"
#include "index/store/surroundings.hh"

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

// Patterns must have become words: with_words(). What has words only is weighed by `scoring`
// (scoring.hh); null: by Xapian, passage by passage, which is faster where a filter leaves few.
// Only Xapian heeds Ranking::proximity.
Xapian::Query passage_query(const Expression& expression, const Ranking& ranking,
                            const Scoring* scoring);
// Whether Ranking::proximity can add anything.
bool prefers_near_words(const Expression& expression);
// The words of a question, with those that mean the same; empty where it is none.
QuestionWords question_words(const Expression& expression);

}  // namespace speerpunt
