// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/candidate_index.hh"

#include <algorithm>
#include <cmath>

namespace speerpunt {
namespace {

constexpr std::size_t kAskedUnits = 14;      // the rarest of a statement
constexpr std::size_t kLongestList = 2'000;  // a unit of more statements tells too little
constexpr std::size_t kAlwaysKept = 60;

}  // namespace

CandidateIndex::CandidateIndex(std::span<const Meaning> meanings, const UnitWeights& weights)
    : meanings_(meanings), weights_(weights) {
  longest_ = std::clamp(meanings.size() / 3, kAlwaysKept, kLongestList);
  norms_.reserve(meanings.size());
  for (std::size_t place = 0; place < meanings.size(); ++place) {
    double squares = 0;
    for (const std::uint32_t unit : meanings[place].units) {
      const double weight = weights.weight(unit);
      squares += weight * weight;
      auto& list = postings_[unit];
      if (list.size() <= longest_) list.push_back(static_cast<std::uint32_t>(place));
    }
    norms_.push_back(static_cast<float>(std::sqrt(std::max(squares, 1.0))));
  }
}

std::vector<std::uint32_t> CandidateIndex::near(std::size_t place, std::size_t most,
                                                Scratch& scratch) const {
  struct Asked {
    double weight;
    const std::vector<std::uint32_t>* list;
  };
  std::vector<Asked> asked;
  for (const std::uint32_t unit : meanings_[place].units) {
    const auto at = postings_.find(unit);
    if (at == postings_.end() || at->second.size() < 2 || at->second.size() > longest_) continue;
    asked.push_back({weights_.weight(unit), &at->second});
  }
  std::stable_sort(asked.begin(), asked.end(),
                   [](const Asked& a, const Asked& b) { return a.weight > b.weight; });
  if (asked.size() > kAskedUnits) asked.resize(kAskedUnits);
  scratch.scores.resize(meanings_.size());
  for (const Asked& one : asked) {
    for (const std::uint32_t other : *one.list) {
      if (scratch.scores[other] == 0) scratch.touched.push_back(other);
      scratch.scores[other] += static_cast<float>(one.weight * one.weight) / norms_[other];
    }
  }
  scratch.scores[place] = -1;
  const auto better = [&](std::uint32_t a, std::uint32_t b) {
    return scratch.scores[a] != scratch.scores[b] ? scratch.scores[a] > scratch.scores[b] : a < b;
  };
  std::vector<std::uint32_t> best = scratch.touched;
  const std::size_t kept = std::min(most, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end(),
                    better);
  best.resize(kept);
  std::erase(best, static_cast<std::uint32_t>(place));
  for (const std::uint32_t other : scratch.touched) scratch.scores[other] = 0;
  scratch.scores[place] = 0;
  scratch.touched.clear();
  return best;
}

}  // namespace speerpunt
