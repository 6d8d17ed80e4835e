// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: how sure we are that a passage answers the question.
#include <map>
#include <string>
#include <vector>

#include "index/expression.hh"
#include "index/index_reader.hh"
#include "query/search.hh"

namespace speerpunt {

class Confidence {
 public:
  // `asked`: as it was parsed, before synonyms and compounds were added. Which of its words tell
  // most is looked up in the index once, here.
  Confidence(const IndexReader& index, const Expression& asked);

  // 0 to 1: the share of the words that the passage has, by how telling each is and how well it is
  // matched. What an operator of the user demands (AND, a phrase, NEAR, a field) is fulfilled by
  // every hit, and 1.
  double of(const std::vector<Why>& why) const;

 private:
  double of(const Expression& asked, const std::map<std::string, double>& matched) const;

  double of_question(const Expression& asked, const std::map<std::string, double>& matched) const;

  Expression asked_;
  std::map<std::string, double> rarity_;  // of each word, 0 to 1
};

// True for a hit that hardly answers, beside the surest hit of the question. Without an answer all
// hits are weak; beside one also what has only a small part of the question.
bool is_weak(double confidence, double best);

}  // namespace speerpunt
