// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the layout keeps of a drawn page: its text in pieces of lines, and what frames it. The
// glyphs are gone, so that a document of a thousand pages fits in memory.
#include <vector>

#include "ingest/layout/region.hh"
#include "ingest/pdf/pdf_page.hh"

namespace speerpunt {

// The text of one direction on one page, turned upright: a page with text in two directions gives
// two sheets.
struct Sheet {
  Page page;
  int quarter_turns = 0;  // clockwise, of the text on the page as shown
  double width = 0;       // upright; points
  double height = 0;
  std::vector<LayoutLine> pieces;
  std::vector<Box> rules;  // empty where there are so many that they are a drawing
  std::vector<Box> boxes;
};

// The direction with most text first. Slanted text (a watermark) is left out.
std::vector<Sheet> sheets_of(const DrawnPage& page);

// Tables and columns of a sheet in reading order; takes its pieces, rules and boxes.
std::vector<LayoutRegion> take_regions(Sheet& sheet);

}  // namespace speerpunt
