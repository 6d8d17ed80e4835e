// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/story.hh"

#include <algorithm>
#include <utility>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kDeepestTable = 12;
constexpr int kMostPages = 1'000'000;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void collect_text(const std::vector<StoryItem>& items, std::string& text) {
  for (const StoryItem& item : items) {
    text += item.paragraph.text + ' ';
    for (const auto& row : item.table.rows) {
      for (const StoryCell& cell : row) collect_text(cell.items, text);
    }
  }
}

constexpr int kSameEdge = 60;  // edges that are nearer are one

// A cell spans the columns whose edges lie between its own.
void find_spans(StoryTable& table) {
  std::vector<int> edges;
  for (const auto& row : table.rows) {
    for (const StoryCell& cell : row) edges.push_back(cell.right);
  }
  std::sort(edges.begin(), edges.end());
  const auto near = [](int one, int other) { return other - one < kSameEdge; };
  edges.erase(std::unique(edges.begin(), edges.end(), near), edges.end());
  for (auto& row : table.rows) {
    int left = 0;
    for (StoryCell& cell : row) {
      if (cell.right == 0) continue;
      const auto inside = std::count_if(edges.begin(), edges.end(), [&](int edge) {
        return edge > left + kSameEdge && edge <= cell.right;
      });
      cell.span = static_cast<int>(std::max<std::ptrdiff_t>(inside, 1));
      left = cell.right;
    }
  }
}

}  // namespace

void Story::begin_paragraph(const ParagraphFormat& format) {
  if (in_paragraph_) end_paragraph();
  paragraph_ = {};
  paragraph_.format = format;
  paragraph_.page = page_;
  in_paragraph_ = true;
}

void Story::add_text(std::string_view text, const RunFormat& format) {
  if (!in_paragraph_) begin_paragraph({});
  for (const char c : text) {
    paragraph_.text += is_blank(c) ? ' ' : c;  // a line break is break_line()
    if (is_blank(c)) continue;
    has_text_ = true;
    if (paragraph_.shown == 0) paragraph_.page = page_;
    at_page_begin_ = false;
    ++paragraph_.shown;
    if (format.bold) ++paragraph_.bold;
    paragraph_.size_sum += format.size;
  }
}

void Story::break_line() {
  if (in_paragraph_) paragraph_.text += '\n';
}

void Story::end_paragraph() {
  if (!in_paragraph_) return;
  in_paragraph_ = false;
  if (paragraph_.shown > 0 || !paragraph_.notes.empty()) {
    target().push_back({false, std::move(paragraph_), {}});
  }
  paragraph_ = {};
  place_boxes();
}

void Story::place_boxes() {
  std::vector<StoryItem> boxes = std::exchange(boxes_, {});
  std::move(boxes.begin(), boxes.end(), std::back_inserter(target()));
}

void Story::begin_page() {
  page_ = std::min(page_ + 1, kMostPages);
  at_page_begin_ = true;
  if (in_paragraph_ && paragraph_.shown > 0)
    paragraph_.page_starts.push_back(paragraph_.text.size());
}

void Story::begin_rendered_page() {
  if (!at_page_begin_) begin_page();
  at_page_begin_ = false;
}

void Story::begin_table() {
  end_paragraph();
  if (open_.size() >= kDeepestTable) {
    ++too_deep_;
    return;
  }
  open_.push_back({{}, page_, page_});
}

void Story::begin_row() {
  end_paragraph();
  if (open_.empty() || too_deep_ > 0) return;
  OpenTable& open = open_.back();
  page_ = std::max(page_, open.last_page);
  open.row_page = open.last_page = page_;
  open.table.rows.emplace_back();
}

// Side by side, each cell of a row begins on the page of the row.
void Story::begin_cell(int span) {
  end_paragraph();
  if (open_.empty() || too_deep_ > 0) return;
  OpenTable& open = open_.back();
  if (open.table.rows.empty()) open.table.rows.emplace_back();
  if (open.table.rows.back().empty()) open.row_page = page_;
  open.last_page = std::max(open.last_page, page_);
  page_ = open.row_page;
  open.table.rows.back().push_back({{}, span});
}

void Story::end_cell() {
  end_paragraph();
  if (open_.empty() || too_deep_ > 0) return;
  open_.back().last_page = std::max(open_.back().last_page, page_);
}

void Story::set_edges(const std::vector<int>& edges) {
  if (open_.empty() || too_deep_ > 0 || open_.back().table.rows.empty()) return;
  auto& row = open_.back().table.rows.back();
  for (std::size_t i = 0; i < std::min(row.size(), edges.size()); ++i) row[i].right = edges[i];
}

void Story::end_table() {
  end_paragraph();
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  if (open_.empty()) return;
  OpenTable open = std::move(open_.back());
  open_.pop_back();
  page_ = std::max(page_, open.last_page);
  find_spans(open.table);
  if (!open.table.rows.empty()) target().push_back({true, {}, std::move(open.table)});
}

std::vector<StoryItem>& Story::target() {
  if (open_.empty()) return items_;
  auto& rows = open_.back().table.rows;
  if (rows.empty()) rows.emplace_back();
  if (rows.back().empty()) rows.back().push_back({});
  return rows.back().back().items;
}

void Story::add_note(std::string mark, Story note, bool at_end) {
  if (!in_paragraph_) begin_paragraph({});
  note.finish();
  paragraph_.notes.push_back({ByteOffset{paragraph_.text.size()}, mark});
  notes_.push_back({std::move(mark), note.line_text(), page_, at_end});
  std::move(note.notes_.begin(), note.notes_.end(), std::back_inserter(notes_));
}

void Story::add_box(Story box) {
  box.finish();
  std::move(box.items_.begin(), box.items_.end(), std::back_inserter(boxes_));
  std::move(box.notes_.begin(), box.notes_.end(), std::back_inserter(notes_));
  if (!in_paragraph_) place_boxes();
}

void Story::finish() {
  end_paragraph();
  too_deep_ = 0;
  while (!open_.empty()) end_table();
}

std::string Story::line_text() const {
  std::string text;
  collect_text(items_, text);
  std::replace_if(text.begin(), text.end(), is_blank, ' ');
  return dutch::normalise(text);
}

}  // namespace speerpunt
