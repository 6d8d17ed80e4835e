// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What people decided about how recommendations go on and end, for lineage: a person's word
// always wins.
#include <string>
#include <vector>

#include "corpus/decision.hh"
#include "index/index_reader.hh"
#include "query/decisions/said.hh"

namespace speerpunt {

// The latest word on a pair that was not taken back, with today's ids; a pair of which an end fits
// nothing any more is left out.
struct DecidedLink {
  std::string from;  // Recommendation::id or sentence_id()
  std::string to;
  bool confirmed = false;  // else rejected
  Said said = {};
};

// The latest word on whether a recommendation is no longer asked.
struct DecidedEnd {
  std::string last;   // Recommendation::id
  std::string seen;   // the sentence that speaks for it; empty: it is there no more
  bool gone = false;  // else a person says that it is still asked
  Said said = {};
};

struct DecidedThreads {
  std::vector<DecidedLink> links;
  std::vector<DecidedEnd> ends;  // one that is confirmed has its `seen`
};

// `all` as IndexReader::recommendations() gives them.
DecidedThreads decided_threads(const std::vector<Decision>& log,
                               const std::vector<Recommendation>& all, const IndexReader& index);

}  // namespace speerpunt
