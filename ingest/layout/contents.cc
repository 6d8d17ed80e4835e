// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/contents.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "ingest/layout/furniture.hh"

namespace speerpunt {

// Entries of a table of contents without leaders: single lines that end in a number, next to
// entries with leaders or under the heading of the table.
void extend_contents(std::vector<LayoutBlock>& blocks) {
  const auto is_entry = [](const LayoutBlock& block) {
    if (block.lines.size() != 1 || block.lines.front().words.size() < 2) return false;
    if (is_page_number(block.lines.front().text())) return false;
    const std::string& last = block.lines.front().words.back().text;
    return last.size() <= 3 &&
           std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto is_head = [](const LayoutBlock& block) {
    if (block.lines.size() != 1) return false;
    const std::string text = dutch::fold(block.lines.front().text());
    return text == "inhoud" || text == "inhoudsopgave" || text == "contents";
  };
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const LayoutBlock& before = blocks[i - 1];
    if ((before.kind == BlockKind::kToc || is_head(before)) && is_entry(blocks[i]))
      blocks[i].kind = BlockKind::kToc;
  }
  for (std::size_t i = blocks.size(); i-- > 1;) {
    if (blocks[i].kind == BlockKind::kToc && (is_entry(blocks[i - 1]) || is_head(blocks[i - 1])))
      blocks[i - 1].kind = BlockKind::kToc;
  }
}

}  // namespace speerpunt
