// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/page_box.hh"

#include <algorithm>

namespace speerpunt {
namespace {

struct PagePart {
  ByteSpan span;
  PageBox box;
};

// What of a block stands on each of its pages.
std::vector<PagePart> parts_by_page(const PassageBlock& block) {
  std::vector<PagePart> parts;
  for (std::size_t number = 0; number <= block.page_starts.size(); ++number) {
    const ByteOffset begin = number == 0 ? block.span.begin : block.page_starts[number - 1];
    const bool is_last = number == block.page_starts.size();
    Box box = number == 0 ? block.box : Box{};
    if (number > 0 && number <= block.later_boxes.size()) box = block.later_boxes[number - 1];
    parts.push_back({{begin, is_last ? block.span.end : block.page_starts[number]},
                     {{block.page.value + static_cast<int>(number)}, box}});
  }
  return parts;
}

}  // namespace

std::vector<PageBox> boxes_of(const Passage& passage, std::span<const ByteSpan> pieces) {
  std::vector<PageBox> boxes;
  for (const ByteSpan piece : pieces) {
    for (const PassageBlock& block : passage.blocks) {
      if (piece.end <= block.span.begin || block.span.end <= piece.begin) continue;
      for (const auto& [span, box] : parts_by_page(block)) {
        if (box.box.empty() || piece.end <= span.begin || span.end <= piece.begin) continue;
        if (std::find(boxes.begin(), boxes.end(), box) == boxes.end()) boxes.push_back(box);
      }
    }
  }
  return boxes;
}

}  // namespace speerpunt
