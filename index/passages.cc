// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/passages.hh"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/doubt.hh"
#include "corpus/dutch/sentences.hh"

namespace speerpunt {
namespace {

bool is_searched(const Block& block) {
  return is_body(block.kind) && block.kind != BlockKind::kMeta && !block.text.empty();
}

bool is_heading(const Block& block) {
  return block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
}

bool ends_with_colon(const Block& block) {
  return block.kind != BlockKind::kTable && block.text.ends_with(':');
}

ByteSpan span_of(std::size_t begin, std::size_t end) {
  return {{begin}, {end}};
}

// A table row is a unit; a heading is one; running text has sentences.
std::vector<ByteSpan> units(const Block& block) {
  if (is_heading(block)) return {span_of(0, block.text.size())};
  if (block.kind != BlockKind::kTable) return dutch::sentences(block.text);
  std::vector<ByteSpan> rows;
  std::size_t begin = 0;
  while (begin < block.text.size()) {
    const std::size_t end = std::min(block.text.find('\n', begin), block.text.size());
    if (end > begin) rows.push_back(span_of(begin, end));
    begin = end + 1;
  }
  return rows;
}

// The end of the longest part of text[begin, end) within `limit` bytes, at a space where there is
// one, and never inside a character.
std::size_t soft_end(const std::string& text, std::size_t begin, std::size_t end,
                     std::size_t limit) {
  if (end - begin <= limit) return end;
  std::size_t cut = begin + limit;
  // Not looked for further back: in a text without spaces that would be the whole of it each time.
  const std::size_t space = std::string_view(text).substr(begin, limit + 1).find_last_of(" \t\n");
  if (space != std::string::npos && space > 0) return begin + space;
  while (cut > begin + 1 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return cut;
}

// A part of one block that fits the limit: all of it, or some of its sentences.
struct Piece {
  const Block* block;
  ByteSpan span;                    // in the block's text
  std::vector<ByteSpan> sentences;  // in the block's text
};

std::vector<Piece> pieces(const Block& block, const PassageLimits& limits) {
  std::vector<ByteSpan> fitting;
  for (const ByteSpan& unit : units(block)) {
    std::size_t begin = unit.begin.value;
    while (begin < unit.end.value) {
      const std::size_t end = soft_end(block.text, begin, unit.end.value, limits.limit_bytes);
      fitting.push_back(span_of(begin, end));
      begin = end;
      while (begin < unit.end.value && block.text[begin] == ' ') ++begin;
    }
  }
  std::vector<Piece> result;
  if (block.text.size() <= limits.limit_bytes) {
    result.push_back({&block, span_of(0, block.text.size()), std::move(fitting)});
    return result;
  }
  for (const ByteSpan& sentence : fitting) {
    const bool joins = !result.empty() && result.back().span.size() < limits.target_bytes &&
                       sentence.end.value - result.back().span.begin.value <= limits.limit_bytes;
    if (!joins) result.push_back({&block, sentence, {}});
    result.back().span.end = sentence.end;
    result.back().sentences.push_back(sentence);
  }
  return result;
}

// Every passage repeats its path: text that was taken for a heading must not multiply.
constexpr std::size_t kLongestHeading = 300;

// The headings above the present place, with their levels.
class HeadingPath {
 public:
  void enter(const Block& heading) {
    if (heading.kind == BlockKind::kTitle) {
      path_.clear();
      return;
    }
    while (!path_.empty() && path_.back().first >= heading.level) path_.pop_back();
    path_.emplace_back(
        heading.level,
        heading.text.substr(0, soft_end(heading.text, 0, heading.text.size(), kLongestHeading)));
  }
  std::vector<std::string> texts() const {
    std::vector<std::string> result;
    for (const auto& [level, text] : path_) result.push_back(text);
    return result;
  }

 private:
  std::vector<std::pair<int, std::string>> path_;
};

// The piece as a block of the passage whose text has it at `start`, with its own pages.
PassageBlock place(const Piece& piece, std::size_t start) {
  const Block& block = *piece.block;
  PassageBlock placed{block.kind, block.level,    span_of(start, start + piece.span.size()),
                      block.page, block.page_end, block.box,
                      {}};
  for (std::size_t later = 0; later < block.page_starts.size(); ++later) {
    const ByteOffset page_start = block.page_starts[later];
    const Box box = later < block.later_boxes.size() ? block.later_boxes[later] : Box{};
    if (page_start <= piece.span.begin) {
      ++placed.page.value;
      placed.box = box;
    } else if (page_start < piece.span.end) {
      placed.page_starts.push_back({page_start.value - piece.span.begin.value + start});
      placed.later_boxes.push_back(box);
    } else {
      --placed.page_end.value;
    }
  }
  if (std::ranges::all_of(placed.later_boxes, &Box::empty)) placed.later_boxes.clear();
  return placed;
}

class PassageCutter {
 public:
  PassageCutter(const Document& document, const PassageLimits& limits)
      : document_(document), limits_(limits) {}

  std::vector<Passage> cut() {
    for (const Block& block : document_.blocks) {
      if (is_searched(block)) body_.push_back(&block);
    }
    for (std::size_t i = 0; i < body_.size(); ++i) add(i);
    close();
    return std::move(passages_);
  }

 private:
  void add(std::size_t i) {
    const Block& block = *body_[i];
    const bool list_item = block.kind == BlockKind::kListItem;
    if (is_heading(block)) {
      if (!headings_only_ || !deeper_than_last_heading(block)) close();
      headings_.enter(block);
      last_heading_level_ = block.kind == BlockKind::kTitle ? 0 : block.level;
    } else if (ends_with_colon(block) && !(list_item && in_kept_list_)) {
      const std::size_t size = size_with_list(i);
      in_kept_list_ = size <= limits_.limit_bytes;
      const bool fits = current_.text.size() + size < limits_.limit_bytes;
      if (in_kept_list_ && !fits && !headings_only_) close();
    } else if (!list_item) {
      in_kept_list_ = false;
    }
    for (const Piece& piece : pieces(block, limits_)) append(piece);
    headings_only_ = headings_only_ && is_heading(block);
    const bool list_goes_on =
        in_kept_list_ && i + 1 < body_.size() && body_[i + 1]->kind == BlockKind::kListItem;
    if (!is_heading(block) && !ends_with_colon(block) && !list_goes_on &&
        current_.text.size() >= limits_.target_bytes) {
      close();
    }
  }

  bool deeper_than_last_heading(const Block& heading) const {
    return heading.kind == BlockKind::kHeading && heading.level > last_heading_level_;
  }

  // Bytes of a lead-in and the list items after it; counting stops past the limit.
  std::size_t size_with_list(std::size_t i) const {
    std::size_t size = body_[i]->text.size();
    for (std::size_t j = i + 1; j < body_.size() && body_[j]->kind == BlockKind::kListItem; ++j) {
      size += body_[j]->text.size() + 1;
      if (size > limits_.limit_bytes) break;
    }
    return size;
  }

  void append(const Piece& piece) {
    const Block& block = *piece.block;
    if (!current_.blocks.empty() &&
        current_.text.size() + 1 + piece.span.size() > limits_.limit_bytes) {
      close();
    }
    if (!current_.blocks.empty()) current_.text += '\n';
    const std::size_t start = current_.text.size();
    current_.text.append(block.text, piece.span.begin.value, piece.span.size());
    const PassageBlock placed = place(piece, start);
    current_.page = current_.blocks.empty() ? placed.page : std::min(current_.page, placed.page);
    current_.page_end = std::max(current_.page_end, placed.page_end);
    current_.blocks.push_back(placed);
    for (const ByteSpan doubt : within(block.doubtful, piece.span)) {
      current_.doubtful.push_back(span_of(doubt.begin.value + start, doubt.end.value + start));
    }
    for (const ByteSpan& sentence : piece.sentences) {
      current_.sentences.push_back(span_of(sentence.begin.value - piece.span.begin.value + start,
                                           sentence.end.value - piece.span.begin.value + start));
    }
    current_.heading = headings_.texts();
  }

  void close() {
    if (!current_.blocks.empty()) {
      current_.document = document_.id;
      current_.recognised = recognised(current_.page, current_.page_end);
      current_.ordinal = static_cast<int>(passages_.size());
      current_.id = document_.id + '/' + std::to_string(current_.ordinal);
      passages_.push_back(std::move(current_));
      current_ = {};
    }
    headings_only_ = true;
  }

  // The lowest confidence of the pages that are scans.
  std::optional<double> recognised(PageNumber first, PageNumber last) const {
    std::optional<double> lowest;
    for (const Page& page : document_.pages) {
      if (page.number < first || page.number > last || !page.recognised) continue;
      lowest = std::min(lowest.value_or(1), *page.recognised);
    }
    return lowest;
  }

  const Document& document_;
  const PassageLimits limits_;
  std::vector<const Block*> body_;
  std::vector<Passage> passages_;
  Passage current_;
  HeadingPath headings_;
  int last_heading_level_ = 0;
  bool headings_only_ = true;  // the open passage has no text under its headings yet
  bool in_kept_list_ = false;  // a lead-in and its list fit the limit together
};

}  // namespace

std::vector<Passage> cut_passages(const Document& document, const PassageLimits& limits) {
  return PassageCutter(document, limits).cut();
}

}  // namespace speerpunt
