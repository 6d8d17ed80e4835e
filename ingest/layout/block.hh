// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of a region to blocks.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/layout/sheet.hh"

namespace speerpunt {

// How the running text of a document looks.
struct BodyStyle {
  double size = 10;
  double leading = 1.2;  // distance of baselines, of the size
  bool bold = false;
  std::uint32_t face = 0, colour = 0;  // see LayoutWord
};
BodyStyle body_style(const std::vector<Sheet>& sheets);

// A block before its lines become one text.
struct LayoutBlock {
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;
  std::vector<LayoutLine> lines;
  std::optional<LayoutTable> table;
  PageNumber page;
  PageNumber page_end;
  std::vector<std::size_t> page_lines;  // the first line on each page after the first
  Box box;                              // upright coordinates
  int quarter_turns = 0;
  double size = 0;
  bool bold = false;
  bool floating = false;
  bool ends_full = false;             // the last line reaches the end of the column
  bool ends_flush = false;            // as exactly as justified lines do
  double left = 0;                    // start of the column
  double right = 0;                   // end of the column
  std::string mark = {};              // of a footnote
  std::vector<Box> later_boxes = {};  // on each page after the first; empty: nothing there
};

// `block` goes on with `next`, which begins on the same page or a later one.
void extend_over_pages(LayoutBlock& block, const LayoutBlock& next);

std::vector<LayoutBlock> blocks_of(LayoutRegion region, const BodyStyle& body);

}  // namespace speerpunt
