// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "reports/charts/chart.hh"
#include "reports/charts/svg.hh"
#include "reports/charts/year_axis.hh"

namespace speerpunt {
namespace {

constexpr double kWidth = 760;
constexpr double kLabels = 150;  // left of the axis
constexpr double kStep = 19;     // between marks that stand above each other

struct Row {
  RecommendationClass kind;
  Shape shape;
};
constexpr std::array<Row, 4> kRows = {{{RecommendationClass::kPolicy, Shape::kCircle},
                                       {RecommendationClass::kPractice, Shape::kSquare},
                                       {RecommendationClass::kIntention, Shape::kTriangle},
                                       {RecommendationClass::kPosition, Shape::kDiamond}}};

double radius_of(int strength) {
  return 3.5 + strength;
}

using Column = std::pair<RecommendationClass, std::optional<int>>;

// The rows from the top; each grows with its fullest column.
std::map<RecommendationClass, double> bases(const std::map<Column, int>& counts, int stack) {
  std::map<RecommendationClass, double> base;
  double y = 40;
  for (const Row& row : kRows) {
    int tallest = 1;
    for (const auto& [column, count] : counts)
      if (column.first == row.kind) tallest = std::max(tallest, count > stack ? stack + 1 : count);
    y += kStep * tallest + 14;
    base[row.kind] = y;
  }
  return base;
}

Table table_of(const std::vector<const Recommendation*>& shown, const std::string& title) {
  Table table{"timeline",
              title,
              {{"date", "datum", 11},
               {"class", "soort", 20},
               {"strength", "sterkte", 9},
               {"text", "tekst", 80},
               {"id", "id", 16}},
              {}};
  for (const Recommendation* one : shown) {
    table.rows.push_back({one->date ? TableCell{*one->date} : TableCell{},
                          {std::string(name_of(one->kind))},
                          {std::int64_t{one->strength}},
                          {one->text},
                          {one->id}});
  }
  return table;
}

}  // namespace

Chart timeline_chart(const std::vector<Recommendation>& recommendations, const std::string& title,
                     int stack) {
  std::vector<const Recommendation*> shown;
  std::set<int> years;
  std::map<Column, int> counts;
  bool undated = false;
  for (const Recommendation& one : recommendations) {
    if (one.kind == RecommendationClass::kExistingDuty) continue;
    shown.push_back(&one);
    ++counts[{one.kind, year_of(one.date)}];
    if (one.date) {
      years.insert(one.date->year());
    } else {
      undated = true;
    }
  }
  const YearAxis axis(years, undated, kLabels, kWidth - kLabels - 20);
  const std::map<RecommendationClass, double> base = bases(counts, stack);
  const double bottom = base.at(kRows.back().kind);
  SvgDrawing drawing(
      axis.right() + 20, title,
      std::to_string(shown.size()) +
          " aanbevelingen per soort en jaar; grotere tekens zijn sterker." +
          (axis.leaves_out() ? " Bij een lijn zijn jaren zonder aanbeveling weggelaten." : ""));
  for (const Row& row : kRows) {
    const double y = base.at(row.kind);
    drawing.line(kLabels, y + 2, axis.right(), y + 2, 0.3);
    drawing.mark(row.shape, 10, y - 8, radius_of(3), name_of(row.kind));
    drawing.text(24, y - 4, name_of(row.kind));
  }
  std::map<Column, int> placed;
  for (const Recommendation* one : shown) {
    const auto row = std::ranges::find(kRows, one->kind, &Row::kind);
    const int height = placed[{one->kind, year_of(one->date)}]++;
    if (height >= stack) continue;
    drawing.mark(row->shape, axis.x_of(year_of(one->date)),
                 base.at(one->kind) - 10 - kStep * height, radius_of(one->strength),
                 (one->date ? one->date->value : "zonder datum") + ": " + one->text);
  }
  for (const auto& [column, count] : counts) {
    if (count <= stack) continue;
    drawing.text(axis.x_of(column.second), base.at(column.first) - 6 - kStep * stack,
                 "+" + std::to_string(count - stack), {"middle", 11, true});
  }
  if (shown.empty()) drawing.text(kLabels, 60, "geen aanbevelingen");
  axis.draw(drawing, bottom + 20, 40, bottom);
  // The sizes of the marks.
  double x = kLabels;
  drawing.text(10, bottom + 48, "sterkte", {"start", 11});
  for (int strength = 1; strength <= 5; ++strength) {
    drawing.mark(Shape::kCircle, x, bottom + 44, radius_of(strength), "");
    drawing.text(x + 12, bottom + 48, std::to_string(strength), {"start", 11});
    x += 44;
  }
  return {drawing.finish(bottom + 62), table_of(shown, title), drawing.description()};
}

}  // namespace speerpunt
