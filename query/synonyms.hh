// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for other words of the same meaning beside those of the query.
#include <functional>
#include <string>
#include <vector>

#include "corpus/thesaurus.hh"
#include "index/expression.hh"
#include "index/ranking.hh"
#include "query/thesaurus_lines.hh"

namespace speerpunt {

// A synonym that was asked for.
struct SynonymUse {
  std::string query;  // the words of the query, "bedrijfsarts"
  std::vector<std::string>
      words;                    // the synonym, folded: to be found in any form, one after the other
  std::string concept_id = {};  // that bears it
  // equal (another label), newer, older (what came in its place, or was before it), narrower,
  // broader
  std::string relation = {};
  std::string note = {};    // in Dutch: "IGZ is op 1 oktober 2017 opgevolgd door IGJ"
  bool as_written = false;  // an abbreviation: in no other form
  bool operator==(const SynonymUse&) const = default;
};

class Synonyms {
 public:
  Synonyms() = default;  // none
  explicit Synonyms(const std::vector<Concept>& concepts) : lines_(concepts) {}
  explicit Synonyms(ThesaurusLines lines) : lines_(std::move(lines)) {}

  struct Expanded {
    Expression expression;
    std::vector<SynonymUse> uses;
  };
  // Words that are (with their neighbours) a label of a concept also find its other labels, what
  // came before it and after it, and, for less, what is narrower. The longest label goes first;
  // shorter ones in it count for less, and so does a label of two concepts. `weight` is that of an
  // equal label; 0: as it is. Phrases, words near each other, headings, titles and exclusions stay
  // as they were asked.
  // What is broader is asked for instead of words that `known` says no passage has.
  using Known = std::function<bool(const std::string& word)>;
  Expanded expand(const Expression& expression, double weight = Ranking{}.synonym,
                  const Known& known = {}) const;
  const ThesaurusLines& lines() const { return lines_; }

 private:
  class Expansion;
  ThesaurusLines lines_;
};

}  // namespace speerpunt
