// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what passages weigh, as lists that are added up many at a time. Xapian asks a
// tree of terms passage by passage, which takes tens of milliseconds for frequent words.
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
// Adds to the passages of `postings` what they weigh in `more`.
void add_to(WeightedPostings& postings, const WeightedPostings& more, double factor);

// As a query; the order of weights is kept.
Xapian::Query query_of(WeightedPostings postings);

}  // namespace speerpunt
