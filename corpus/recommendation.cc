// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/recommendation.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr std::array<std::pair<RecommendationClass, std::string_view>, 5> kClasses{{
    {RecommendationClass::kPolicy, "beleidsaanbeveling"},
    {RecommendationClass::kPractice, "handelingsadvies"},
    {RecommendationClass::kIntention, "voornemen"},
    {RecommendationClass::kPosition, "standpunt"},
    {RecommendationClass::kExistingDuty, "geldende_eis"},
}};

}  // namespace

std::string_view name_of(RecommendationClass kind) {
  const auto found = std::find_if(kClasses.begin(), kClasses.end(),
                                  [&](const auto& entry) { return entry.first == kind; });
  if (found == kClasses.end()) throw Error("class-unknown", "a recommendation has no known class");
  return found->second;
}

std::optional<RecommendationClass> recommendation_class(std::string_view name) {
  const auto found = std::find_if(kClasses.begin(), kClasses.end(),
                                  [&](const auto& entry) { return entry.second == name; });
  if (found == kClasses.end()) return std::nullopt;
  return found->first;
}

std::string_view name_of(Fit fit) {
  switch (fit) {
    case Fit::kMoved:
      return "moved";
    case Fit::kReworded:
      return "reworded";
    case Fit::kSame:
      break;
  }
  return "same";
}

std::string_view state_of(const Review& review) {
  if (review.verdict == ReviewVerdict::kRejected) return "rejected";
  if (review.verdict == ReviewVerdict::kNone) return "noted";
  return review.corrected ? "corrected" : "accepted";
}

Recognised recognised(const Recommendation& recommendation) {
  return {recommendation.kind, recommendation.addressee, recommendation.strength,
          recommendation.confidence, recommendation.cue};
}

}  // namespace speerpunt
