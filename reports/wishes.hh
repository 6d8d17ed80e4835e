// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations that ask the same, taken together.
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/recommendation.hh"
#include "reports/material.hh"
#include "reports/torn.hh"

namespace speerpunt {

struct Wish {
  std::vector<Recommendation> wordings;  // newest first; those of superseded documents at the end
  std::set<std::string> stems;           // of the first
  double weight = 0;                     // what it counts for in a briefing
  bool superseded = false;               // no valid document says it any more
  std::optional<Torn> torn = {};         // why the first cannot be quoted

  bool can_be_shown() const { return !superseded && !torn; }
};

// One for each thread, and for what has no thread one for each meaning. `found` may be in any
// order; what no passage of the material holds is left out.
std::vector<Wish> gather_wishes(const Material& material, std::vector<Recommendation> found);

// The sentence of the recommendation, with the neighbours that it needs.
Candidate quote_of(const Material& material, const Recommendation& one);

// Those of a class that can be shown, at most `most`, newest first, chosen as choice.hh says among
// the heaviest. None of `shown`. `left_out` grows by what there was no room for.
std::vector<const Wish*> heaviest(const Material& material, const std::vector<Wish>& wishes,
                                  RecommendationClass kind, std::size_t most,
                                  const std::vector<const Wish*>& shown, std::size_t& left_out);

}  // namespace speerpunt
