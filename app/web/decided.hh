// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One recommendation as people decided on it by now.
#include <string>
#include <vector>

#include "app/web/site.hh"
#include "corpus/decision.hh"

namespace speerpunt::web {

struct Decided {
  Recommendation one;
  // About it, oldest first: also what was taken back, and undos.
  std::vector<Decision> lines;
};

// Of /aanbeveling/DOCUMENT/r12; what was decided before the request came is in it. Throws Error
// "recommendation-unknown", in Dutch.
Decided decided_recommendation(const Visit& visit);

// As the index has it, with the others of its document, in reading order.
struct RecognisedOne {
  std::vector<Recommendation> of_document;
  std::size_t place = 0;
  const Recommendation& one() const { return of_document[place]; }
};
// The same errors.
RecognisedOne recognised_recommendation(const IndexReader& index, const std::string& id);

}  // namespace speerpunt::web
