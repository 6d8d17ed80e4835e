// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables, with and without rules.
#include <string>
#include <vector>

#include "ingest/layout/line.hh"

namespace speerpunt {

// A cell is a list of lines.
struct LayoutTable {
  Box box;
  std::vector<std::vector<std::vector<LayoutLine>>> rows;
  std::vector<double> columns;              // left edges
  std::vector<std::size_t> page_rows = {};  // the first row on each page after the first
};

// Pieces into the cells of a grid; `rows` and `columns` are the top and left edges. Empty rows are
// left out.
LayoutTable make_table(const Box& area, const std::vector<double>& rows,
                       const std::vector<double>& columns, std::vector<LayoutLine> pieces);

// Takes the ruled tables out of `pieces`: areas with at least three rules across and at least two
// columns of text between them.
std::vector<LayoutTable> take_tables(std::vector<LayoutLine>& pieces, const std::vector<Box>& rules,
                                     const std::vector<Box>& boxes);

// Takes tables without rules: at least three short columns whose entries line up in rows. What only
// looks like one, tiles of text side by side, is left, and a frame for each added to `boxes`.
std::vector<LayoutTable> take_aligned_tables(std::vector<LayoutLine>& pieces,
                                             const std::vector<Box>& rules,
                                             std::vector<Box>& boxes);

}  // namespace speerpunt
