// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what passages gain because words of a question stand near each other there.
#include <vector>

#include "index/expression.hh"
#include "index/ranking.hh"
#include "index/store/scoring.hh"

namespace speerpunt {

// Ranking::proximity times what the words weigh that stand within about a sentence of each other:
// each word with the next three of the question, pair by pair. Of each of the passages, ascending.
std::vector<double> nearness(const Scoring& scoring, const Expression& expression,
                             const Ranking& ranking, const WeightedPostings& passages);

}  // namespace speerpunt
