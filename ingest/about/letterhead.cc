// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/about/letterhead.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kHeadBlocks = 30;
constexpr std::size_t kLongestHeadBlock = 300;  // bytes
constexpr std::size_t kShortestTextBlock = 100;
constexpr std::size_t kLongestSignatureLine = 120;
constexpr std::size_t kSignatureBlocks = 8;
constexpr std::size_t kLongestAddressLabel = 24;

// Folded. A mail header has a colon behind them.
constexpr auto kMailLabels =
    std::to_array<std::string_view>({"van", "verzonden", "aan", "cc", "bcc", "onderwerp", "datum",
                                     "from", "sent", "to", "subject", "date", "bijlagen"});
constexpr auto kSubjectLabels =
    std::to_array<std::string_view>({"onderwerp", "subject", "betreft"});
constexpr auto kReferenceLabels = std::to_array<std::string_view>(
    {"datum", "ons kenmerk", "uw kenmerk", "kenmerk", "betreft", "onderwerp", "uw brief",
     "behandeld door", "contactpersoon", "inlichtingen", "doorkiesnummer", "our reference",
     "your reference"});
constexpr auto kClosings = std::to_array<std::string_view>(
    {"met vriendelijke groet", "met collegiale groet", "met hartelijke groet", "hoogachtend",
     "kind regards", "yours sincerely"});

bool is_furniture(const Block& block) {
  return block.kind == BlockKind::kFurniture;
}

template <typename Labels>
bool has_label(std::string_view folded, const Labels& labels, bool colon) {
  return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
    if (!folded.starts_with(label)) return false;
    const std::string_view after = folded.substr(label.size());
    if (colon) return after.starts_with(":");
    return after.empty() || after.front() == ':' || after.front() == ' ' || after.front() == '\t';
  });
}

// "Betreft", "Onderwerp:": the label alone.
bool is_subject_label(std::string_view text) {
  std::string folded = dutch::fold(text);
  if (folded.ends_with(':')) folded.pop_back();
  return std::ranges::find(kSubjectLabels, folded) != kSubjectLabels.end();
}

// It stands to the right of `label`, on its lines or against them.
bool is_beside(const Block& block, const Block& label) {
  if (block.box.empty() || label.box.empty() || block.page != label.page) return false;
  const double line = label.box.y1 - label.box.y0;
  return block.box.x0 > label.box.x1 && block.box.y0 < label.box.y1 + line &&
         block.box.y1 > label.box.y0 - line;
}

class Letterhead {
 public:
  explicit Letterhead(Document& document) : blocks_(document.blocks) {}

  void mark() {
    find_head();
    if (!mark_mail_header()) mark_letter_head();
    mark_signatures();
  }

 private:
  // The blocks of the first page that can be a head.
  void find_head() {
    for (const Block& block : blocks_) {
      if (block.page.value > 1 || head_ == kHeadBlocks) break;
      ++head_;
    }
  }

  bool mark_mail_header() {
    std::size_t last = 0, labels = 0;
    bool sender = false, sent = false;
    for (std::size_t i = 0; i < head_; ++i) {
      if (is_furniture(blocks_[i])) continue;
      if (blocks_[i].text.size() > kLongestHeadBlock) break;
      const std::string folded = dutch::fold(blocks_[i].text);
      if (!has_label(folded, kMailLabels, true)) continue;
      sender = sender || folded.starts_with("van:") || folded.starts_with("from:");
      sent = sent || folded.starts_with("verzonden:") || folded.starts_with("sent:") ||
             folded.starts_with("datum:") || folded.starts_with("date:");
      ++labels;
      last = i;
    }
    if (!sender || !sent || labels < 3) return false;
    join_subject(last);
    return true;
  }

  // The lines of a subject stand beside its label, before and after it in reading order.
  void join_subject(std::size_t last) {
    std::optional<std::size_t> subject;
    for (std::size_t i = 0; i <= last; ++i) {
      if (is_furniture(blocks_[i])) continue;
      const std::string folded = dutch::fold(blocks_[i].text);
      if (has_label(folded, kSubjectLabels, true)) subject = i;
    }
    std::vector<std::size_t> values;
    const bool alone = subject && blocks_[*subject].text.ends_with(':');
    for (std::size_t i = 0; alone && i < head_ && i <= last + 3; ++i) {
      const std::string folded = dutch::fold(blocks_[i].text);
      if (is_beside(blocks_[i], blocks_[*subject]) && !has_label(folded, kMailLabels, true)) {
        values.push_back(i);
      }
    }
    for (std::size_t i = 0; i <= last; ++i) {
      if (!is_furniture(blocks_[i])) to_meta(blocks_[i]);
    }
    if (values.empty()) return;
    for (Block& block : blocks_) {
      if (block.kind != BlockKind::kTitle) continue;
      block.kind = BlockKind::kHeading;
      block.level = 1;
    }
    Block title = blocks_[values.front()];
    for (std::size_t i = 1; i < values.size(); ++i) {
      const Block& more = blocks_[values[i]];
      title.text += ' ' + more.text;
      title.box = {std::min(title.box.x0, more.box.x0), std::min(title.box.y0, more.box.y0),
                   std::max(title.box.x1, more.box.x1), std::max(title.box.y1, more.box.y1)};
    }
    title.kind = BlockKind::kTitle;
    title.level = 0;
    std::size_t place = *subject + 1;
    for (std::size_t i = values.size(); i-- > 0;) {
      blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(values[i]));
      if (values[i] < place) --place;
    }
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(place), std::move(title));
  }

  // All above the salutation, where a reference block is among it.
  void mark_letter_head() {
    std::optional<std::size_t> salutation;
    bool reference = false;
    for (std::size_t i = 0; i < head_ && !salutation; ++i) {
      const std::string folded = dutch::fold(blocks_[i].text.substr(0, kLongestHeadBlock));
      if (folded.starts_with("geachte ") || folded.starts_with("excellentie")) salutation = i;
      if (!salutation) reference = reference || has_label(folded, kReferenceLabels, false);
    }
    if (salutation) {
      mark_margin(*salutation);
      mark_later_heads();
    }
    if (!salutation || !reference) return;
    for (std::size_t i = 0; i < *salutation; ++i) {
      Block& block = blocks_[i];
      if (is_furniture(block) || block.text.size() > kLongestHeadBlock) continue;
      if (block.kind == BlockKind::kHeading && i > 0 && is_subject_label(blocks_[i - 1].text)) {
        block.kind = BlockKind::kTitle;
        block.level = 0;
      }
      const bool title = block.kind == BlockKind::kTitle && !is_organisation_name(block.text);
      if (!title) to_meta(block);
    }
    mark_beside_labels(*salutation);
  }

  // The reference column of a letter: what stands beside its text on the first page.
  void mark_margin(std::size_t salutation) {
    std::optional<Box> text;
    for (std::size_t i = salutation; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (block.page.value > 1 || block.kind != BlockKind::kParagraph || block.box.empty())
        continue;
      if (block.text.size() < kShortestTextBlock) continue;
      text = text ? Box{std::min(text->x0, block.box.x0), std::min(text->y0, block.box.y0),
                        std::max(text->x1, block.box.x1), std::max(text->y1, block.box.y1)}
                  : block.box;
    }
    if (!text) return;
    for (Block& block : blocks_) {
      const bool beside = !block.box.empty() && block.page.value == 1 &&
                          (block.box.x0 >= text->x1 || block.box.x1 <= text->x0);
      if (beside && !is_furniture(block)) to_meta(block);
    }
  }

  // "Ons kenmerk 12-345" at the head or foot of a later page.
  void mark_later_heads() {
    for (Block& block : blocks_) {
      if (block.page.value == 1 || block.page_end != block.page || is_furniture(block)) continue;
      if (block.box.empty() || block.text.size() > kLongestSignatureLine) continue;
      const auto others = [&](auto beyond) {
        return std::ranges::all_of(blocks_, [&](const Block& other) {
          return &other == &block || other.page != block.page || is_furniture(other) ||
                 beyond(other.box);
        });
      };
      const bool outside = others([&](const Box& box) { return box.y0 >= block.box.y1; }) ||
                           others([&](const Box& box) { return box.y1 <= block.box.y0; });
      if (!outside || !has_label(dutch::fold(block.text), kReferenceLabels, false) ||
          is_subject_label(block.text))
        continue;
      block.kind = BlockKind::kFurniture;
      block.level = 0;
    }
  }

  // Labels and values set as two columns may be read one after the other.
  void mark_beside_labels(std::size_t salutation) {
    for (std::size_t i = salutation + 1; i < head_ && i < salutation + 4; ++i) {
      Block& block = blocks_[i];
      if (is_furniture(block) || block.text.size() > kLongestHeadBlock) continue;
      const bool beside = std::any_of(
          blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(salutation),
          [&](const Block& label) {
            return has_label(dutch::fold(label.text), kReferenceLabels, false) &&
                   is_beside(block, label) && block.box.y1 <= blocks_[salutation].box.y0;
          });
      if (beside) to_meta(block);
    }
  }

  // The short lines under "Met vriendelijke groet".
  void mark_signatures() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::string folded = dutch::fold(blocks_[i].text.substr(0, kLongestSignatureLine));
      const bool closing =
          blocks_[i].text.size() <= kLongestSignatureLine &&
          std::any_of(kClosings.begin(), kClosings.end(),
                      [&](std::string_view start) { return folded.starts_with(start); });
      if (!closing) continue;
      to_meta(blocks_[i]);
      for (std::size_t j = i + 1; j < blocks_.size() && j <= i + kSignatureBlocks; ++j) {
        if (is_furniture(blocks_[j])) continue;
        const bool line = blocks_[j].kind == BlockKind::kParagraph &&
                          blocks_[j].text.size() <= kLongestSignatureLine &&
                          !blocks_[j].text.ends_with('.');
        if (!line) break;
        to_meta(blocks_[j]);
      }
    }
  }

  // "8 februari 2017" in small type may have been taken for footnote 8.
  static void to_meta(Block& block) {
    if (!block.mark.empty()) block.text = std::exchange(block.mark, {}) + ' ' + block.text;
    block.kind = BlockKind::kMeta;
    block.level = 0;
  }

  std::vector<Block>& blocks_;
  std::size_t head_ = 0;
};

// "Bron https://…": nothing but addresses behind a short label.
bool is_address_only(std::string_view text) {
  std::size_t addresses = 0, label = 0, label_words = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.")) {
      ++addresses;
    } else {
      if (addresses > 0) return false;
      label += word.size();
      ++label_words;
    }
  }
  return addresses > 0 && label <= kLongestAddressLabel && label_words <= 2;
}

}  // namespace

void mark_letterhead(Document& document) {
  if (!is_laid_out(document) && document.media != "html") return;
  if (is_laid_out(document)) Letterhead(document).mark();
  for (Block& block : document.blocks) {
    const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
    if (!text || !is_address_only(block.text)) continue;
    block.kind = BlockKind::kMeta;
    block.level = 0;
  }
}

}  // namespace speerpunt
