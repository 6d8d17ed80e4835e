// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two stored statements that may ask the same.
#include <cstdint>

namespace speerpunt {

struct StatementPair {
  std::uint32_t early = 0;
  std::uint32_t late = 0;
  std::uint32_t early_document = 0;
  std::uint32_t late_document = 0;
  double probability = 0;
  double likeness = 0;  // in words, 0..1
  bool operator==(const StatementPair&) const = default;
};

}  // namespace speerpunt
