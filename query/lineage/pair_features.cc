// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/pair_features.hh"

#include <algorithm>
#include <cmath>

#include "query/lineage/pair_weights.hh"

namespace speerpunt {
namespace {

static_assert(kPairWeights.size() == kPairFeatures);

template <typename Visit>
void for_each_shared(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other,
                     Visit visit) {
  auto left = one.begin();
  auto right = other.begin();
  while (left != one.end() && right != other.end()) {
    if (*left < *right) {
      ++left;
    } else if (*right < *left) {
      ++right;
    } else {
      visit(*left);
      ++left;
      ++right;
    }
  }
}

std::size_t shared(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  std::size_t count = 0;
  for_each_shared(one, other, [&](std::uint32_t) { ++count; });
  return count;
}

double dice(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  if (one.empty() || other.empty()) return 0;
  return 2.0 * static_cast<double>(shared(one, other)) /
         static_cast<double>(one.size() + other.size());
}

struct Overlap {
  double cosine = 0;
  double contained = 0;
  double sum = 0;
  double rarest = 0;
  double second = 0;
};

double squares(const WeighedUnits& units) {
  double sum = 0;
  for (const float weight : units.weights) sum += double{weight} * weight;
  return sum;
}

Overlap overlap(const WeighedUnits& one, const WeighedUnits& other) {
  Overlap found;
  std::size_t left = 0;
  std::size_t right = 0;
  while (left < one.ids.size() && right < other.ids.size()) {
    if (one.ids[left] != other.ids[right]) {
      ++(one.ids[left] < other.ids[right] ? left : right);
      continue;
    }
    const double both = double{one.weights[left++]} * other.weights[right++];
    found.sum += both;
    const double weight = std::sqrt(both);
    if (weight > found.rarest) {
      found.second = found.rarest;
      found.rarest = weight;
    } else if (weight > found.second) {
      found.second = weight;
    }
  }
  const double ones = squares(one);
  const double others = squares(other);
  if (ones > 0 && others > 0) {
    found.cosine = found.sum / std::sqrt(ones * others);
    found.contained = std::min(1.0, found.sum / std::min(ones, others));
  }
  return found;
}

constexpr std::size_t feature(std::string_view name) {
  return static_cast<std::size_t>(
      std::find(kPairFeatureNames.begin(), kPairFeatureNames.end(), name) -
      kPairFeatureNames.begin());
}
constexpr std::size_t kGrams = feature("grams");
constexpr std::size_t kRuns = feature("runs");
static_assert(kGrams < kPairFeatures && kRuns < kPairFeatures);

// All but what compares long lists.
PairFeatures cheap_features(const Meaning& one, const Meaning& other) {
  const Overlap stems = overlap(one.stems, other.stems);
  const Overlap units = overlap(one.units, other.units);
  const Overlap concepts = overlap(one.concepts, other.concepts);
  const auto same = [](const auto& a, const auto& b) { return shared(a, b) > 0 ? 1.0 : 0.0; };
  const auto differ = [](const auto& a, const auto& b) {
    return !a.empty() && !b.empty() && shared(a, b) == 0 ? 1.0 : 0.0;
  };
  const double lengths =
      static_cast<double>(std::min(one.stems.ids.size(), other.stems.ids.size()) + 1) /
      static_cast<double>(std::max(one.stems.ids.size(), other.stems.ids.size()) + 1);
  return {stems.cosine,
          units.cosine,
          units.contained,
          concepts.cosine,
          0,  // grams
          0,  // runs
          units.rarest,
          units.second,
          std::log1p(units.sum),
          same(one.addressees, other.addressees),
          differ(one.addressees, other.addressees),
          same(one.themes, other.themes),
          differ(one.themes, other.themes),
          same(one.references, other.references),
          same(one.numbers, other.numbers),
          differ(one.numbers, other.numbers),
          lengths,
          dice(one.heading, other.heading),
          differ(one.heading, other.heading)};
}

void add_dear_features(const Meaning& one, const Meaning& other, PairFeatures& features) {
  features[kGrams] = dice(one.grams, other.grams);
  features[kRuns] = dice(one.runs, other.runs);
}

// By how long the lists are.
double most_dice(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  if (one.empty() || other.empty()) return 0;
  return 2.0 * static_cast<double>(std::min(one.size(), other.size())) /
         static_cast<double>(one.size() + other.size());
}

double logit(const PairFeatures& features) {
  double sum = kPairBias;
  for (std::size_t i = 0; i < kPairFeatures; ++i) sum += kPairWeights[i] * features[i];
  return sum;
}

}  // namespace

PairFeatures pair_features(const Meaning& one, const Meaning& other) {
  PairFeatures features = cheap_features(one, other);
  add_dear_features(one, other, features);
  return features;
}

double probability(const PairFeatures& features) {
  return 1 / (1 + std::exp(-logit(features)));
}

std::optional<PairFeatures> likely_features(const Meaning& one, const Meaning& other,
                                            double least) {
  constexpr double kRounding = 1e-6;
  PairFeatures features = cheap_features(one, other);
  const double most = logit(features) +
                      std::max(0.0, kPairWeights[kGrams]) * most_dice(one.grams, other.grams) +
                      std::max(0.0, kPairWeights[kRuns]) * most_dice(one.runs, other.runs);
  if (most + kRounding < std::log(least / (1 - least))) return std::nullopt;
  add_dear_features(one, other, features);
  if (probability(features) < least) return std::nullopt;
  return features;
}

}  // namespace speerpunt
