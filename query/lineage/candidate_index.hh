// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds the few statements that share rare units with one, without looking at the others.
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "query/lineage/meaning.hh"

namespace speerpunt {

class CandidateIndex {
 public:
  // Both must outlive it.
  CandidateIndex(std::span<const Meaning> meanings, const UnitWeights& weights);

  // What a search needs besides; one for each thread.
  struct Scratch {
    std::vector<float> scores;
    std::vector<std::uint32_t> touched;
  };
  // The best `most` for the statement at `place`, itself not among them.
  std::vector<std::uint32_t> near(std::size_t place, std::size_t most, Scratch& scratch) const;

 private:
  std::span<const Meaning> meanings_;
  const UnitWeights& weights_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> postings_;
  std::vector<float> norms_;
  std::size_t longest_ = 0;
};

}  // namespace speerpunt
