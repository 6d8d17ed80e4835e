// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations by theme, class and addressee, in date order.
#include <optional>
#include <string>
#include <vector>

#include "corpus/recommendation.hh"
#include "index/index_reader.hh"

namespace speerpunt {

struct RecommendationFilter {
  std::string theme;  // id, also of a parent; empty: all
  std::optional<RecommendationClass> kind;
  std::string addressee;  // part of a name, folded; empty: all
  double min_confidence = 0;
  bool existing_duties = false;  // also list geldende_eis
  std::string document;          // id; empty: all
};

std::vector<Recommendation> recommendations(const IndexReader& index,
                                            const RecommendationFilter& filter);

}  // namespace speerpunt
