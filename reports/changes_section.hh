// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "Nieuw sinds 1 mei 2026": how a briefing differs from an earlier one.
#include <functional>
#include <vector>

#include "corpus/briefing.hh"
#include "reports/manuscript.hh"

namespace speerpunt {

// `noted` gives the run with the source and page of a quote of this briefing. Quotes of the earlier
// one name theirs in words: their document may be gone.
std::vector<ManuscriptBlock> changes_section(const BriefingChanges& changes,
                                             const std::function<Run(const Citation&)>& noted);

}  // namespace speerpunt
