// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What two sentences have in common, and how probable it makes that they ask the same.
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "query/lineage/meaning.hh"

namespace speerpunt {

inline constexpr auto kPairFeatureNames = std::to_array<std::string_view>(
    {"stems", "units", "contained", "concepts", "grams", "runs", "rarest", "second", "sum",
     "addressee", "addressee-other", "theme", "theme-other", "reference", "number", "number-other",
     "length", "heading", "heading-other"});
inline constexpr std::size_t kPairFeatures = kPairFeatureNames.size();
using PairFeatures = std::array<double, kPairFeatures>;

// How much two weighed sentences have in common; the same in both directions, and nothing else than
// these two counts.
PairFeatures pair_features(const Meaning& one, const Meaning& other);

// 0..1: that both ask the same, by the weights in pair_weights.hh.
double probability(const PairFeatures& features);

// The features of a pair that is at least as probable as `least`, above 0; none of another. The
// same as of the two above, but what is dear is left out where it cannot help.
std::optional<PairFeatures> likely_features(const Meaning& one, const Meaning& other, double least);

}  // namespace speerpunt
