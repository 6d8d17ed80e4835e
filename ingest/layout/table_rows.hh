// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of a table that no rules separate.
#include <vector>

#include "ingest/layout/line.hh"

namespace speerpunt {

// Top edges of the rows; `columns` are the left edges of the columns. A bold head is a row; entries
// of several lines are told by the white between the rows or, where there is none, by what the
// first column holds.
std::vector<double> row_edges(const std::vector<LayoutLine>& pieces,
                              const std::vector<double>& columns);

// Which of the ascending edges the value stands after; 0 before all of them.
std::size_t place_among(const std::vector<double>& edges, double value);

}  // namespace speerpunt
