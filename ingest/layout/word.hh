// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Glyphs to words.
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "ingest/pdf/pdf_page.hh"

namespace speerpunt {

// A run of letters without a space. Coordinates are those of the upright text: on a page whose text
// is turned, the page was turned back first (see upright()).
struct LayoutWord {
  std::string text;
  Box box;
  double baseline = 0;
  double size = 0;
  double letter_gap = 0;  // letter-spacing, points
  bool bold = false;
  bool italic = false;
  bool raised = false;  // a superscript at another word
  bool page_furniture = false;
  std::uint32_t face = 0;    // tells one font name from another; 0: without a name
  std::uint32_t colour = 0;  // 0xRRGGBB
  double confidence = 1;     // of its least certain glyph
};

// The words of the glyphs that are turned `quarter_turns`, in drawing order. A word starts at a
// blank or at a gap that is wide for its line (letter-spaced titles have gaps everywhere); a glyph
// drawn twice at one place (shadow, poor man's bold) counts once.
std::vector<LayoutWord> words_of(const DrawnPage& page, int quarter_turns);

// A box on the page as shown, in upright coordinates; and one of upright coordinates, back on the
// page.
Box upright(const Box& box, int quarter_turns, const Page& page);
Box turned_back(const Box& box, int quarter_turns, const Page& page);

// True for text that is only white space (in UTF-8).
bool is_blank(std::string_view text);

}  // namespace speerpunt
