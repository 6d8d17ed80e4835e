// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what a term or phrase weighs in each passage, kept for the next search.
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "index/store/weighted_postings.hh"

namespace speerpunt {

// How words are weighed: by Xapian where it runs a query, by TermWeights where it does not. A long
// passage loses little by its length (the usual b is .75): passages are of like length, and the
// short ones are often headings or cells. A word that comes back counts little more (k1).
struct Weighting {
  static constexpr double kK1 = 1.0;
  static constexpr double kB = 0.2;
  static constexpr double kLeastLength = 0.5;  // of a passage, against the mean
  static Xapian::BM25Weight of_xapian() { return {kK1, 0, 1, kB, kLeastLength}; }
};

// For one state of the database: clear() when it is opened anew. Bound in size.
class TermWeights {
 public:
  // As Xapian::BM25Weight weighs it.
  std::shared_ptr<const WeightedPostings> of_term(const Xapian::Database& database,
                                                  const std::string& term);
  // Of what Xapian itself has to run: phrases.
  std::shared_ptr<const WeightedPostings> of_query(const Xapian::Database& database,
                                                   const std::string& key,
                                                   const Xapian::Query& query);
  void clear();

 private:
  std::shared_ptr<const WeightedPostings> keep(const std::string& key, WeightedPostings made);

  std::unordered_map<std::string, std::shared_ptr<const WeightedPostings>> known_;
  std::size_t postings_ = 0;
};

}  // namespace speerpunt
