// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "query/lineage/meaning.hh"
#include "query/lineage/pair_weights.hh"

namespace speerpunt {

static_assert(kPairWeights.size() == kPairFeatures);

double probability(const PairFeatures& features) {
  double sum = kPairBias;
  for (std::size_t i = 0; i < kPairFeatures; ++i) sum += kPairWeights[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace speerpunt
