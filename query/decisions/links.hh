// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What people decided about links between recommendations, for lineage: a person's word always
// wins.
#include <string>
#include <vector>

#include "corpus/decision.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// The latest word on a pair that was not taken back.
struct LinkDecision {
  RecommendationKey from;
  RecommendationKey to;
  bool confirmed = false;  // else rejected
  std::string author;
  std::string time;
  std::string reason;
};
std::vector<LinkDecision> link_decisions(const std::vector<Decision>& log);

// The same with today's ids; a decision of which an end fits nothing any more is left out. `all` as
// IndexReader::recommendations() gives them.
struct DecidedLink {
  std::string from;  // Recommendation::id
  std::string to;
  bool confirmed = false;
};
std::vector<DecidedLink> decided_links(const std::vector<Decision>& log,
                                       const std::vector<Recommendation>& all,
                                       const IndexReader& index);

}  // namespace speerpunt
