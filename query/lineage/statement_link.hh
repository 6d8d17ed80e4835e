// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A link between two statements of a list.
#include <cstddef>

namespace speerpunt {

struct StatementLink {
  std::size_t from = 0;  // places in the list
  std::size_t to = 0;
  double probability = 0;
  double likeness = 0;  // in words, 0..1
  bool operator==(const StatementLink&) const = default;
};

}  // namespace speerpunt
