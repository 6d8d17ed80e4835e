// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what passages weigh, as lists that are added up many at a time.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include <xapian.h>

namespace speerpunt {

struct WeightedPosting {
  Xapian::docid passage = 0;
  float weight = 0;
};
using WeightedPostings = std::vector<WeightedPosting>;  // ascending, each passage once

struct WeightedPart {
  std::shared_ptr<const WeightedPostings> postings;
  double factor = 1;
};

// Every passage of some part, with the sum of what it weighs there.
WeightedPostings sum_of(std::span<const WeightedPart> parts);
// The passages that are in both.
WeightedPostings in_both(const WeightedPostings& one, const WeightedPostings& other);
// Those that are not in `unwanted`.
WeightedPostings without(const WeightedPostings& postings, const WeightedPostings& unwanted);

inline constexpr float kAbsent = -1;
// What the passage weighs; kAbsent: it is not among them.
float weight_in(const WeightedPostings& postings, Xapian::docid passage);

// The heaviest `most`, still by passage; more of them where several weigh as much as the last.
WeightedPostings heaviest(const WeightedPostings& postings, std::size_t most);

}  // namespace speerpunt
