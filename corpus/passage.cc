// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/passage.hh"

#include <algorithm>

namespace speerpunt {

PageNumber Passage::page_at(ByteOffset offset) const {
  PageNumber found = page;
  for (const PassageBlock& block : blocks) {
    if (block.span.begin > offset) break;
    const auto later = std::upper_bound(block.page_starts.begin(), block.page_starts.end(), offset);
    found.value = block.page.value + static_cast<int>(later - block.page_starts.begin());
  }
  return found;
}

std::string_view Passage::slice(ByteSpan span) const {
  if (span.begin > span.end || span.end.value > text.size()) {
    throw Error("span-outside", "a span lies outside its passage", id);
  }
  return std::string_view(text).substr(span.begin.value, span.size());
}

std::string Passage::heading_lines() const {
  std::string lines;
  for (const std::string& part : heading) lines += part + '\n';
  return lines;
}

}  // namespace speerpunt
