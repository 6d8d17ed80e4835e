// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pieces of a page in reading order.
#include <optional>
#include <vector>

#include "ingest/layout/line.hh"
#include "ingest/layout/table.hh"

namespace speerpunt {

// Lines that are read from top to bottom: a column, the part of one between two full-width
// headings, a box; or a table.
struct LayoutRegion {
  std::vector<LayoutLine> lines;  // empty for a table
  std::optional<LayoutTable> table;
  Box extent;             // left and right edge of the column, which a short line does not reach
  bool floating = false;  // a box or table: the text around it goes on after it
};

// Cuts the page at its gutters and full-width elements, again and again: left before right, and
// what stands above a full-width element before it. `boxes` are the drawn frames and backgrounds.
std::vector<LayoutRegion> regions_of(std::vector<LayoutLine> pieces,
                                     std::vector<LayoutTable> tables,
                                     const std::vector<Box>& boxes);

}  // namespace speerpunt
