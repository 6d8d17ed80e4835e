// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: what a match shows: where it stands, its best sentences, and why it was found.
#include <vector>

#include "index/index_reader.hh"
#include "query/asked_references.hh"
#include "query/search.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

// For one thread, and one query: what it refers to must outlive it.
class HitMaker {
 public:
  // `asked` as it was parsed, `wanted` as it was run.
  HitMaker(const IndexReader& index, const Expression& asked, const Expression& wanted,
           WordMatcher matcher, const std::vector<AskedReference>& references)
      : index_(index),
        asked_(asked),
        wanted_(wanted),
        matcher_(std::move(matcher)),
        references_(references) {}

  // Without rank, confidence, `more` and `versions`: those are seen from all hits together.
  Hit make(const AnalysedPassage& analysed, double score);

 private:
  const IndexReader& index_;
  const Expression& asked_;
  const Expression& wanted_;
  WordMatcher matcher_;
  const std::vector<AskedReference>& references_;
};

}  // namespace speerpunt
