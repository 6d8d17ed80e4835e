// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is set from the top of the page to its foot: strips that are not divided. Lengths are
// points.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reports/press/module/chart_drawing.hh"
#include "reports/press/module/paragraph.hh"

namespace speerpunt::press {

inline constexpr double kPageWidth = 595.276;  // A4
inline constexpr double kPageHeight = 841.89;
inline constexpr double kMargin = 56.7;  // 20 mm
inline constexpr double kTextWidth = kPageWidth - 2 * kMargin;
inline constexpr double kTextHeight = kPageHeight - 2 * kMargin;

struct Fragment {  // a line of a paragraph
  std::shared_ptr<const Paragraph> paragraph;
  std::size_t line = 0;
  double x = 0;           // from the left margin
  std::size_t order = 0;  // of the paragraph in reading order
};

struct Figure {
  std::shared_ptr<const ChartDrawing> chart;
  double width = 0;
  double height = 0;
  NodeId node = 0;
};

struct OutlineEntry {
  int level = 1;
  std::string text;
};

struct Slab {
  double gap = 0;  // above it; not at the top of a page
  double height = 0;
  double notes = 0;  // height of its footnotes, which take their room elsewhere on the page
  bool may_start_page = true;
  std::vector<Fragment> fragments = {};
  std::optional<Figure> figure = {};
  std::size_t quote = 0;     // with a rule at the left, the same along slabs of one quote; 0: none
  double quote_x = 0;        // of that rule
  std::size_t box = 0;       // in a box, the same along its slabs; 0: none
  bool ruled = false;        // a line under it, as wide as the text
  std::size_t table = 0;     // of which it is a part; its head is repeated on each page
  bool is_head = false;      // of that table
  bool is_repeated = false;  // not in the text: a repeated head
  std::size_t source = 0;    // that links to this source lead here; 0: none
  std::optional<OutlineEntry> outline = {};
};

}  // namespace speerpunt::press
