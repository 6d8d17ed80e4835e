// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/weighted_postings.hh"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>

namespace speerpunt {
namespace {

// Adding up in an array by passage pays from one posting for so many passages on.
constexpr std::size_t kSparse = 16;

WeightedPostings sum_of_many(std::span<const WeightedPart> parts, Xapian::docid last) {
  constexpr float kNone = -1;
  std::vector<float> weights(std::size_t{last} + 1, kNone);
  std::size_t passages = 0;
  for (const WeightedPart& part : parts) {
    const auto factor = static_cast<float>(part.factor);
    for (const WeightedPosting& one : *part.postings) {
      float& weight = weights[one.passage];
      passages += weight < 0 ? 1U : 0U;
      weight = std::max(weight, 0.0F) + one.weight * factor;
    }
  }
  WeightedPostings sum;
  sum.reserve(passages);
  for (Xapian::docid passage = 0; passage <= last; ++passage)
    if (weights[passage] >= 0) sum.push_back({passage, weights[passage]});
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

void add_to(WeightedPostings& postings, const WeightedPostings& more, double factor) {
  auto at = postings.begin();
  for (const WeightedPosting& one : more) {
    at = first_from(at, postings.end(), one.passage);
    if (at == postings.end()) return;
    if (at->passage == one.passage) at->weight += one.weight * static_cast<float>(factor);
  }
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
  std::vector<float> weights;
  weights.reserve(postings.size());
  for (const WeightedPosting& one : postings) weights.push_back(one.weight);
  const auto last = weights.begin() + static_cast<std::ptrdiff_t>(most) - 1;
  std::ranges::nth_element(weights, last, std::ranges::greater());
  WeightedPostings kept;
  std::ranges::copy_if(postings, std::back_inserter(kept),
                       [&](const WeightedPosting& one) { return one.weight >= *last; });
  return kept;
}

}  // namespace speerpunt
