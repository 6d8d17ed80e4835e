// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/story_blocks.hh"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "ingest/text/blocks.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestDirectHeading = 120;
constexpr double kLarger = 1.15;         // than the body text, of a heading without a style
constexpr double kTitleLarger = 1.35;    // of a title
constexpr std::size_t kTitleWithin = 6;  // paragraphs from the begin
constexpr int kMostSpan = 50;

std::string one_line(std::string_view raw) {
  std::string text(raw);
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  return dutch::normalise(text);
}

double mean_size(const StoryParagraph& paragraph) {
  return paragraph.shown == 0 ? 0 : paragraph.size_sum / static_cast<double>(paragraph.shown);
}

// Half points, as sizes are stored.
int size_class(double size) {
  return static_cast<int>(std::lround(size * 2));
}

class BlockWriter {
 public:
  explicit BlockWriter(const Story& story) : story_(story) { measure(story.items()); }

  std::vector<Block> write() {
    find_title();
    write_items(story_.items());
    flush_notes(true);
    for (const StoryNote& note : story_.notes()) {
      if (note.at_end) write_note(note);
    }
    return std::move(blocks_);
  }

 private:
  void measure(const std::vector<StoryItem>& items) {
    for (const StoryItem& item : items) {
      const StoryParagraph& paragraph = item.paragraph;
      sizes_[size_class(mean_size(paragraph))] += paragraph.shown;
      styled_ = styled_ || paragraph.format.role.role == StyleRole::kHeading;
      titled_ = titled_ || paragraph.format.role.role == StyleRole::kTitle;
      for (const auto& row : item.table.rows) {
        for (const StoryCell& cell : row) measure(cell.items);
      }
    }
    const auto most = std::max_element(
        sizes_.begin(), sizes_.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    body_size_ = most == sizes_.end() ? 0 : most->first / 2.0;
    for (const StoryItem& item : items) {
      if (!item.is_table && looks_like_heading(item.paragraph)) {
        heading_sizes_.insert(size_class(mean_size(item.paragraph)));
      }
    }
  }

  bool is_large(const StoryParagraph& paragraph) const {
    return body_size_ > 0 && mean_size(paragraph) >= body_size_ * kLarger;
  }

  // By direct formatting: short, and all of it bold or larger than the text.
  bool looks_like_heading(const StoryParagraph& paragraph) const {
    if (paragraph.format.role.role != StyleRole::kNone || paragraph.format.list_level != 0 ||
        paragraph.format.continues_item || paragraph.shown < 2) {
      return false;
    }
    if (paragraph.bold != paragraph.shown && !is_large(paragraph)) return false;
    const std::string text = one_line(paragraph.text);
    const std::size_t colon = text.find(": ");  // "Betreft: ..", "Datum: .."
    return text.size() <= kLongestDirectHeading && colon == std::string::npos &&
           !ends_with_any(text, {".", ",", ";", "!"}) && !starts_lower(text) && has_letter(text);
  }

  // Without a style for it: the only text of its size, near the begin.
  void find_title() {
    if (titled_) return;
    std::size_t seen = 0;
    for (const StoryItem& item : story_.items()) {
      if (++seen > kTitleWithin) return;
      if (item.is_table || !looks_like_heading(item.paragraph)) continue;
      const int size = size_class(mean_size(item.paragraph));
      const bool largest = size == sizes_.rbegin()->first;
      if (!largest || sizes_[size] != item.paragraph.shown) continue;
      if (mean_size(item.paragraph) < body_size_ * kTitleLarger) continue;
      title_ = &item.paragraph;
      heading_sizes_.erase(size);
      return;
    }
  }

  int direct_level(const StoryParagraph& paragraph) const {
    if (styled_) return std::min(last_heading_ + 1, 6);
    const auto place = heading_sizes_.find(size_class(mean_size(paragraph)));
    const auto larger = std::distance(place, heading_sizes_.end());
    return static_cast<int>(std::clamp<std::ptrdiff_t>(larger, 1, 6));
  }

  void write_items(const std::vector<StoryItem>& items) {
    for (const StoryItem& item : items) {
      if (item.is_table) {
        write_table(item.table);
      } else {
        write_paragraph(item.paragraph);
      }
    }
  }

  struct Look {
    BlockKind kind = BlockKind::kParagraph;
    int level = 0;
  };

  Look look_of(const StoryParagraph& paragraph) const {
    const ParagraphFormat& format = paragraph.format;
    switch (format.role.role) {
      case StyleRole::kTitle:
        return {BlockKind::kTitle, 0};
      case StyleRole::kSubtitle:
        return {BlockKind::kHeading, 2};
      case StyleRole::kHeading:
        return {BlockKind::kHeading, std::clamp(format.role.level, 1, 6)};
      case StyleRole::kCaption:
        return {BlockKind::kCaption, 0};
      case StyleRole::kToc:
      case StyleRole::kTocHeading:
        return {BlockKind::kToc, 0};
      case StyleRole::kNote:
        return {BlockKind::kFootnote, 0};
      case StyleRole::kQuote:
      case StyleRole::kListItem:
      case StyleRole::kNone:
        break;
    }
    if (format.list_level > 0 && !format.continues_item) {
      return {BlockKind::kListItem, std::min(format.list_level, 9)};
    }
    if (format.role.role == StyleRole::kQuote) return {BlockKind::kQuote, 0};
    if (&paragraph == title_) return {BlockKind::kTitle, 0};
    if (looks_like_heading(paragraph)) return {BlockKind::kHeading, direct_level(paragraph)};
    return {};
  }

  void write_paragraph(const StoryParagraph& paragraph) {
    const Look look = look_of(paragraph);
    if (look.kind != BlockKind::kParagraph) {
      write_piece(paragraph, 0, paragraph.text.size(), look);
      return;
    }
    // A blank line between two line breaks divides paragraphs; a bullet begins an item.
    const std::string_view text = paragraph.text;
    std::size_t piece = 0;
    Look piece_look;
    for (std::size_t line = 0; line <= text.size();) {
      const std::size_t end = std::min(text.find('\n', line), text.size());
      const std::string_view content = text.substr(line, end - line);
      const auto marker = list_marker(content);
      const bool blank = content.find_first_not_of(" \t\r") == std::string_view::npos;
      if (blank || marker) {
        write_piece(paragraph, piece, line, piece_look);
        piece = line + (marker ? marker->length : 0);
        piece_look =
            marker ? Look{BlockKind::kListItem, std::max(1, paragraph.format.list_level)} : Look{};
      }
      line = end + 1;
    }
    write_piece(paragraph, piece, text.size(), piece_look);
  }

  void write_piece(const StoryParagraph& paragraph, std::size_t begin, std::size_t end, Look look) {
    Block block;
    block.text = one_line(std::string_view(paragraph.text).substr(begin, end - begin));
    if (block.text.empty()) return;
    block.kind = look.kind;
    block.level = look.level;
    block.page.value = paragraph.page + pages_before(paragraph, begin);
    block.page_end = block.page;
    const auto offset = [&](std::size_t raw) {
      const std::string head =
          one_line(std::string_view(paragraph.text).substr(begin, raw - begin));
      return std::min(head.size(), block.text.size());
    };
    for (const std::size_t start : paragraph.page_starts) {
      if (start <= begin || start >= end) continue;
      std::size_t at = offset(start);
      while (at < block.text.size() && block.text[at] == ' ') ++at;
      if (at == 0 || at >= block.text.size()) continue;
      block.page_starts.push_back({at});
      ++block.page_end.value;
    }
    for (const NoteMark& note : paragraph.notes) {
      const bool last = end == paragraph.text.size();
      if (note.at.value < begin || note.at.value > end || (note.at.value == end && !last)) continue;
      block.notes.push_back({{offset(note.at.value)}, note.mark});
    }
    push(std::move(block));
  }

  static int pages_before(const StoryParagraph& paragraph, std::size_t raw) {
    return static_cast<int>(
        std::count_if(paragraph.page_starts.begin(), paragraph.page_starts.end(),
                      [&](std::size_t start) { return start > 0 && start <= raw; }));
  }

  void push(Block block) {
    const bool next_page = !blocks_.empty() && block.page.value > blocks_.back().page_end.value;
    if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle || next_page) {
      flush_notes(false);
    }
    if (block.kind == BlockKind::kHeading) last_heading_ = block.level;
    for (const NoteMark& note : block.notes) referred_.insert(note.mark);
    blocks_.push_back(std::move(block));
  }

  // The notes that the text so far refers to.
  void flush_notes(bool all) {
    while (next_note_ < story_.notes().size()) {
      const StoryNote& note = story_.notes()[next_note_];
      if (!all && !referred_.contains(note.mark)) return;
      ++next_note_;
      if (!note.at_end) write_note(note);
    }
  }

  void write_note(const StoryNote& note) {
    if (note.text.empty()) return;
    Block block;
    block.kind = BlockKind::kFootnote;
    block.text = note.text;
    block.mark = note.mark;
    block.page.value = note.at_end ? std::max(1, story_.page()) : note.page;
    block.page_end = block.page;
    blocks_.push_back(std::move(block));
  }

  // It lays out the page: one column, or a row of columns of text.
  static bool is_layout(const StoryTable& table) {
    std::size_t columns = 0;
    std::size_t filled = 0;
    std::size_t paragraphs = 0;
    bool headings = false;
    for (const auto& row : table.rows) {
      columns = std::max(columns, row.size());
      for (const StoryCell& cell : row) {
        if (!cell.items.empty()) ++filled;
        paragraphs = std::max(paragraphs, cell.items.size());
        for (const StoryItem& item : cell.items) {
          headings = headings || item.paragraph.format.role.role == StyleRole::kHeading ||
                     item.paragraph.format.role.role == StyleRole::kTitle;
        }
      }
    }
    if (columns < 2 || filled < 2) return true;
    return table.rows.size() == 1 && (headings || paragraphs > 3);
  }

  void write_table(const StoryTable& table) {
    if (is_layout(table)) {
      for (const auto& row : table.rows) {
        for (const StoryCell& cell : row) write_items(cell.items);
      }
      return;
    }
    Block block;
    block.kind = BlockKind::kTable;
    block.page.value = 0;
    for (const auto& row : table.rows) write_row(row, block);
    if (block.text.empty()) return;
    push(std::move(block));
  }

  static void write_row(const std::vector<StoryCell>& row, Block& block) {
    std::string line;
    std::vector<NoteMark> notes;
    int page = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += '\t';
      write_cell(row[i].items, line, notes, page);
      if (row[i].span > 1) {
        line.append(static_cast<std::size_t>(std::min(row[i].span, kMostSpan) - 1), '\t');
      }
    }
    if (line.find_first_not_of('\t') == std::string::npos) return;
    if (!block.text.empty()) block.text += '\n';
    if (block.page.value == 0) block.page.value = block.page_end.value = page;
    for (; block.page_end.value < page; ++block.page_end.value) {
      block.page_starts.push_back({block.text.size()});
    }
    for (NoteMark& note : notes) {
      note.at.value += block.text.size();
      block.notes.push_back(std::move(note));
    }
    block.text += line;
  }

  static void write_cell(const std::vector<StoryItem>& items, std::string& line,
                         std::vector<NoteMark>& notes, int& page) {
    for (const StoryItem& item : items) {
      for (const auto& row : item.table.rows) {
        for (const StoryCell& inner : row) write_cell(inner.items, line, notes, page);
      }
      const std::string text = one_line(item.paragraph.text);
      if (text.empty()) continue;
      if (page == 0) page = item.paragraph.page;
      if (!line.empty() && line.back() != '\t') line += ' ';
      for (const NoteMark& note : item.paragraph.notes) {
        const std::string head =
            one_line(std::string_view(item.paragraph.text).substr(0, note.at.value));
        notes.push_back({{line.size() + std::min(head.size(), text.size())}, note.mark});
      }
      line += text;
    }
  }

  const Story& story_;
  std::vector<Block> blocks_;
  std::map<int, std::size_t> sizes_;  // size class: bytes of text
  std::set<int> heading_sizes_;       // of headings without a style
  double body_size_ = 0;
  bool styled_ = false;  // has headings by style
  bool titled_ = false;
  const StoryParagraph* title_ = nullptr;
  int last_heading_ = 0;
  std::size_t next_note_ = 0;
  std::set<std::string> referred_;
};

}  // namespace

std::vector<Block> blocks_of_story(const Story& story) {
  return BlockWriter(story).write();
}

std::vector<Block> margin_blocks(const Story& story, BlockKind kind) {
  std::vector<Block> blocks = blocks_of_story(story);
  for (Block& block : blocks) {
    block.kind = kind;
    block.level = 0;
    block.notes.clear();
    if (block.text.find('\n') == std::string::npos) continue;
    std::replace(block.text.begin(), block.text.end(), '\n', ' ');
    block.text = one_line(block.text);
  }
  return blocks;
}

}  // namespace speerpunt
