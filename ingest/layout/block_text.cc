// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/block_text.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "ingest/layout/marker.hh"

namespace speerpunt {
namespace {

std::string table_text(const LayoutTable& table, const LineVocabulary& vocabulary) {
  std::string text;
  for (const auto& row : table.rows) {
    if (!text.empty()) text += '\n';
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += '\t';
      std::vector<std::string> lines;
      for (const LayoutLine& line : row[i]) lines.push_back(line.text());
      text += dutch::normalise(vocabulary.join(lines));
    }
  }
  return text;
}

// Where in `text` each of `beginnings` ends, ascending: after as many letters as it has, since its
// hyphens and spaces may be gone.
std::vector<ByteOffset> ends_in(std::string_view text, const std::vector<std::string>& beginnings) {
  std::vector<ByteOffset> ends;
  std::size_t at = 0, letters = 0;
  for (const std::string& beginning : beginnings) {
    const std::size_t wanted = dutch::squeeze(beginning).size();
    while (at < text.size()) {
      std::size_t end = at + 1;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
      const std::size_t letter = dutch::squeeze(text.substr(at, end - at)).size();
      if (letters + letter > wanted) break;
      letters += letter;
      at = end;
    }
    ends.push_back({at});
  }
  return ends;
}

// Each row of a table is a line of its text.
std::vector<ByteOffset> row_starts(const LayoutTable& table, std::string_view text) {
  std::vector<ByteOffset> starts;
  std::size_t at = 0, row = 0;
  for (const std::size_t first : table.page_rows) {
    for (; row < first && at < text.size(); ++row) {
      const std::size_t end = text.find('\n', at);
      at = end == std::string_view::npos ? text.size() : end + 1;
    }
    starts.push_back({at});
  }
  return starts;
}

// Of the lines before the text of a list item.
std::size_t bullet_length(const LayoutBlock& block) {
  if (block.kind != BlockKind::kListItem) return 0;
  const std::string_view marker = list_marker(block.lines.front());
  return is_bullet(marker) ? marker.size() : 0;
}

// "1,2" is two marks.
std::vector<std::string> marks_in(std::string_view text) {
  std::vector<std::string> marks;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string mark;
    for (const char c : text.substr(0, comma)) {
      if (std::string_view("()[].").find(c) == std::string_view::npos) mark += c;
    }
    if (!mark.empty()) marks.push_back(std::move(mark));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return marks;
}

}  // namespace

std::string text_of(const LayoutBlock& block, const LineVocabulary& vocabulary) {
  if (block.table) return table_text(*block.table, vocabulary);
  std::vector<std::string> lines;
  for (const LayoutLine& line : block.lines) lines.push_back(line.text());
  lines.front().erase(0, bullet_length(block));
  return dutch::normalise(vocabulary.join(lines));
}

std::vector<ByteOffset> page_starts(const LayoutBlock& block, std::string_view text) {
  if (block.table) return row_starts(*block.table, text);
  if (block.page_lines.empty()) return {};
  std::vector<std::string> beginnings;
  std::string before;
  std::size_t line = 0;
  for (const std::size_t first : block.page_lines) {
    for (; line < first; ++line) before += block.lines[line].text();
    beginnings.push_back(before.substr(std::min(bullet_length(block), before.size())));
  }
  return ends_in(text, beginnings);
}

std::vector<NoteMark> note_marks(const LayoutBlock& block, std::string_view text) {
  std::vector<std::string> marks, beginnings;
  std::string before;
  const std::size_t bullet = block.lines.empty() ? 0 : bullet_length(block);
  for (const LayoutLine& line : block.lines) {
    const LayoutWord* last = nullptr;
    for (const LayoutWord& word : line.words) {
      if (is_note_mark(word, last)) {
        for (std::string& mark : marks_in(word.text)) {
          marks.push_back(std::move(mark));
          beginnings.push_back(before.substr(std::min(bullet, before.size())));
        }
      } else {
        before += word.text;
      }
      last = &word;
    }
  }
  if (marks.empty()) return {};
  const std::vector<ByteOffset> ends = ends_in(text, beginnings);
  std::vector<NoteMark> notes;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    std::size_t at = ends[i].value;
    while (at > 0 && text[at - 1] == ' ') --at;
    notes.push_back({{at}, std::move(marks[i])});
  }
  return notes;
}

}  // namespace speerpunt
