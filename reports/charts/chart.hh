// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Charts as SVG elements: readable without colour, with a title and a description inside, each with
// the table that it was drawn from. What a label has no room for is in its tooltip.
#include <map>
#include <string>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/recommendation.hh"
#include "corpus/theme.hh"
#include "query/cross_reference.hh"
#include "query/lineage/lineage.hh"
#include "reports/table.hh"
#include "reports/thread_history.hh"

namespace speerpunt {

struct Chart {
  std::string svg;
  Table table;
  std::string description;  // what it shows, for who does not see it; `table` has its title
};

// Recommendations on a time axis, one mark each, shaped by class and sized by strength; those
// without a date apart. Existing duties are left out. At most `stack` marks stand above each other;
// more are counted above the last.
Chart timeline_chart(const std::vector<Recommendation>& recommendations, const std::string& title,
                     int stack = 8);

// Theme by year: a cell shows its number of passages as a number and as a shade.
Chart theme_year_chart(const std::vector<ThemeCell>& cells, const std::vector<Theme>& themes,
                       const std::string& title);

// A bar for each who is asked, as long as the number of policy recommendations; only those whom
// the sentence itself names, the others together.
Chart addressee_chart(const std::vector<Recommendation>& recommendations, const std::string& title);

// Theme by theme: how many passages or documents have both, and whether that is more or less often
// than expected, where the adjusted p is under .05.
Chart cooccurrence_chart(const std::vector<ThemePair>& pairs, const std::vector<Theme>& themes,
                         CountedUnit unit, const std::string& title);

// Its figures as it shows them: a row and a column for each theme, with "+" where more often than
// by chance and "−" where less often.
Table cooccurrence_grid(const std::vector<ThemePair>& pairs, const std::vector<Theme>& themes,
                        const std::string& title);

// A line for each thread, with a mark for what changed: the fullest sixty threads, all of them in
// the table.
Chart lineage_chart(const Lineage& lineage, const std::vector<ThreadHistory>& threads,
                    const std::string& title);

// By the name that a template gives it: "tijdlijn", "matrix", "geadresseerden", "samenhang".
using Charts = std::map<std::string, Chart>;

// What a reader needs of the table of the chart: without ids and without what only a statistician
// asks for; numbers as Dutch writes them.
BriefingTable table_beside(const Chart& chart);

// A page with the chart and its table, by itself.
std::string to_html(const Chart& chart);

}  // namespace speerpunt
