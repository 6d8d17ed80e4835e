// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <variant>
#include <vector>

#include "reports/charts/chart.hh"
#include "reports/html_style.hh"
#include "reports/html_table.hh"
#include "reports/markup.hh"

namespace speerpunt {
namespace {

constexpr const char* kWide = "body { max-width: 80rem; }\n";

bool is_number(const TableCell& cell) {
  return std::holds_alternative<std::int64_t>(cell.value) ||
         std::holds_alternative<double>(cell.value);
}

}  // namespace

std::string to_html(const Chart& chart) {
  const Table& table = chart.table;
  BriefingTable shown{table.title, {}, {}};
  std::vector<bool> numbers;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    shown.header.push_back(table.columns[i].heading);
    numbers.push_back(!table.rows.empty() && is_number(table.rows.front()[i]));
  }
  for (const std::vector<TableCell>& row : table.rows) {
    std::vector<std::string>& cells = shown.rows.emplace_back();
    for (const TableCell& cell : row) cells.push_back(text_of(cell));
  }
  const std::string title = escape_markup(table.title);
  return "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         title + "</title>\n<style>" + std::string(kBriefingStyle) + kWide +
         "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n<figure>\n" + chart.svg +
         "</figure>\n" + html_table(shown, numbers) + "</main>\n</body>\n</html>\n";
}

}  // namespace speerpunt
