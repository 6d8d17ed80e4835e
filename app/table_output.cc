// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_output.hh"

#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using json_support::Json;

Json write_cell(const TableCell& cell) {
  if (std::holds_alternative<std::monostate>(cell.value)) return nullptr;
  if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) return *whole;
  if (const auto* real = std::get_if<double>(&cell.value)) return *real;
  return text_of(cell);
}

}  // namespace

std::string to_json_lines(const Table& table) {
  std::string lines;
  for (const std::vector<TableCell>& row : table.rows) {
    Json json = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) json[table.columns[i].name] = write_cell(row[i]);
    lines += json_support::dump(json) + "\n";
  }
  return lines;
}

}  // namespace speerpunt
