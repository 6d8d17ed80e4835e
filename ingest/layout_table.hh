// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables that are drawn with rules.
#include <string>
#include <vector>

#include "ingest/layout_line.hh"

namespace speerpunt {

// A cell is a list of lines.
struct LayoutTable {
  Box box;
  std::vector<std::vector<std::vector<LayoutLine>>> rows;
};

// Takes the tables out of `pieces`. A table is an area with at least three rules across, or two and
// rules down, and at least two columns of text.
std::vector<LayoutTable> take_tables(std::vector<LayoutLine>& pieces, const std::vector<Box>& rules,
                                     const std::vector<Box>& boxes);

}  // namespace speerpunt
