// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/headings.hh"

#include <algorithm>
#include <cmath>
#include <map>

#include "corpus/dutch/dates.hh"

namespace speerpunt {

// Levels by rank of size and weight; a number "2.1" says its level itself.
void rank_headings(std::vector<LayoutBlock>& blocks) {
  std::map<std::pair<double, bool>, int> ranks;
  const auto style = [](const LayoutBlock& block) {
    return std::pair(-std::round(block.size * 2), !block.bold);
  };
  for (const LayoutBlock& block : blocks) {
    if (block.kind == BlockKind::kHeading) ranks[style(block)] = 0;
  }
  int rank = 0;
  for (auto& [key, level] : ranks) level = std::min(++rank, 6);
  for (LayoutBlock& block : blocks) {
    if (block.kind == BlockKind::kHeading) block.level = ranks[style(block)];
  }
}

// The largest heading of the first page that has one; what is repeated larger later is no title.
void choose_title(std::vector<LayoutBlock>& blocks) {
  LayoutBlock* title = nullptr;
  for (LayoutBlock& block : blocks) {
    // What is large below the first running text is a figure or a catchword.
    if (title != nullptr && block.kind == BlockKind::kParagraph && block.lines.size() > 1) break;
    if (block.kind != BlockKind::kHeading) continue;
    const std::string first = block.lines.front().text();
    if (title != nullptr && first.front() >= '0' && first.front() <= '9') continue;
    if (title != nullptr && (block.page != title->page || block.size < 1.05 * title->size))
      continue;
    if (title != nullptr && title->page != block.page) break;
    title = &block;
  }
  if (title == nullptr) return;
  title->kind = BlockKind::kTitle;
  title->level = 0;
  // "Standpunt – Federatie, 8 november 2022": issuer and date in a small line under the title.
  const auto next = static_cast<std::size_t>(title - blocks.data()) + 1;
  if (next >= blocks.size() || blocks[next].page != title->page) return;
  LayoutBlock& line = blocks[next];
  if (line.kind != BlockKind::kHeading || line.size > 0.8 * title->size) return;
  std::string text;
  for (const LayoutLine& part : line.lines) text += part.text() + ' ';
  const auto dates = dutch::find_dates(text);
  if (dates.empty()) return;
  // "Samenvatting bij de visie (juni 2017)" is a subtitle.
  const bool dashed = text.find(" – ") != std::string::npos;
  if (!dashed && !text.substr(0, dates.front().span.begin.value).ends_with(", ")) return;
  line.kind = BlockKind::kMeta;
  line.level = 0;
  line.floating = true;
}

// The head of a table without rules above it is often set as a heading is.
void mark_table_heads(std::vector<LayoutBlock>& blocks) {
  const auto is_spread = [](const LayoutLine& line) {
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      if (line.words[i].box.x0 - line.words[i - 1].box.x1 > 1.5 * line.size) return true;
    }
    return false;
  };
  for (LayoutBlock& block : blocks) {
    if (block.kind != BlockKind::kHeading || block.lines.size() > 2) continue;
    const bool above = std::any_of(blocks.begin(), blocks.end(), [&](const LayoutBlock& table) {
      const double gap = table.box.y0 - block.box.y1;
      return table.kind == BlockKind::kTable && table.page == block.page && gap > -1 &&
             gap < 1.5 * block.size && table.box.x0 < block.box.x1 && table.box.x1 > block.box.x0;
    });
    if (above && is_spread(block.lines.front())) block.kind = BlockKind::kTable;
  }
}

}  // namespace speerpunt
