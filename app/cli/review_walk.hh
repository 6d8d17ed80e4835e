// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations one at a time, a decision a line of input; in Dutch, for those who decide.
#include <iosfwd>

#include "app/cli/review_desk.hh"
#include "app/cli/terminal.hh"
#include "query/recommendations.hh"

namespace speerpunt::cli {

struct WalkOutcome {
  std::size_t shown = 0;
  std::size_t decided = 0;  // lines written
};

// Those that fit the filter and were not yet decided on; with filter.rejected, all. Ends at `q` or
// at the end of the input; what was decided until then is stored.
WalkOutcome walk(ReviewDesk& desk, const Workspace& workspace, const RecommendationFilter& filter,
                 std::istream& input, Terminal& terminal);

}  // namespace speerpunt::cli
