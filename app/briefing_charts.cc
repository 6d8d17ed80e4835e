// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing_charts.hh"

#include <optional>
#include <set>
#include <string>

#include "query/cross_reference.hh"
#include "query/recommendations.hh"

namespace speerpunt {
namespace {

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
    charts["tijdlijn"] = timeline_chart(shown, "Aanbevelingen in de tijd");
    charts["geadresseerden"] = addressee_chart(shown, "Aanbevelingen per geadresseerde");
  }
  if (names.contains("matrix")) charts["matrix"] = matrix(request, index, themes);
  if (names.contains("samenhang")) {
    charts["samenhang"] = cooccurrence_chart(theme_cooccurrence(index, themes), themes,
                                             CountedUnit::kPassage, "Thema's die samengaan");
  }
  std::erase_if(charts, [&](const auto& entry) { return !names.contains(entry.first); });
  return charts;
}

}  // namespace speerpunt
