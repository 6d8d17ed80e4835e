// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/lists.hh"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "ingest/layout/marker.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kDeepest = 9;

// What counts on over pages and columns: not furniture, notes and figures.
bool is_between(const LayoutBlock& block) {
  return block.kind == BlockKind::kFurniture || block.kind == BlockKind::kFootnote ||
         block.kind == BlockKind::kCaption || block.kind == BlockKind::kTable;
}

// The marker of an item, or of a paragraph that may be one.
std::string_view marker_of(const LayoutBlock& block) {
  const std::string_view marker = list_marker(block.lines.front());
  return marker.empty() ? weak_marker(block.lines.front()) : marker;
}

bool is_item_or_paragraph(const LayoutBlock& block) {
  return !block.table && !block.lines.empty() &&
         (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem);
}

bool same_form(const MarkerForm& a, const MarkerForm& b) {
  if (a.shape != b.shape) return false;
  return a.count == b.count;
}

void promote_weak_items(std::vector<LayoutBlock>& blocks) {
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    LayoutBlock& block = blocks[i];
    if (is_between(block)) continue;
    if (!is_item_or_paragraph(block) || weak_marker(block.lines.front()).empty()) {
      last.reset();
      continue;
    }
    const MarkerForm form = form_of(weak_marker(block.lines.front()));
    if (last) {
      LayoutBlock& before = blocks[*last];
      const MarkerForm first = form_of(weak_marker(before.lines.front()));
      const bool begun = before.kind == BlockKind::kListItem || first.value == 1;
      const bool aligned =
          before.page != block.page || std::abs(before.box.x0 - block.box.x0) < 0.5 * block.size;
      if (begun && aligned && same_form(first, form) && form.value == first.value + 1)
        before.kind = block.kind = BlockKind::kListItem;
    }
    last = i;
  }
}

// The items that the present one stands in.
class Nesting {
 public:
  int level_of(const LayoutBlock& block) {
    const double slack = 0.5 * block.size;
    const MarkerForm form = form_here(marker_of(block));
    const bool moved = block.page != page_ || std::abs(block.left - left_) > slack;
    const auto same = find(form);
    const bool counts_on = same && form.value > 1 && form.value == stack_[*same].form.value + 1;
    if (left_list_ && !counts_on) stack_.clear();
    if (moved || counts_on) {
      if (same && (counts_on || form.value == 0)) stack_.resize(*same + 1);
    }
    const bool placed = same && *same + 1 == stack_.size() && (moved || counts_on);
    if (!placed) place(block.box.x0 - (moved ? block.left - left_ : 0), slack, form);
    if (stack_.size() > kDeepest) stack_.resize(kDeepest);
    Level& top = stack_.back();
    top.x = block.box.x0;
    top.form = form;
    top.shape = std::string(form.shape);
    page_ = block.page_end;
    left_ = block.left;
    left_list_ = false;
    return static_cast<int>(stack_.size());
  }

  // A paragraph that is not indented as the text of an item ends the list, unless it counts on.
  void pass(const LayoutBlock& block) {
    if (!stack_.empty() && block.box.x0 < stack_.front().x + 0.3 * block.size) left_list_ = true;
  }
  void end() {
    stack_.clear();
    left_list_ = false;
  }

 private:
  struct Level {
    double x = 0;
    MarkerForm form;    // its shape points into the block
    std::string shape;  // a copy
  };

  // A single "i" reads as a letter, unless it does not count on from "h".
  MarkerForm form_here(std::string_view marker) const {
    MarkerForm letter = form_of(marker);
    const auto counts_on = [&](const MarkerForm& form) {
      const auto place = find(form);
      return place && stack_[*place].form.value + 1 == form.value;
    };
    if (letter.count != MarkerForm::Count::kSmallLetter || counts_on(letter)) return letter;
    MarkerForm roman = letter;
    roman.count = MarkerForm::Count::kSmallRoman;
    for (const auto& [number, value] : {std::pair(9, 1), std::pair(22, 5), std::pair(24, 10)}) {
      if (letter.value != number) continue;
      roman.value = value;
      return value == 1 || counts_on(roman) ? roman : letter;
    }
    return letter;
  }

  std::optional<std::size_t> find(const MarkerForm& form) const {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      MarkerForm other = stack_[i].form;
      other.shape = stack_[i].shape;
      if (same_form(other, form)) return i;
    }
    return std::nullopt;
  }

  void place(double x, double slack, const MarkerForm& form) {
    while (!stack_.empty() && x < stack_.back().x - slack) stack_.pop_back();
    if (stack_.empty() || x > stack_.back().x + slack) {
      stack_.emplace_back();
      return;
    }
    // At one indent: bullets below a number, and a count that starts anew, are its parts.
    MarkerForm top = stack_.back().form;
    top.shape = stack_.back().shape;
    if (!same_form(top, form) && top.value > 0 && form.value < 2) stack_.emplace_back();
  }

  std::vector<Level> stack_;
  PageNumber page_{0};
  double left_ = 0;
  bool left_list_ = false;
};

}  // namespace

void nest_lists(std::vector<LayoutBlock>& blocks) {
  promote_weak_items(blocks);
  Nesting nesting;
  for (LayoutBlock& block : blocks) {
    if (is_between(block)) continue;
    if (block.kind == BlockKind::kListItem && !block.lines.empty()) {
      block.level = nesting.level_of(block);
    } else if (block.kind == BlockKind::kParagraph) {
      nesting.pass(block);
    } else {
      nesting.end();
    }
  }
}

}  // namespace speerpunt
