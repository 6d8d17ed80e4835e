// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing_charts.hh"

#include <optional>
#include <set>
#include <string>

#include "query/cross_reference.hh"
#include "query/recommendations.hh"

namespace speerpunt {
namespace {

// Marks of the timeline above each other, where a page must hold more than the chart, and else.
constexpr int kLowStack = 2;
constexpr int kStack = 5;

bool is_outside(const std::optional<Date>& date, const BriefRequest& request) {
  if (request.until && (!date || date->sort_key() > request.until->sort_key())) return true;
  return request.from && (!date || date->sort_key() < request.from->sort_key());
}

Chart matrix(const BriefRequest& request, const IndexReader& index,
             const std::vector<Theme>& themes) {
  std::vector<ThemeCell> cells =
      theme_matrix(index, themes, recommendations(index, request.decisions, {}));
  std::erase_if(cells, [&](const ThemeCell& cell) {
    const std::optional<Date> year = parse_iso_date(cell.year, "");
    if (!year) return request.from || request.until;
    return (request.from && year->year() < request.from->year()) ||
           (request.until && year->year() > request.until->year());
  });
  return theme_year_chart(cells, themes, "Thema's per jaar");
}

Chart cooccurrence(const IndexReader& index, const std::vector<Theme>& themes) {
  const std::vector<ThemePair> pairs = theme_cooccurrence(index, themes);
  Chart chart = cooccurrence_chart(pairs, themes, CountedUnit::kPassage, "Thema's die samengaan");
  chart.table = cooccurrence_grid(pairs, themes,
                                  "Passages met beide thema's; +: vaker dan bij toeval, −: minder "
                                  "vaak");
  return chart;
}

}  // namespace

Charts charts_of(const Briefing& briefing, const BriefRequest& request, const IndexReader& index,
                 const std::vector<Theme>& themes) {
  std::set<std::string> names;
  for (const BriefingSection& section : briefing.sections)
    names.insert(section.charts.begin(), section.charts.end());
  Charts charts;
  if (names.contains("tijdlijn") || names.contains("geadresseerden")) {
    RecommendationFilter filter;
    filter.theme = request.theme;
    std::vector<Recommendation> shown = recommendations(index, request.decisions, filter);
    std::erase_if(shown, [&](const Recommendation& one) { return is_outside(one.date, request); });
    charts["tijdlijn"] = timeline_chart(shown, "Aanbevelingen in de tijd",
                                        request.form.max_pages ? kLowStack : kStack);
    charts["geadresseerden"] = addressee_chart(shown, "Aanbevelingen per geadresseerde");
  }
  if (names.contains("matrix")) charts["matrix"] = matrix(request, index, themes);
  if (names.contains("samenhang")) {
    charts["samenhang"] = cooccurrence(index, themes);
  }
  std::erase_if(charts, [&](const auto& entry) { return !names.contains(entry.first); });
  return charts;
}

}  // namespace speerpunt
