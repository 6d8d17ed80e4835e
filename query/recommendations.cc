// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/recommendations.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "query/decisions/review.hh"

namespace speerpunt {
namespace {

bool has_theme(const Recommendation& recommendation, const std::string& theme) {
  return std::any_of(
      recommendation.themes.begin(), recommendation.themes.end(),
      [&](const std::string& id) { return id == theme || id.starts_with(theme + "/"); });
}

bool is_addressed_to(const Recommendation& recommendation, const std::string& folded_part) {
  return std::any_of(recommendation.addressee.begin(), recommendation.addressee.end(),
                     [&](const std::string& name) {
                       return dutch::fold(name).find(folded_part) != std::string::npos;
                     });
}

}  // namespace

std::vector<Recommendation> recommendations(const IndexReader& index,
                                            const std::vector<Decision>& decisions,
                                            const RecommendationFilter& filter) {
  const std::string addressee = dutch::fold(filter.addressee);
  std::vector<Recommendation> found =
      review(index.recommendations(), decisions, index).recommendations;
  std::erase_if(found, [&](const Recommendation& one) {
    const bool existing_duty = one.kind == RecommendationClass::kExistingDuty;
    const bool wants_duties =
        filter.existing_duties || filter.kind == RecommendationClass::kExistingDuty;
    const bool rejected = one.review && one.review->verdict == ReviewVerdict::kRejected;
    return (rejected && !filter.rejected) || (existing_duty && !wants_duties) ||
           (filter.kind && one.kind != *filter.kind) ||
           (!filter.theme.empty() && !has_theme(one, filter.theme)) ||
           (!addressee.empty() && !is_addressed_to(one, addressee)) ||
           one.confidence < filter.min_confidence ||
           (!filter.document.empty() && one.citation.document != filter.document);
  });
  return found;
}

}  // namespace speerpunt
