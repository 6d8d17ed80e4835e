// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A chart on a page, with its figures.
#include "app/web/html.hh"
#include "reports/charts/chart.hh"

namespace speerpunt::web {

// The chart, and below it, folded up, `figures`.
Html chart_with(const Chart& chart, const Html& figures);

// With its own table; for charts of which that is short.
Html chart_with_table(const Chart& chart);

// How many recommendations of each class in each year: the figures of a timeline.
Html figures_of_years(const std::vector<Recommendation>& recommendations);

}  // namespace speerpunt::web
