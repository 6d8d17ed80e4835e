// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for other words of the same meaning beside those of the query.
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "corpus/thesaurus.hh"
#include "index/expression.hh"

namespace speerpunt {

// A synonym that was asked for.
struct SynonymUse {
  std::string query;               // the words of the query, "bedrijfsarts"
  std::vector<std::string> words;  // the synonym, folded: to be found one after the other
  bool operator==(const SynonymUse&) const = default;
};

class Synonyms {
 public:
  static constexpr double kWeight = 0.6;  // of a synonym, against the word that was asked

  Synonyms() = default;  // none
  explicit Synonyms(const std::vector<Concept>& concepts);

  struct Expanded {
    Expression expression;
    std::vector<SynonymUse> uses;
  };
  // Words that are (with their neighbours) a label of a concept also find its other labels.
  // Phrases, words near each other, headings, titles and exclusions stay as they were asked.
  Expanded expand(const Expression& expression) const;

 private:
  struct Label {
    std::vector<std::string> words;  // folded, all of them
    std::size_t concept_number;
  };
  class Expansion;
  std::vector<Label> labels_;
  // The stems of a label without stop words, joined by spaces -> the concepts that bear it.
  std::map<std::string, std::vector<std::size_t>> concepts_;
  std::size_t longest_ = 0;  // stems in a label
};

}  // namespace speerpunt
