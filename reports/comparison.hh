// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a briefing says that an earlier one did not, and the other way round.
#include <functional>
#include <optional>
#include <string>

#include "corpus/briefing.hh"
#include "corpus/provenance.hh"

namespace speerpunt {

struct Fate {
  Vanishing why = Vanishing::kNotChosen;
  std::optional<Source> by = {};  // what took the place of the document
};

// What the workspace knows besides.
struct ComparisonEvidence {
  // Id of the thread of a recommendation; empty: in none.
  std::function<std::string(const std::string& recommendation)> thread_of;
  std::function<Fate(const Source&)> fate_of;  // of a document that was quoted before
};

// A quote is the same where its words are, from whatever document, or where it comes from the same
// place; changed where it belongs to the same thread or is nearly the same sentence. In the order
// of the briefings.
BriefingChanges compare(const Provenance& before, const Briefing& after,
                        const ComparisonEvidence& evidence);

}  // namespace speerpunt
