// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `recommendations review`: people decide about recommendations.
#include "app/cli/verb.hh"
#include "query/recommendations.hh"

namespace speerpunt::cli {

ExitCode review(const Arguments& arguments, const RecommendationFilter& filter, Terminal& terminal);

// The one that is called by its id, of which the document's part may be cut short. Throws Error
// "recommendation-unknown" or "recommendation-ambiguous".
const Recommendation& named_recommendation(const std::vector<Recommendation>& all,
                                           const std::string& name);

}  // namespace speerpunt::cli
