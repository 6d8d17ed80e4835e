// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/sheet.hh"

#include <algorithm>
#include <map>
#include <utility>

#include "ingest/layout/frame.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostPiecesInOrder = 2500;  // on a page; more are read top to bottom
constexpr std::size_t kMostRules = 4000;          // on a page that is not a drawing

std::vector<Box> upright(std::vector<Box> boxes, const Sheet& sheet) {
  for (Box& box : boxes) box = upright(box, sheet.quarter_turns, sheet.page);
  return boxes;
}

}  // namespace

std::vector<Sheet> sheets_of(const DrawnPage& page) {
  std::map<int, std::size_t> turns;
  for (const Glyph& glyph : page.glyphs) ++turns[glyph.quarter_turns];
  turns.erase(-1);
  std::vector<std::pair<std::size_t, int>> order;
  for (const auto& [turn, count] : turns) order.emplace_back(count, -turn);
  std::sort(order.rbegin(), order.rend());
  std::vector<Sheet> sheets;
  for (const auto& [count, turn] : order) {
    Sheet sheet;
    sheet.page = page.page;
    sheet.quarter_turns = -turn;
    sheet.width = page.page.width;
    sheet.height = page.page.height;
    if (turn % 2 != 0) std::swap(sheet.width, sheet.height);
    sheet.pieces = pieces_of(words_of(page, sheet.quarter_turns));
    if (page.rules.size() + page.boxes.size() <= kMostRules) {
      sheet.rules = upright(page.rules, sheet);
      sheet.boxes = upright(page.boxes, sheet);
    }
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

std::vector<LayoutRegion> take_regions(Sheet& sheet) {
  std::vector<LayoutLine> pieces = std::exchange(sheet.pieces, {});
  std::vector<Box> rules = std::exchange(sheet.rules, {});
  std::vector<Box> boxes = std::exchange(sheet.boxes, {});
  if (pieces.size() > kMostPiecesInOrder) {
    LayoutRegion all;
    for (const LayoutLine& piece : pieces) all.extent = around(all.extent, piece.box);
    all.lines = lines_of(std::move(pieces));
    return {all};
  }
  // Tables do not see these frames: a single one is no grid.
  const std::vector<Box> frames = take_frames(rules);
  std::vector<LayoutTable> tables = take_tables(pieces, rules, boxes);
  boxes.insert(boxes.end(), frames.begin(), frames.end());
  for (LayoutTable& table : take_aligned_tables(pieces, rules, boxes))
    tables.push_back(std::move(table));
  return regions_of(std::move(pieces), std::move(tables), boxes);
}

}  // namespace speerpunt
