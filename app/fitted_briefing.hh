// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "corpus/briefing.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "query/synonyms.hh"
#include "reports/compose.hh"

namespace speerpunt {

// compose(), then without what has no room on the pages that the template allows, counted as PDF:
// every form of a briefing has the same quotes. Throws what compose() throws, and Error
// "press-unavailable".
Briefing fitted_briefing(const IndexReader& index, const std::vector<Theme>& themes,
                         const Synonyms& synonyms, const BriefRequest& request);

}  // namespace speerpunt
