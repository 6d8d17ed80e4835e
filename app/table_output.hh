// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "reports/table.hh"

namespace speerpunt {

// A row a line: its cells by the names of their columns; an empty cell is null.
std::string to_json_lines(const Table& table);

}  // namespace speerpunt
