// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: where a word stands in passages.
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/store/parted_database.hh"
#include "index/store/weighted_postings.hh"

namespace speerpunt {

class TermPlaces {
 public:
  // Of any of the terms, in each of the passages, ascending.
  TermPlaces(const PartedDatabase& database, const std::vector<std::string>& terms,
             const WeightedPostings& passages);

  // Ascending, in the passage with this number of those that were given.
  std::span<const Xapian::termpos> in(std::size_t passage) const {
    return std::span(places_).subspan(begins_[passage], begins_[passage + 1] - begins_[passage]);
  }

 private:
  void read_one(const PartedDatabase& database, const std::string& term,
                const WeightedPostings& passages);
  void take(const std::vector<std::pair<std::size_t, Xapian::termpos>>& found,
            std::size_t passages);
  std::vector<Xapian::termpos> places_;
  std::vector<std::size_t> begins_;  // of places_, of each passage; and their end
};

}  // namespace speerpunt
