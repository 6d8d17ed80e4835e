// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: a match before its record is read.
#include <span>

#include <xapian.h>

namespace speerpunt {

struct RankedMatch {
  Xapian::docid record = 0;
  double score = 0;  // 0..1: share of the weight of the best match; 1 without words
};
using RankedMatches = std::span<const RankedMatch>;  // the best first

}  // namespace speerpunt
