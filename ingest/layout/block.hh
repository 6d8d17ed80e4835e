// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of a region to blocks.
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/layout/sheet.hh"

namespace speerpunt {

// How the running text of a document looks.
struct BodyStyle {
  double size = 10;
  double leading = 1.2;  // distance of baselines, of the size
  bool bold = false;
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
  bool ends_full = false;   // the last line reaches the end of the column
  bool ends_flush = false;  // as exactly as justified lines do
  double right = 0;         // end of the column
};

std::vector<LayoutBlock> blocks_of(LayoutRegion region, const BodyStyle& body);

// The mark at the start of a list item ("•", "1.", "a)"), empty if the line has none.
std::string_view list_marker(const LayoutLine& line);
bool is_bullet(std::string_view marker);

}  // namespace speerpunt
