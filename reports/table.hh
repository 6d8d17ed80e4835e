// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A view as rows and columns, before it is CSV, a spreadsheet or JSON lines.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "corpus/date.hh"

namespace speerpunt {

struct TableCell {
  std::variant<std::monostate, std::string, std::int64_t, double, Date> value;
  std::string link = {};  // a web address, or a path relative to the file that is written
  bool operator==(const TableCell&) const = default;
};

struct TableColumn {
  std::string name;     // in CSV and JSON; a contract, see docs/formats.md
  std::string heading;  // Dutch, in a spreadsheet
  int width = 12;       // in characters, in a spreadsheet
  bool operator==(const TableColumn&) const = default;
};

struct Table {
  std::string name;   // "recommendations"
  std::string title;  // Dutch, at most 31 letters: the name of its sheet
  std::vector<TableColumn> columns;
  std::vector<std::vector<TableCell>> rows;  // each as wide as `columns`
  bool operator==(const Table&) const = default;
};

// As CSV shows it: a number with a point and at most six digits that count, a date as its ISO
// value.
std::string text_of(const TableCell& cell);

}  // namespace speerpunt
