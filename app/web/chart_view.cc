// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/chart_view.hh"

#include <array>
#include <map>
#include <variant>

#include "app/web/counted.hh"
#include "app/web/recommendation_words.hh"
#include "reports/html_table.hh"

namespace speerpunt::web {
namespace {

// Of each column whether it holds numbers.
std::vector<bool> numbers_in(const BriefingTable& table) {
  std::vector<bool> numbers;
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    bool all = !table.rows.empty();
    for (const std::vector<std::string>& row : table.rows)
      all = all && row[column].find_first_not_of("0123456789,.") == std::string::npos;
    numbers.push_back(all);
  }
  return numbers;
}

}  // namespace

Html chart_with(const Chart& chart, const Html& figures) {
  const Html drawing = tag("div",
                           {{"class", "schuif"},
                            {"role", "group"},
                            {"tabindex", "0"},
                            {"aria-label", chart.table.title}},
                           Html::of_report(chart.svg));
  return tag("figure", {{"class", "grafiek"}}, drawing,
             tag("figcaption", {{"class", "zacht"}}, chart.description),
             tag("details", tag("summary", "Cijfers"), figures));
}

Html chart_with_table(const Chart& chart) {
  const BriefingTable table = table_beside(chart);
  return chart_with(chart, Html::of_report(html_table(table, numbers_in(table))));
}

Html figures_of_years(const std::vector<Recommendation>& recommendations) {
  using ByClass = std::map<RecommendationClass, std::size_t>;
  std::map<std::string, ByClass> years;
  for (const Recommendation& one : recommendations)
    if (one.kind != RecommendationClass::kExistingDuty)
      ++years[one.date ? std::to_string(one.date->year()) : "zonder datum"][one.kind];
  Html head = tag("th", {{"scope", "col"}}, "Jaar");
  for (const RecommendationClass kind : kCountedClasses)
    head += tag("th", {{"scope", "col"}, {"class", "getal"}}, in_dutch(kind));
  Html rows;
  for (auto& [year, counts] : years) {
    Html row = tag("th", {{"scope", "row"}}, year);
    for (const RecommendationClass kind : kCountedClasses)
      row += tag("td", {{"class", "getal"}}, dutch::number(counts[kind]));
    rows += tag("tr", row);
  }
  return tag(
      "div", {{"class", "schuif"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", "Cijfers"}},
      tag("table", tag("caption", {{"class", "verborgen"}}, "Aanbevelingen per jaar en soort"),
          tag("thead", tag("tr", head)), tag("tbody", rows)));
}

}  // namespace speerpunt::web
