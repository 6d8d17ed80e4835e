// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Made by train_lineage of the pairs in query/lineage/training/text; not edited by hand.
#include <array>

namespace speerpunt {

inline constexpr double kPairBias = -4.830;
inline constexpr auto kPairWeights = std::to_array<double>({
    0.314,   // stems
    1.051,   // units
    0.723,   // contained
    2.336,   // concepts
    1.598,   // grams
    0.793,   // runs
    -0.088,  // rarest
    -1.687,  // second
    1.613,   // sum
    0.300,   // addressee
    -0.300,  // addressee-other
    0.300,   // theme
    -0.300,  // theme-other
    1.000,   // reference
    0.286,   // number
    -0.188,  // number-other
    0.982,   // length
});

}  // namespace speerpunt
