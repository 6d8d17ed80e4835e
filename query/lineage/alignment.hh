// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The order of what two documents share. A new edition, and an answer to advice, mostly keeps the
// order of what it goes on from.
#include <cstddef>
#include <span>
#include <vector>

#include "query/lineage/statement_pair.hh"

namespace speerpunt {

class Alignment {
 public:
  // `sure`: pairs of two documents, each statement in one pair. What goes against the order of most
  // of them does not count. Numbers of statements ascend within a document.
  explicit Alignment(std::span<const StatementPair> sure);

  // The probability of a pair of the same documents: higher where it stands between the same sure
  // pairs on both sides, lower the more of them it crosses. Of fewer than three sure pairs, and for
  // a pair that is one of them, its own.
  double probability(const StatementPair& pair) const;

 private:
  std::vector<std::uint32_t> early_;  // ascending
  std::vector<std::uint32_t> late_;   // beside these, ascending too
};

}  // namespace speerpunt
