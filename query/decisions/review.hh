// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The log of decisions laid over the recommendations that the index holds now.
#include <vector>

#include "corpus/decision.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// The lines that count, in the order of their time: without undos and what they undo.
std::vector<const Decision*> standing(const std::vector<Decision>& log);

// The latest line about the sentence (Recommendation::id or sentence_id()) that still counts, links
// from both ends included: what an undo takes back. Null: none. `all` as
// IndexReader::recommendations() gives them.
const Decision* latest(const std::string& about, const std::vector<Decision>& log,
                       const std::vector<Recommendation>& all, const IndexReader& index);

struct Reviewed {
  std::vector<Recommendation> recommendations;  // those that were rejected too
  std::vector<Decision> lost;                   // lines that count but fit nothing any more
};

// Corrected values replace, what was accepted or corrected has confidence 1, and what was accepted
// keeps the values that were seen then. Where a sentence was reworded since, a correction counts
// only if the program still says what was corrected. `all` as IndexReader::recommendations() gives
// them; linear in it, and untouched without decisions.
Reviewed review(std::vector<Recommendation> all, const std::vector<Decision>& log,
                const IndexReader& index);

}  // namespace speerpunt
