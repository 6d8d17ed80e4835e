// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Made by train_lineage of the pairs in query/lineage/training/text; not edited by hand.
#include <array>

namespace speerpunt {

inline constexpr double kPairBias = -3.289;
inline constexpr auto kPairWeights = std::to_array<double>({
    0.270,   // stems
    1.329,   // units
    0.939,   // contained
    2.973,   // concepts
    1.685,   // grams
    1.123,   // runs
    -1.770,  // rarest
    -2.921,  // second
    1.186,   // sum
    0.300,   // addressee
    -0.300,  // addressee-other
    0.300,   // theme
    -0.300,  // theme-other
    1.000,   // reference
    0.079,   // number
    -0.077,  // number-other
    1.336,   // length
});

}  // namespace speerpunt
