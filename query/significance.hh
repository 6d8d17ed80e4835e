// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How surely two things go together, of counts alone.
#include <cstddef>
#include <vector>

namespace speerpunt {

// Of `all` things, `first` have one property, `second` another, and `both` have the two.
struct Contingency {
  std::size_t both = 0;
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t all = 0;

  bool operator==(const Contingency&) const = default;
  double expected() const;  // of `both`, if the two were independent; 0 of nothing
};

// Dunning's log-likelihood ratio G2 (1993, "Accurate methods for the statistics of surprise and
// coincidence"); 0: exactly as expected. Above 10.83 is p < .001 for one test.
double log_likelihood(const Contingency& table);

// Fisher's exact test, two-sided: the probability of a table at most as probable as this one, its
// sums given. Above 0 and at most 1, however large the counts. Linear in the smaller of the two
// sums.
double fisher_exact(const Contingency& table);

// Benjamini and Hochberg (1995): for each p the share of false finds among all tests that are at
// least as sure; in the order given.
std::vector<double> adjusted_for_number(const std::vector<double>& probabilities);

}  // namespace speerpunt
