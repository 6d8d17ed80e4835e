// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations that ask the same, taken together.
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "corpus/recommendation.hh"
#include "reports/material.hh"

namespace speerpunt {

struct Wish {
  std::vector<Recommendation> wordings;  // newest first; those of superseded documents at the end
  std::set<std::string> stems;           // of the first
  double weight = 0;                     // what it counts for in a briefing
  bool superseded = false;               // no valid document says it any more
};

// One for each thread, and for what has no thread one for each meaning. `found` may be in any
// order; what no passage of the material holds is left out.
std::vector<Wish> gather_wishes(const Material& material, std::vector<Recommendation> found);

// The heaviest of a class that are still valid, at most `most`, newest first. No document gives
// more than half, as long as others have something to say. `left_out` grows by what there was no
// room for.
std::vector<const Wish*> heaviest(const std::vector<Wish>& wishes, RecommendationClass kind,
                                  std::size_t most, std::size_t& left_out);

}  // namespace speerpunt
