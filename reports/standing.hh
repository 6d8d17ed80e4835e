// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Since when, and in how many documents, something is asked.
#include <map>
#include <string>
#include <vector>

#include "corpus/briefing.hh"
#include "query/lineage/lineage.hh"
#include "reports/wishes.hh"

namespace speerpunt {

// What became of a recommendation, by its id: of the latest step of its thread that leads to it.
class StatusBook {
 public:
  // Nothing is known where `lineage` is null.
  explicit StatusBook(const Lineage* lineage);

  // Puts the thread of each in its place.
  void add_threads(std::vector<Recommendation>& found) const;
  // From all its wordings, those of superseded documents too. Its status is a proposal unless a
  // person confirmed the link that it comes from.
  Standing standing_of(const Wish& wish) const;

 private:
  struct Known {
    std::string thread;
    std::string status;  // empty: first of its thread
    bool confirmed = false;
  };
  std::map<std::string, Known> by_recommendation_;
};

// Whether the first is older; unknown dates are the oldest.
bool is_older(const Recommendation& a, const Recommendation& b);

// All wordings but the one that stands for the wish, oldest first.
std::vector<Recommendation> earlier_wordings(const Wish& wish);

}  // namespace speerpunt
