// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Made by train_lineage of the pairs in query/lineage/training/text; not edited by hand.
#include <array>

namespace speerpunt {

inline constexpr double kPairBias = -3.669;
inline constexpr auto kPairWeights = std::to_array<double>({
    0.239,   // stems
    1.253,   // units
    0.767,   // contained
    2.523,   // concepts
    1.983,   // grams
    0.995,   // runs
    -1.231,  // rarest
    -2.769,  // second
    1.410,   // sum
    0.300,   // addressee
    -0.300,  // addressee-other
    0.300,   // theme
    -0.300,  // theme-other
    1.000,   // reference
    0.289,   // number
    -0.237,  // number-other
    1.111,   // length
});

}  // namespace speerpunt
