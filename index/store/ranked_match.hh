// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: a match before its record is read.
#include <span>
#include <vector>

#include <xapian.h>

namespace speerpunt {

struct RankedMatch {
  Xapian::docid record = 0;
  double score = 0;  // its weight; later 0..1: share of that of the best match, 1 without words
};
using RankedMatches = std::span<const RankedMatch>;  // the best first

}  // namespace speerpunt
