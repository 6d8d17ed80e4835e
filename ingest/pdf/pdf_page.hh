// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands on a page of a PDF, as it was drawn: glyphs, rules and filled boxes, before any idea
// of words. Plain data: everything from here on works, and is tested, without the PDF library.
//
// Lengths are points; x runs to the right, y down from the top left corner of the page as shown.
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

struct FontFace {
  std::string name;
  bool bold = false;
  bool italic = false;
};

// A drawn character. `x`, `y` is its origin on the baseline, `dx`, `dy` its advance without letter
// and word spacing. `text` is UTF-8: several characters for a ligature, blank for a space, U+FFFD
// where the file does not say what letter it is.
struct Glyph {
  std::string text;
  double x = 0, y = 0;
  double dx = 0, dy = 0;
  double size = 0;              // of the font, in points as shown
  int quarter_turns = 0;        // clockwise; -1: slanted
  int font = 0;                 // in DrawnPage::fonts
  bool page_furniture = false;  // the file itself marks it as header, footer or page number
  std::uint32_t colour = 0;     // 0xRRGGBB
  double confidence = 1;        // that the text is right; below 1 only where it was recognised
};

// A bookmark. `level` from 1.
struct OutlineEntry {
  std::string title;
  int level = 1;
};

// Everything that was drawn on one page, in drawing order.
struct DrawnPage {
  Page page;
  std::vector<FontFace> fonts;
  std::vector<Glyph> glyphs;
  std::vector<Box> rules;  // straight lines and thin bars, as boxes of at most 2 points thick
  std::vector<Box> boxes;  // filled or stroked rectangles
  std::vector<Box> dots;   // small filled shapes: list bullets that are no letters
  bool cut = false;        // more glyphs than the limit: the rest is missing
};

// What a page draws beside its text.
struct PageInk {
  bool any = false;        // an image, a line or a filled shape
  double pictures = 0;     // share of the page that images cover, 0 to 1
  double picture_dpi = 0;  // resolution of the image that covers nearly all of it; 0: none does
};

}  // namespace speerpunt
