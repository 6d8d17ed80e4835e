// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/recommendations.hh"

#include <algorithm>

#include "query/asked_addressee.hh"
#include "query/decisions/review.hh"

namespace speerpunt {
namespace {

bool has_theme(const Recommendation& recommendation, const std::string& theme) {
  return std::any_of(
      recommendation.themes.begin(), recommendation.themes.end(),
      [&](const std::string& id) { return id == theme || id.starts_with(theme + "/"); });
}

}  // namespace

std::vector<Recommendation> recommendations(const IndexReader& index,
                                            const std::vector<Decision>& decisions,
                                            const RecommendationFilter& filter) {
  const AskedAddressee addressee(filter.addressee);
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
           !addressee.is_one_of(one.addressee) || one.confidence < filter.min_confidence ||
           (!filter.document.empty() && one.citation.document != filter.document);
  });
  return found;
}

}  // namespace speerpunt
