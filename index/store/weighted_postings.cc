// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/weighted_postings.hh"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>

namespace speerpunt {
namespace {

// Adding up in an array by passage pays from one posting for so many passages on.
constexpr std::size_t kSparse = 16;
// Going through both lists pays where one is at most so many times as long.
constexpr std::size_t kStepByStep = 8;

bool is_there(float weight) {
  return !std::signbit(weight);
}

WeightedPostings sum_of_many(std::span<const WeightedPart> parts, Xapian::docid last) {
  // Adds up as 0 does, and is told from it by its sign: no weight is below 0.
  constexpr float kNone = -0.0F;
  std::vector<float> weights(std::size_t{last} + 1, kNone);
  for (const WeightedPart& part : parts) {
    const auto factor = static_cast<float>(part.factor);
    for (const WeightedPosting& one : *part.postings) weights[one.passage] += one.weight * factor;
  }
  // Without branches, which nobody could foresee: what is not there is written over.
  WeightedPostings sum(static_cast<std::size_t>(std::ranges::count_if(weights, is_there)) + 1);
  std::size_t at = 0;
  for (Xapian::docid passage = 0; passage <= last; ++passage) {
    sum[at] = {passage, weights[passage]};
    at += is_there(weights[passage]) ? 1U : 0U;
  }
  sum.pop_back();
  return sum;
}

WeightedPostings sum_of_few(std::span<const WeightedPart> parts) {
  WeightedPostings all;
  for (const WeightedPart& part : parts) {
    const auto factor = static_cast<float>(part.factor);
    for (const WeightedPosting& one : *part.postings)
      all.push_back({one.passage, one.weight * factor});
  }
  std::ranges::stable_sort(all, {}, &WeightedPosting::passage);
  WeightedPostings sum;
  sum.reserve(all.size());
  for (const WeightedPosting& one : all) {
    if (sum.empty() || sum.back().passage != one.passage) {
      sum.push_back(one);
    } else {
      sum.back().weight += one.weight;
    }
  }
  return sum;
}

// The next is mostly near: in steps that double, then by halving.
template <typename Iterator>
Iterator first_from(Iterator at, Iterator end, Xapian::docid passage) {
  std::ptrdiff_t step = 1;
  while (end - at > step && at[step].passage < passage) {
    at += step;
    step *= 2;
  }
  const Iterator past = end - at > step ? at + step + 1 : end;
  return std::ranges::lower_bound(at, past, passage, {}, &WeightedPosting::passage);
}

WeightedPostings both_by_leaps(const WeightedPostings& shorter, const WeightedPostings& longer) {
  WeightedPostings both;
  auto at = longer.begin();
  for (const WeightedPosting& posting : shorter) {
    at = first_from(at, longer.end(), posting.passage);
    if (at == longer.end()) break;
    if (at->passage == posting.passage)
      both.push_back({posting.passage, posting.weight + at->weight});
  }
  return both;
}

// Without branches, as above.
WeightedPostings both_step_by_step(const WeightedPostings& shorter,
                                   const WeightedPostings& longer) {
  WeightedPostings both(shorter.size() + 1);
  std::size_t found = 0;
  auto one = shorter.begin();
  auto other = longer.begin();
  while (one != shorter.end() && other != longer.end()) {
    const Xapian::docid passage = one->passage, other_passage = other->passage;
    both[found] = {passage, one->weight + other->weight};
    found += passage == other_passage ? 1U : 0U;
    one += passage <= other_passage ? 1 : 0;
    other += other_passage <= passage ? 1 : 0;
  }
  both.resize(found);
  return both;
}

// That of the passage in the `most`th place. Those that weigh about as much are sorted by their
// bits, which are in the order of the numbers: none is below 0.
float weight_at(const WeightedPostings& postings, std::size_t most) {
  constexpr unsigned kAbout = 19;  // bits that are left out: a sixteenth of the weight
  const auto about = [](const WeightedPosting& one) {
    return std::bit_cast<std::uint32_t>(one.weight) >> kAbout;
  };
  std::array<std::uint32_t, 1U << (32U - kAbout)> counts{};
  for (const WeightedPosting& one : postings) ++counts[about(one)];
  std::size_t bucket = counts.size() - 1;
  for (; counts[bucket] < most; --bucket) most -= counts[bucket];
  std::vector<float> weights;
  weights.reserve(counts[bucket]);
  for (const WeightedPosting& one : postings)
    if (about(one) == bucket) weights.push_back(one.weight);
  const auto last = weights.begin() + static_cast<std::ptrdiff_t>(most) - 1;
  std::ranges::nth_element(weights, last, std::ranges::greater());
  return *last;
}

}  // namespace

WeightedPostings sum_of(std::span<const WeightedPart> parts) {
  if (parts.size() == 1 && parts.front().factor == 1) return *parts.front().postings;
  std::size_t postings = 0;
  Xapian::docid last = 0;
  for (const WeightedPart& part : parts) {
    postings += part.postings->size();
    if (!part.postings->empty()) last = std::max(last, part.postings->back().passage);
  }
  return postings > last / kSparse ? sum_of_many(parts, last) : sum_of_few(parts);
}

WeightedPostings in_both(const WeightedPostings& one, const WeightedPostings& other) {
  const WeightedPostings& shorter = one.size() <= other.size() ? one : other;
  const WeightedPostings& longer = one.size() <= other.size() ? other : one;
  return longer.size() / kStepByStep <= shorter.size() ? both_step_by_step(shorter, longer)
                                                       : both_by_leaps(shorter, longer);
}

WeightedPostings without(const WeightedPostings& postings, const WeightedPostings& unwanted) {
  WeightedPostings left;
  std::ranges::set_difference(postings, unwanted, std::back_inserter(left), {},
                              &WeightedPosting::passage, &WeightedPosting::passage);
  return left;
}

float weight_in(const WeightedPostings& postings, Xapian::docid passage) {
  const auto at = std::ranges::lower_bound(postings, passage, {}, &WeightedPosting::passage);
  return at != postings.end() && at->passage == passage ? at->weight : kAbsent;
}

WeightedPostings heaviest(const WeightedPostings& postings, std::size_t most) {
  if (postings.size() <= most) return postings;
  if (most == 0) return {};
  const float least = weight_at(postings, most);
  WeightedPostings kept;
  std::ranges::copy_if(postings, std::back_inserter(kept),
                       [&](const WeightedPosting& one) { return one.weight >= least; });
  return kept;
}

}  // namespace speerpunt
