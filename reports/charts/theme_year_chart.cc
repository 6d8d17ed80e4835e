// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "reports/charts/chart.hh"
#include "reports/charts/svg.hh"
#include "reports/charts/year_axis.hh"

namespace speerpunt {
namespace {

constexpr double kWidth = 760;
constexpr double kLabels = 215;
constexpr double kRow = 32;
constexpr double kTop = 58;

using Year = std::optional<int>;  // none: undated

Year year_of(const ThemeCell& cell) {
  int year = 0;
  const auto [end, failure] =
      std::from_chars(cell.year.data(), cell.year.data() + cell.year.size(), year);
  return failure == std::errc() ? Year(year) : std::nullopt;
}

std::string name_of(Year year) {
  return year ? std::to_string(*year) : "zonder datum";
}

}  // namespace

Chart theme_year_chart(const std::vector<ThemeCell>& cells, const std::vector<Theme>& themes,
                       const std::string& title) {
  std::map<std::string, std::map<Year, std::size_t>> counts;
  std::set<int> years;
  bool undated = false;
  std::size_t most = 1;
  std::vector<const Theme*> rows;
  for (const ThemeCell& cell : cells) {
    const auto theme = std::ranges::find(themes, cell.theme, &Theme::id);
    if (theme == themes.end() || !theme->parent.empty() || cell.passages.empty()) continue;
    if (!counts.contains(theme->id)) rows.push_back(&*theme);
    const Year year = year_of(cell);
    std::size_t& count = counts[theme->id][year];
    count += cell.passages.size();
    most = std::max(most, count);
    if (year) {
      years.insert(*year);
    } else {
      undated = true;
    }
  }
  std::ranges::sort(rows, {}, [](const Theme* theme) { return theme; });  // as in `themes`

  const YearAxis axis(years, undated, kLabels, kWidth - kLabels - 20);
  const double bottom = kTop + kRow * static_cast<double>(rows.size());
  SvgDrawing drawing(
      axis.right() + 20, title,
      "Aantal passages per thema en jaar." +
          std::string(axis.leaves_out() ? " Bij een lijn zijn jaren zonder passage weggelaten."
                                        : ""));
  std::vector<Year> columns(axis.years().begin(), axis.years().end());
  if (undated) columns.emplace_back();
  Table table{"matrix", title, {{"theme", "thema", 36}}, {}};
  for (const Year year : columns) table.columns.push_back({name_of(year), name_of(year), 8});

  double y = kTop;
  for (const Theme* theme : rows) {
    drawing.label(kLabels - 8, y + kRow / 2, kLabels - 8, 2, theme->name, {"end", 12});
    std::vector<TableCell> row = {{theme->name}};
    for (const Year year : columns) {
      const auto found = counts[theme->id].find(year);
      const std::size_t count = found == counts[theme->id].end() ? 0 : found->second;
      const double x = axis.x_of(year);
      drawing.box(x - axis.column() / 2 + 1, y + 1, axis.column() - 2, kRow - 2,
                  static_cast<double>(count) / static_cast<double>(most),
                  theme->name + ", " + name_of(year) + ": " + std::to_string(count));
      if (count > 0) drawing.text(x, y + kRow / 2 + 4, std::to_string(count), {"middle", 11});
      row.push_back({static_cast<std::int64_t>(count)});
    }
    table.rows.push_back(std::move(row));
    y += kRow;
  }
  if (rows.empty()) drawing.text(0, kTop, "geen passages");
  axis.draw(drawing, kTop - 8, kTop - 20, bottom);
  return {drawing.finish(bottom + 16), std::move(table), drawing.description()};
}

}  // namespace speerpunt
