// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/significance.hh"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace speerpunt {
namespace {

// lgamma() keeps the sign in a global variable; its argument is positive here.
double log_factorial(double of) {
  int sign = 0;
  return ::lgamma_r(of + 1, &sign);
}

double log_choose(double from, double of) {
  return log_factorial(from) - log_factorial(of) - log_factorial(from - of);
}

// Tables that are as probable as this one but for rounding count as such.
constexpr double kRounding = 1e-7;

}  // namespace

double Contingency::expected() const {
  return all == 0
             ? 0
             : static_cast<double>(first) * static_cast<double>(second) / static_cast<double>(all);
}

double log_likelihood(const Contingency& table) {
  const auto both = static_cast<double>(table.both), first = static_cast<double>(table.first),
             second = static_cast<double>(table.second), all = static_cast<double>(table.all);
  const double row[] = {first, all - first};
  const double column[] = {second, all - second};
  const double cell[2][2] = {{both, first - both}, {second - both, all - first - second + both}};
  double sum = 0;
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 2; ++j)
      if (cell[i][j] > 0) sum += cell[i][j] * std::log(cell[i][j] * all / (row[i] * column[j]));
  return std::max(0.0, 2 * sum);
}

double fisher_exact(const Contingency& table) {
  const auto all = static_cast<double>(table.all), first = static_cast<double>(table.first),
             second = static_cast<double>(table.second);
  const double tables = log_choose(all, second);
  const auto log_probability = [&](std::size_t both) {
    const auto count = static_cast<double>(both);
    return log_choose(first, count) + log_choose(all - first, second - count) - tables;
  };
  const std::size_t least =
      table.first + table.second > table.all ? table.first + table.second - table.all : 0;
  const std::size_t most = std::min(table.first, table.second);
  const double seen = log_probability(table.both);
  // Relative to the table seen: nothing underflows but what does not count.
  double sum = 0;
  for (std::size_t both = least; both <= most; ++both) {
    const double relative = log_probability(both) - seen;
    if (relative <= kRounding) sum += std::exp(relative);
  }
  return std::clamp(std::exp(seen + std::log(sum)), std::numeric_limits<double>::min(), 1.0);
}

std::vector<double> adjusted_for_number(const std::vector<double>& probabilities) {
  std::vector<std::size_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return probabilities[one] > probabilities[other];
  });
  std::vector<double> adjusted(probabilities.size());
  double least = 1;
  std::size_t rank = probabilities.size();
  for (const std::size_t at : order) {
    least = std::min(least, probabilities[at] * static_cast<double>(probabilities.size()) /
                                static_cast<double>(rank--));
    adjusted[at] = least;
  }
  return adjusted;
}

}  // namespace speerpunt
