// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what a term or phrase weighs in each passage, kept for the next search.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/store/parted_database.hh"
#include "index/store/recently_used.hh"
#include "index/store/weighted_postings.hh"

namespace speerpunt {

using SharedPostings = std::shared_ptr<const WeightedPostings>;

// How words are weighed: as Xapian::BM25Weight would. A long passage loses little by its length
// (the usual b is .75): passages are of like length, and the short ones are often headings or
// cells. A word that comes back counts little more (k1).
struct Weighting {
  static constexpr double kK1 = 1.0;
  static constexpr double kB = 0.2;
  static constexpr double kLeastLength = 0.5;  // of a passage, against the mean
};

// The passages that match, without weight.
WeightedPostings matching_passages(const PartedDatabase& database, const Xapian::Query& query);

// For one state of the database: a new one when it is opened anew. Bound in size.
class TermWeights {
 public:
  // Of a stem: of its forms, as if they were one term.
  SharedPostings of_term(const PartedDatabase& database, const std::string& term);
  // As if they were one term: what has two of them has it twice.
  SharedPostings of_one_of(const PartedDatabase& database, const std::vector<std::string>& terms);
  // What matches the query, without weight. `key` stands for it, and is no term.
  SharedPostings of_filter(const PartedDatabase& database, const std::string& key,
                           const Xapian::Query& query);
  // What was kept under the key; null: nothing.
  SharedPostings known(const std::string& key);
  SharedPostings keep(const std::string& key, WeightedPostings made);

 private:
  static constexpr std::size_t kMostPostings = 12'000'000;  // 96 MB

  struct Counted {
    Xapian::docid passage = 0;
    std::uint32_t count = 0;
  };
  static void add_postings(const PartedDatabase& database, const std::string& term,
                           std::vector<Counted>& to);
  static void add_sums(const PartedDatabase& database, const std::vector<std::string>& terms,
                       std::vector<Counted>& to);
  WeightedPostings weighed(const PartedDatabase& database, const std::vector<Counted>& counted);
  void read_lengths(const PartedDatabase& database, const std::vector<Counted>& needed);

  RecentlyUsed<SharedPostings> kept_{kMostPostings};
  std::vector<std::uint32_t> lengths_;  // of passages, in words; 0: not read yet
  std::set<std::pair<std::size_t, Xapian::docid>> blocks_read_;  // of lengths, by part
};

}  // namespace speerpunt
