// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what stands just before and after a passage.
#include <vector>

#include "index/store/passage_columns.hh"
#include "index/store/question_words.hh"
#include "index/store/ranked_match.hh"
#include "index/store/scoring.hh"

namespace speerpunt {

// A passage is cut at a border of blocks: what it is about may have been said just before. Adds to
// the weight of the best matches, given best first and not yet as shares, `weight` times the idf of
// every word that it lacks and that stands in the two passages of its document before or after it,
// and puts them in order again.
void weigh_surroundings(const Scoring& scoring, PassageColumns& columns, const QuestionWords& words,
                        double weight, std::vector<RankedMatch>& ranked);

}  // namespace speerpunt
