// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/csv.hh"

#include <vector>

namespace speerpunt {
namespace {

std::string without_formula(std::string cell) {
  if (cell.find_first_of("=+-@\t\r") == 0) cell.insert(0, "'");
  return cell;
}

std::string quoted(std::string cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  for (std::size_t at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
    cell.insert(at, "\"");
  return "\"" + cell + "\"";
}

bool is_number(const TableCell& cell) {
  return std::holds_alternative<std::int64_t>(cell.value) ||
         std::holds_alternative<double>(cell.value);
}

}  // namespace

std::string csv_row(std::span<const std::string> cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i)
    row += (i == 0 ? "" : ",") + quoted(without_formula(cells[i]));
  return row + "\r\n";
}

std::string to_csv(const Table& table) {
  std::vector<std::string> names;
  for (const TableColumn& column : table.columns) names.push_back(column.name);
  std::string csv = csv_row(names);
  for (const std::vector<TableCell>& cells : table.rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = text_of(cells[i]);
      csv += (i == 0 ? "" : ",") + (is_number(cells[i]) ? text : quoted(without_formula(text)));
    }
    csv += "\r\n";
  }
  return csv;
}

}  // namespace speerpunt
