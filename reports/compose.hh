// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a briefing on a theme from what the index holds.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/decision.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"

namespace speerpunt {

struct BriefRequest {
  std::string theme;
  std::string date;           // ISO day printed on the briefing
  std::optional<Date> until;  // nothing newer than this
  std::size_t positions = 6;  // quotes at most per section
  std::size_t recommendations = 18;
  std::vector<Decision> decisions = {};  // of people, about recommendations
};

// Sections: kern (what the newest documents say), aanbevelingen by class and addressee,
// ontwikkeling in date order; sources; notes. Sentences are quoted verbatim, none twice. Throws
// Error "theme-unknown" (with the nearest names) or "theme-empty".
Briefing compose(const IndexReader& index, const std::vector<Theme>& themes,
                 const BriefRequest& request);

}  // namespace speerpunt
