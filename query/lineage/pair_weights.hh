// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Made by train_lineage of the pairs in query/lineage/training/text; not edited by hand.
#include <array>

namespace speerpunt {

inline constexpr double kPairBias = -4.778;
inline constexpr auto kPairWeights = std::to_array<double>({
    0.131,   // stems
    0.921,   // units
    0.605,   // contained
    1.964,   // concepts
    1.643,   // grams
    0.593,   // runs
    0.042,   // rarest
    -1.638,  // second
    1.505,   // sum
    0.300,   // addressee
    -0.300,  // addressee-other
    0.300,   // theme
    -0.300,  // theme-other
    1.000,   // reference
    0.376,   // number
    -0.117,  // number-other
    0.826,   // length
    1.500,   // heading
    -0.200,  // heading-other
});

}  // namespace speerpunt
