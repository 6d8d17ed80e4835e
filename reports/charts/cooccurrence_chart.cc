// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "reports/charts/chart.hh"
#include "reports/charts/svg.hh"
#include "reports/views.hh"

namespace speerpunt {
namespace {

constexpr double kLabels = 240;
constexpr double kCell = 46;
constexpr double kTop = 74;
constexpr double kSignificant = .05;

double shade_of(const ThemePair& pair, double strongest) {
  return strongest > 0 ? std::log1p(pair.log_likelihood) / std::log1p(strongest) : 0;
}

// The pairs of themes that are no category of another.
struct Grid {
  Grid(const std::vector<ThemePair>& given, const std::vector<Theme>& all) {
    std::set<std::string> present;
    for (const ThemePair& pair : given) {
      pairs[{pair.first, pair.second}] = pairs[{pair.second, pair.first}] = &pair;
      present.insert({pair.first, pair.second});
      strongest = std::max(strongest, pair.log_likelihood);
    }
    for (const Theme& theme : all)
      if (theme.parent.empty() && present.contains(theme.id)) themes.push_back(&theme);
  }

  std::map<std::pair<std::string, std::string>, const ThemePair*> pairs;  // both ways
  std::vector<const Theme*> themes;
  double strongest = 0;
};

}  // namespace

Table cooccurrence_grid(const std::vector<ThemePair>& pairs, const std::vector<Theme>& themes,
                        const std::string& title) {
  const Grid grid(pairs, themes);
  Table table{"cooccurrence", title, {{"theme", "thema", 36}}, {}};
  for (std::size_t i = 0; i < grid.themes.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    table.columns.push_back({number, number, 6});
    table.rows.push_back({{number + " " + grid.themes[i]->name}});
    for (const Theme* other : grid.themes) {
      const auto found = grid.pairs.find({grid.themes[i]->id, other->id});
      if (found == grid.pairs.end()) {
        table.rows.back().emplace_back();
        continue;
      }
      const ThemePair& pair = *found->second;
      const char* sign = pair.adjusted >= kSignificant ? "" : pair.more_often() ? "+" : "−";
      table.rows.back().push_back({std::to_string(pair.counts.both) + sign});
    }
  }
  return table;
}

Chart cooccurrence_chart(const std::vector<ThemePair>& pairs, const std::vector<Theme>& themes,
                         CountedUnit unit, const std::string& title) {
  const Grid grid(pairs, themes);
  const std::vector<const Theme*>& shown = grid.themes;
  const double side = kCell * static_cast<double>(shown.size());
  const std::string what = unit == CountedUnit::kPassage ? "passages" : "documenten";
  SvgDrawing drawing(std::max(kLabels + side + 20, 560.0), title,
                     "Aantal " + what +
                         " met beide thema's. Driehoek omhoog: vaker dan bij toeval; omlaag: "
                         "minder vaak (Fisher, p onder .05 over alle paren).");
  const TextStyle small{"start", 11};
  drawing.text(14, 36, "vaker dan bij toeval", small);
  drawing.mark(Shape::kTriangle, 6, 32, 3.5, "");
  drawing.text(154, 36, "minder vaak dan bij toeval", small);
  drawing.mark(Shape::kTriangleDown, 146, 32, 3.5, "");
  drawing.text(330, 36, "aantal " + what + " met beide; donkerder: sterker", small);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const double y = kTop + kCell * static_cast<double>(i);
    const std::string number = std::to_string(i + 1);
    drawing.label(kLabels - 8, y + kCell / 2, kLabels - 8, 2, number + " " + shown[i]->name,
                  {"end", 12});
    drawing.text(kLabels + kCell * (static_cast<double>(i) + 0.5), kTop - 8, number,
                 {"middle", 12});
    for (std::size_t j = 0; j < shown.size(); ++j) {
      const auto found = grid.pairs.find({shown[i]->id, shown[j]->id});
      if (found == grid.pairs.end()) continue;
      const ThemePair& pair = *found->second;
      const double x = kLabels + kCell * static_cast<double>(j);
      const bool sure = pair.adjusted < kSignificant;
      drawing.box(
          x + 1, y + 1, kCell - 2, kCell - 2, sure ? shade_of(pair, grid.strongest) : 0,
          shown[i]->name + " en " + shown[j]->name + ": " + std::to_string(pair.counts.both));
      drawing.text(x + kCell / 2, y + kCell / 2 + (sure ? 0 : 4), std::to_string(pair.counts.both),
                   {"middle", 11});
      if (sure) {
        drawing.mark(pair.more_often() ? Shape::kTriangle : Shape::kTriangleDown, x + kCell / 2,
                     y + kCell / 2 + 12, 3.5, "");
      }
    }
  }
  if (shown.empty()) drawing.text(0, kTop, "geen twee thema's");
  return {drawing.finish(kTop + side + 16), cooccurrence_view(pairs, unit), drawing.description()};
}

}  // namespace speerpunt
