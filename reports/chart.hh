// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Charts as SVG elements: readable without colour, with a title and a description inside.
#include <string>
#include <vector>

#include "corpus/recommendation.hh"
#include "corpus/theme.hh"
#include "query/cross_reference.hh"

namespace speerpunt {

// Recommendations on a time axis, one mark each, shaped by class and sized by strength; those
// without a date apart.
std::string timeline_svg(const std::vector<Recommendation>& recommendations,
                         const std::string& title);

// Theme by year: a cell shows its number of passages as a number and as a shade.
std::string theme_year_svg(const std::vector<ThemeCell>& cells, const std::vector<Theme>& themes,
                           const std::string& title);

}  // namespace speerpunt
