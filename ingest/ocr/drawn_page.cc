// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr/drawn_page.hh"

#include <utility>

namespace speerpunt {
namespace {

// A glyph of the upright text, turned onto the page as it is shown.
Glyph turned(Glyph glyph, int quarter_turns, const Page& page) {
  const double x = glyph.x, y = glyph.y, advance = glyph.dx;
  glyph.quarter_turns = quarter_turns;
  switch (quarter_turns) {
    case 1:
      glyph.x = page.width - y, glyph.y = x, glyph.dx = 0, glyph.dy = advance;
      break;
    case 2:
      glyph.x = page.width - x, glyph.y = page.height - y, glyph.dx = -advance;
      break;
    case 3:
      glyph.x = y, glyph.y = page.height - x, glyph.dx = 0, glyph.dy = -advance;
      break;
    default:
      break;
  }
  return glyph;
}

}  // namespace

DrawnPage drawn_page(const RecognisedPage& recognised, Page page) {
  DrawnPage drawn;
  page.recognised = recognised.confidence();
  drawn.fonts = {{"", false, false}, {"", true, false}};
  const RecognisedWord* last = nullptr;
  for (const RecognisedWord& word : recognised.words) {
    Glyph glyph;
    glyph.y = word.baseline;
    glyph.size = word.size;
    glyph.font = word.bold ? 1 : 0;
    if (last != nullptr && !word.begins_line) {
      glyph.text = " ";
      glyph.x = last->box.x1;
      glyph.dx = word.box.x0 - last->box.x1;
      drawn.glyphs.push_back(turned(glyph, recognised.quarter_turns, page));
    }
    glyph.text = word.text;
    glyph.x = word.box.x0;
    glyph.dx = word.box.x1 - word.box.x0;
    glyph.confidence = word.confidence;
    drawn.glyphs.push_back(turned(glyph, recognised.quarter_turns, page));
    last = &word;
  }
  drawn.page = std::move(page);
  return drawn;
}

}  // namespace speerpunt
