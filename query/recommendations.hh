// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations by theme, class and addressee, in date order.
#include <optional>
#include <string>
#include <vector>

#include "corpus/decision.hh"
#include "index/index_reader.hh"

namespace speerpunt {

struct RecommendationFilter {
  std::string theme;  // id, also of a parent; empty: all
  std::optional<RecommendationClass> kind;
  std::string addressee;  // part of a name, folded; empty: all
  double min_confidence = 0;
  bool existing_duties = false;  // also list geldende_eis
  bool rejected = false;         // also list what people rejected
  std::string document;          // id; empty: all
};

// With what people decided (query/decisions/decisions.hh); a filter sees corrected values.
std::vector<Recommendation> recommendations(const IndexReader& index,
                                            const std::vector<Decision>& decisions,
                                            const RecommendationFilter& filter);

}  // namespace speerpunt
