// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "Nieuw sinds 1 mei 2026": how a briefing differs from an earlier one.
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/briefing.hh"
#include "reports/manuscript.hh"

namespace speerpunt {

// What is new or reads otherwise is marked at its quote, and not repeated here. Quotes of the
// earlier one name their source in words: their document may be gone. Of each kind the first `most`
// are told, the others counted; those that had to give way to others are told only without a most.
std::vector<ManuscriptBlock> changes_section(const BriefingChanges& changes, std::size_t most);

// "nieuw", "in andere woorden"; empty: as it was.
std::string mark_of(const BriefingChanges& changes, const Citation& citation);

}  // namespace speerpunt
