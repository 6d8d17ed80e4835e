// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "reports/charts/chart.hh"

namespace speerpunt {
namespace {

// Names of columns that a reader of a briefing does without.
constexpr std::array<std::string_view, 6> kLeftOut = {"id",       "log_likelihood", "p",
                                                      "of_first", "of_second",      "of_all"};

std::string in_dutch(const TableCell& cell) {
  const double* number = std::get_if<double>(&cell.value);
  if (number == nullptr) return text_of(cell);
  char text[32];
  std::snprintf(text, sizeof text, "%.3g", *number);
  std::string shown = text;
  std::ranges::replace(shown, '.', ',');
  return shown;
}

}  // namespace

BriefingTable table_beside(const Chart& chart) {
  const Table& table = chart.table;
  BriefingTable made{table.title, {}, {}};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (std::ranges::find(kLeftOut, table.columns[i].name) != kLeftOut.end()) continue;
    columns.push_back(i);
    made.header.push_back(table.columns[i].heading);
  }
  for (const std::vector<TableCell>& row : table.rows) {
    std::vector<std::string>& cells = made.rows.emplace_back();
    for (const std::size_t column : columns) cells.push_back(in_dutch(row[column]));
  }
  return made;
}

}  // namespace speerpunt
