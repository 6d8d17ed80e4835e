// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/block.hh"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

#include "corpus/ascii.hh"
#include "ingest/layout/caption.hh"
#include "ingest/layout/contents.hh"
#include "ingest/layout/marker.hh"
#include "ingest/layout/notes.hh"

namespace speerpunt {
namespace {

bool starts_lower(std::string_view text) {
  return !text.empty() && is_lower(text.front());
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view quote : {"”", "’", "\"", "'", ")", "»"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

// "1.390", "19%", "2014 2019 2023", "76 van 76": at least half of a short line is digits. "3.1" and
// "2 10" may be the number of a section, unless they are very large.
bool is_figure(std::string_view text, std::size_t letters, bool large) {
  if (letters > text.size()) return false;
  std::size_t digits = 0, others = 0;
  for (const char c : text) {
    if (is_digit(c)) ++digits;
    if (std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0) ++others;
  }
  const bool number = others == 0 && digits < 4 && text.find('%') == std::string_view::npos;
  return digits > 0 && digits >= others && (large || !number);
}

// The x at which the text of a list item starts.
double text_start(const LayoutLine& line) {
  return line.words.size() > 1 ? line.words[1].box.x0 : line.box.x1;
}

bool same_style(const LayoutLine& a, const LayoutLine& b) {
  return std::abs(a.size - b.size) < 0.07 * std::max(a.size, b.size) && a.bold == b.bold;
}

bool is_display(const LayoutLine& line, const BodyStyle& body) {
  return line.size > 1.1 * body.size || (line.bold && !body.bold);
}

long size_class(const LayoutLine& line) {
  return std::lround(line.size * 2);
}

// Distance, of the size, of the lines of one size class that are set solid: the smallest distance
// that is not rare.
double leading_of(const std::vector<LayoutLine>& lines, long size, const BodyStyle& body) {
  std::map<long, std::size_t> distances;
  std::size_t all = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (size_class(lines[i]) != size || !same_style(lines[i - 1], lines[i])) continue;
    const double ratio = (lines[i].baseline - lines[i - 1].baseline) / lines[i].size;
    if (ratio < 0.8 || ratio > 2.2) continue;
    ++distances[std::lround(ratio * 20)];
    ++all;
  }
  for (const auto& [distance, count] : distances) {
    const double leading = static_cast<double>(distance) / 20;
    if (count * 5 < all) continue;
    // Few lines far apart are separate paragraphs rather than open setting.
    return all < 3 ? std::min(leading, std::max(body.leading, 1.45)) : leading;
  }
  return body.leading;
}

class Builder {
 public:
  Builder(const LayoutRegion& region, const BodyStyle& body) : region_(region), body_(body) {
    for (const LayoutLine& line : region.lines) {
      if (ends_.contains(size_class(line))) continue;
      ends_[size_class(line)] = column_end(line);
      leadings_[size_class(line)] = leading_of(region.lines, size_class(line), body);
    }
    std::size_t flush = 0;
    for (const LayoutLine& line : region.lines) flush += is_flush(line);
    justified_ = region.lines.size() >= 4 && flush * 2 > region.lines.size();
  }

  std::vector<LayoutBlock> build() {
    const std::vector<NotePart> notes = note_parts(region_.lines, body_);
    for (std::size_t i = 0; i < region_.lines.size(); ++i) {
      const LayoutLine& line = region_.lines[i];
      const bool note = notes[i] != NotePart::kNone;
      const bool after_note = i > 0 && notes[i - 1] != NotePart::kNone;
      const bool anew = note ? notes[i] == NotePart::kStart : after_note || i == 0 || begins(line);
      if (anew) {
        blocks_.emplace_back();
        blocks_.back().kind = note ? BlockKind::kFootnote : kind_of_first(line);
        blocks_.back().size = line.size;
        blocks_.back().bold = line.bold;
        blocks_.back().floating = region_.floating || note;
        blocks_.back().left = region_.extent.x0;
        blocks_.back().right = end_of(line);
      }
      LayoutBlock& block = blocks_.back();
      block.lines.push_back(line);
      block.box = around(block.box, line.box);
      block.ends_full = !has_room(line, nullptr);
      block.ends_flush = justified_ && is_flush(line);
    }
    for (LayoutBlock& block : blocks_) finish(block);
    return std::move(blocks_);
  }

 private:
  // Where the lines of this size end: at the longest of them if they are filled towards it, else at
  // the end of the column.
  double column_end(const LayoutLine& line) const {
    double longest = 0;
    std::size_t count = 0, near = 0;
    const auto each_alike = [&](const auto& use) {
      for (const LayoutLine& other : region_.lines) {
        if (size_class(other) == size_class(line)) use(other);
      }
    };
    each_alike([&](const LayoutLine& other) { longest = std::max(longest, other.box.x1); });
    each_alike([&](const LayoutLine& other) {
      ++count;
      near += other.box.x1 > longest - 5 * other.size;
    });
    return count >= 4 && near * 5 >= count * 2 ? longest : region_.extent.x1;
  }
  double end_of(const LayoutLine& line) const { return ends_.at(size_class(line)); }

  bool is_flush(const LayoutLine& line) const { return std::abs(line.box.x1 - end_of(line)) < 0.8; }

  // True if the first word of `next` (or a word of common length) would have fitted on `line`.
  bool has_room(const LayoutLine& line, const LayoutLine* next) const {
    const double width =
        next == nullptr ? 4 * line.size : next->words.front().box.x1 - next->words.front().box.x0;
    return end_of(line) - line.box.x1 > width + 0.6 * line.size;
  }

  bool is_centred(const LayoutLine& line) const {
    const double left = line.box.x0 - region_.extent.x0, right = end_of(line) - line.box.x1;
    return left > 1.5 * line.size && std::abs(left - right) < 0.5 * line.size;
  }

  BlockKind kind_of_first(const LayoutLine& line) const {
    if (has_leaders(line)) return BlockKind::kToc;
    const std::string_view marker = list_marker(line);
    if (!marker.empty() && !(is_display(line, body_) && !is_bullet(marker)))
      return BlockKind::kListItem;
    return BlockKind::kParagraph;
  }

  // True if `line` starts a new block after the last line of the last block.
  bool begins(const LayoutLine& line) const {
    const LayoutBlock& block = blocks_.back();
    const LayoutLine& last = block.lines.back();
    if (has_leaders(line) || block.kind == BlockKind::kToc) return true;
    if (has_page_tail(line) || has_page_tail(last)) return true;
    if (block.lines.size() == 1 && is_salutation(last.text())) return true;
    if (!same_style(last, line)) return !continues_style(last, line);
    const double distance = line.baseline - last.baseline;
    const double solid = leadings_.at(size_class(line)) * line.size;
    const bool full = !has_room(last, &line) || runs_on(last, line);
    const bool flows = full && !ends_sentence(last.text()) && starts_lower(line.text());
    if (distance > solid + std::max(0.12 * line.size, 1.2) && !(flows && distance < 1.4 * solid))
      return true;
    if (distance < 0) return true;
    const std::string_view marker = list_marker(line);
    if (is_bullet(marker) && (!flows || line.words.size() < 2 ||
                              text_start(line) - line.words[0].box.x1 > 0.4 * line.size))
      return true;
    if (!marker.empty() && !is_bullet(marker) &&
        (!full || ends_line(last.text()) || block.kind == BlockKind::kListItem))
      return true;
    if (is_centred(last) && is_centred(line)) return false;
    if (!full) return true;
    return indented_anew(block, line) && !flows;
  }

  // A sentence that goes on in lower case on the next line, where the first is not very short: the
  // column is narrower here than its other lines say.
  bool runs_on(const LayoutLine& last, const LayoutLine& line) const {
    const std::string text = last.text();
    if (text.empty() || !starts_lower(line.text()) || !list_marker(line).empty()) return false;
    if (std::abs(last.box.x0 - line.box.x0) > 1.5 * line.size && list_marker(last).empty())
      return false;
    const double width = end_of(last) - last.box.x0, room = end_of(last) - last.box.x1;
    return text.ends_with('-') || text.ends_with("‐") || (!ends_line(text) && room < 0.4 * width);
  }

  static bool ends_line(std::string_view text) {
    return ends_sentence(text) || text.ends_with(';') || text.ends_with(':') || text.ends_with(',');
  }

  // A bold or larger start of a paragraph: the line after it goes on in plain type.
  bool continues_style(const LayoutLine& last, const LayoutLine& line) const {
    if (std::abs(last.size - line.size) > 0.07 * line.size) return false;
    const double distance = line.baseline - last.baseline;
    return distance < (leadings_.at(size_class(line)) * line.size) + 1.2 &&
           !has_room(last, &line) && starts_lower(line.text()) && list_marker(line).empty();
  }

  // The left edge says that a new paragraph begins: an indent, or the end of a hanging one.
  static bool indented_anew(const LayoutBlock& block, const LayoutLine& line) {
    const double slack = 0.7 * line.size;
    const LayoutLine& last = block.lines.back();
    if (block.kind == BlockKind::kListItem) {
      const LayoutLine& first = block.lines.front();
      const double text = block.lines.size() > 1 ? last.box.x0 : text_start(first);
      if (line.box.x0 > text + slack) return true;
      return block.lines.size() > 1 && line.box.x0 < text - slack;
    }
    if (block.lines.size() == 1) return line.box.x0 > last.box.x0 + slack;
    return std::abs(line.box.x0 - last.box.x0) > slack;
  }

  void finish(LayoutBlock& block) const {
    if (block.kind != BlockKind::kParagraph) return;
    std::size_t letters = 0;
    bool display = true, italic = true;
    for (const LayoutLine& line : block.lines) {
      letters += line.letters();
      display = display && is_display(line, body_);
      italic = italic && line.italic;
    }
    const std::string first = block.lines.front().text(), last = block.lines.back().text();
    if (is_caption(first) && letters < 300) {
      block.kind = BlockKind::kCaption;
      block.floating = true;
    } else if (display && !is_figure(first, letters, block.size > 1.4 * body_.size) &&
               block.lines.size() <= 5 && letters < 260 &&
               (!last.ends_with('.') || block.size > 1.3 * body_.size)) {
      block.kind = BlockKind::kHeading;
    }
    const bool quoted = first.starts_with("“") || first.starts_with("‘") || first.starts_with("\"");
    if (block.kind == BlockKind::kParagraph && quoted && italic) block.kind = BlockKind::kQuote;
  }

  const LayoutRegion& region_;
  const BodyStyle& body_;
  std::map<long, double> ends_, leadings_;  // by size class
  bool justified_ = false;
  std::vector<LayoutBlock> blocks_;
};

}  // namespace

BodyStyle body_style(const std::vector<Sheet>& sheets) {
  std::map<double, std::size_t> sizes;
  std::map<int, std::size_t> leadings;
  std::map<std::uint32_t, std::size_t> faces, colours;
  std::size_t bold = 0, all = 0;
  for (const Sheet& sheet : sheets) {
    for (const LayoutLine& line : sheet.pieces) {
      sizes[line.size] += line.letters();
      all += line.letters();
      faces[line.face] += line.letters();
      colours[line.colour] += line.letters();
      if (line.bold) bold += line.letters();
    }
  }
  BodyStyle body;
  if (all == 0) return body;
  body.bold = bold * 2 > all;
  const auto most_used = [](const auto& letters) {
    return std::max_element(letters.begin(), letters.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  };
  body.size = most_used(sizes);
  body.face = most_used(faces);
  body.colour = most_used(colours);
  for (const Sheet& sheet : sheets) {
    const auto& page = sheet.pieces;
    for (std::size_t i = 1; i < page.size(); ++i) {
      if (std::abs(page[i].size - body.size) > 0.3) continue;
      const double overlap = std::min(page[i].box.x1, page[i - 1].box.x1) -
                             std::max(page[i].box.x0, page[i - 1].box.x0);
      const double ratio = (page[i].baseline - page[i - 1].baseline) / body.size;
      if (overlap > 0 && ratio > 0.9 && ratio < 2)
        leadings[static_cast<int>(std::lround(ratio * 20))] += page[i].letters();
    }
  }
  if (!leadings.empty()) {
    body.leading =
        std::max_element(leadings.begin(), leadings.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first /
        20.0;
  }
  return body;
}

void extend_over_pages(LayoutBlock& block, const LayoutBlock& next) {
  if (block.page_end < next.page) {
    block.later_boxes.resize(static_cast<std::size_t>(next.page.value - block.page.value - 1));
    block.later_boxes.push_back(next.box);
  }
  block.later_boxes.insert(block.later_boxes.end(), next.later_boxes.begin(),
                           next.later_boxes.end());
  block.page_end = next.page_end;
}

std::vector<LayoutBlock> blocks_of(LayoutRegion region, const BodyStyle& body) {
  for (LayoutLine& line : region.lines) split_glued_marker(line);
  if (!region.table) return Builder(region, body).build();
  LayoutBlock block;
  block.kind = BlockKind::kTable;
  block.box = region.table->box;
  block.floating = true;
  block.table = std::move(region.table);
  std::vector<LayoutBlock> blocks;
  blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace speerpunt
