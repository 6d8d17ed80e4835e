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

struct Sureness {
  double answer = 1;  // probability that it answers the question
  double share = 1;   // of the question that it has, by how telling each word is; 0 to 1
};

class Confidence {
 public:
  // `asked`: as it was parsed, before synonyms and compounds were added. Which of its words tell
  // most is looked up in the index once, here.
  Confidence(const IndexReader& index, const Expression& asked);

  // By the words that the passage has and how well each is matched. What an operator of the user
  // demands (AND, a phrase, NEAR, a field) is fulfilled by every hit, and 1.
  Sureness of(const std::vector<Why>& why) const;

 private:
  struct Word {
    double rarity = 0.5;
    double unknown = 0;  // above 0: no passage has it
  };

  void collect(const Expression& expression, const IndexReader& index, double absence);
  Sureness of(const Expression& asked, const std::map<std::string, double>& matched) const;
  Sureness of_question(const Expression& asked, const std::map<std::string, double>& matched) const;

  Expression asked_;
  std::map<std::string, Word> words_;
};

// True for a hit that hardly answers, beside the highest of each among the hits. Without an answer
// all hits are weak; beside one also what has only a small part of the question.
bool is_weak(const Sureness& hit, const Sureness& best);

}  // namespace speerpunt
