// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Made by train_lineage of the pairs in query/lineage/training/text; not edited by hand.
#include <array>

namespace speerpunt {

inline constexpr double kPairBias = -6;
inline constexpr auto kPairWeights =
    std::to_array<double>({4, 4, 2, 1, 2, 1, 1, 1, 0.3, 0.5, -0.5, 0.2, -0.2, 1, 0.5, -0.5, 0});

}  // namespace speerpunt
