// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/passage.hh"

namespace speerpunt {

PageNumber Passage::page_at(ByteOffset offset) const {
  PageNumber found = page;
  for (const PassageBlock& block : blocks) {
    if (block.span.begin > offset) break;
    found = block.page;
    // Where a block runs over a page border, the border is not recorded: the share of its text
    // decides, counted over its pages as if they held equal parts.
    const int extra = block.page_end.value - block.page.value;
    if (extra > 0 && block.span.size() > 0) {
      const std::size_t inside = offset.value - block.span.begin.value;
      const std::size_t part = inside * static_cast<std::size_t>(extra + 1) / block.span.size();
      found.value += static_cast<int>(
          part > static_cast<std::size_t>(extra) ? static_cast<std::size_t>(extra) : part);
    }
  }
  return found;
}

std::string_view Passage::slice(ByteSpan span) const {
  if (span.begin > span.end || span.end.value > text.size()) {
    throw Error("span-outside", "a span lies outside its passage", id);
  }
  return std::string_view(text).substr(span.begin.value, span.size());
}

}  // namespace speerpunt
