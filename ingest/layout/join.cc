// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/join.hh"

#include <cmath>
#include <optional>

#include "corpus/ascii.hh"
#include "ingest/layout/caption.hh"
#include "ingest/layout/contents.hh"

namespace speerpunt {
namespace {

bool ends_open(const LayoutBlock& block) {
  const std::string text = block.lines.back().text();
  if (text.empty()) return false;
  const char last = text.back();
  return last != '.' && last != '!' && last != '?' && last != ':' && last != ';';
}

// A paragraph or list item that goes on in the next column or on the next page.
bool goes_on(const LayoutBlock& block, const LayoutBlock& next) {
  const auto runs = [](const LayoutBlock& b) {
    return b.kind == BlockKind::kParagraph || b.kind == BlockKind::kListItem;
  };
  if (!runs(block) || next.kind != BlockKind::kParagraph) return false;
  if (has_page_tail(block.lines.back())) return false;
  if (block.lines.size() == 1 && is_salutation(block.lines.front().text())) return false;
  if (std::abs(block.size - next.size) > 0.05 * block.size || block.bold != next.bold) return false;
  const std::string first = next.lines.front().text();
  if (first.empty()) return false;
  const LayoutWord& word = next.lines.front().words.front();
  const bool full =
      block.right - block.lines.back().box.x1 < word.box.x1 - word.box.x0 + 0.6 * block.size;
  if (is_lower(first.front())) return ends_open(block) || full;
  return full && (ends_open(block) || block.ends_flush);
}

void append(LayoutBlock& block, LayoutBlock next) {
  for (int page = block.page_end.value; page < next.page.value; ++page)
    block.page_lines.push_back(block.lines.size());
  for (LayoutLine& line : next.lines) block.lines.push_back(std::move(line));
  extend_over_pages(block, next);
  block.ends_full = next.ends_full;
  block.ends_flush = next.ends_flush;
  block.right = next.right;
}

}  // namespace

std::vector<LayoutBlock> joined(std::vector<LayoutBlock> blocks,
                                const std::set<std::size_t>& region_starts) {
  std::vector<LayoutBlock> out;
  std::optional<std::size_t> last;  // the last block of the running text, in `out`
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    LayoutBlock& block = blocks[i];
    if (block.floating) {
      out.push_back(std::move(block));
      continue;
    }
    if (last && region_starts.contains(i) && goes_on(out[*last], block)) {
      append(out[*last], std::move(block));
      continue;
    }
    last = out.size();
    out.push_back(std::move(block));
  }
  return out;
}

}  // namespace speerpunt
