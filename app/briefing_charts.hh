// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "corpus/briefing.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "reports/charts/chart.hh"
#include "reports/compose.hh"

namespace speerpunt {

// The charts that the briefing shows, of the same theme and period. `request` is the one that it
// was composed for.
Charts charts_of(const Briefing& briefing, const BriefRequest& request, const IndexReader& index,
                 const std::vector<Theme>& themes);

}  // namespace speerpunt
