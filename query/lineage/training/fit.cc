// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "query/lineage/training/groups.hh"

namespace speerpunt {
namespace {

constexpr int kRounds = 4'000;
constexpr double kStep = 2.0;
constexpr double kDecay = 1e-3;
constexpr double kPositiveWeight = 3;

// What single sentences cannot show.
PairFeatures prior() {
  PairFeatures known{};
  for (std::size_t i = 0; i < kPairFeatures; ++i) {
    const std::string_view name = kPairFeatureNames[i];
    if (name == "addressee" || name == "theme") known[i] = .3;
    if (name == "addressee-other" || name == "theme-other") known[i] = -.3;
    if (name == "reference") known[i] = 1;
    if (name == "heading") known[i] = 1.5;
    if (name == "heading-other") known[i] = -.2;
  }
  return known;
}

}  // namespace

double probability(const FittedWeights& fitted, const PairFeatures& features) {
  double sum = fitted.bias;
  for (std::size_t i = 0; i < kPairFeatures; ++i) sum += fitted.weights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

FittedWeights fit_pairs(std::span<const TrainingPair> pairs,
                        std::span<const GroupSentence> sentences,
                        const std::vector<bool>& left_out) {
  const PairFeatures known = prior();
  FittedWeights fitted{-3, known};
  const auto is_left_out = [&](std::size_t sentence) {
    const std::size_t group = sentences[sentence].group;
    return group < left_out.size() && left_out[group];
  };
  for (int round = 0; round < kRounds; ++round) {
    PairFeatures slopes{};
    double bias_slope = 0;
    double total = 0;
    for (const TrainingPair& pair : pairs) {
      if (is_left_out(pair.one) || is_left_out(pair.other)) continue;
      const double weight = pair.same ? kPositiveWeight : 1;
      const double wrong = weight * (probability(fitted, pair.features) - (pair.same ? 1.0 : 0.0));
      total += weight;
      bias_slope += wrong;
      for (std::size_t i = 0; i < kPairFeatures; ++i) slopes[i] += wrong * pair.features[i];
    }
    fitted.bias -= kStep * bias_slope / total;
    for (std::size_t i = 0; i < kPairFeatures; ++i) {
      fitted.weights[i] -= kStep * (slopes[i] / total + kDecay * (fitted.weights[i] - known[i]));
    }
  }
  return fitted;
}

}  // namespace speerpunt
