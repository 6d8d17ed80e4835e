// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Comma-separated values after RFC 4180, safe to open in a spreadsheet.
#include <span>
#include <string>
#include <string_view>

#include "reports/table.hh"

namespace speerpunt {

// By which Excel knows that a file is UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// One row with its line end. A cell that a spreadsheet would run as a formula (= + - @, tab,
// carriage return first) gets an apostrophe in front.
std::string csv_row(std::span<const std::string> cells);

// The names of the columns, then the rows. A number below zero stays a number.
std::string to_csv(const Table& table);

}  // namespace speerpunt
