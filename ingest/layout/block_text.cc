// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/block_text.hh"

#include "corpus/dutch/normalise.hh"

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

// Where the first `lines` lines end in `text`: after as many letters as they have, since their
// hyphens and spaces may be gone.
ByteOffset end_in(std::string_view text, std::string_view lines) {
  std::size_t left = dutch::squeeze(lines).size();
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::size_t letter = dutch::squeeze(text.substr(at, end - at)).size();
    if (letter > left) break;
    left -= letter;
    at = end;
  }
  return {at};
}

}  // namespace

std::string text_of(const LayoutBlock& block, const LineVocabulary& vocabulary) {
  if (block.table) return table_text(*block.table, vocabulary);
  std::vector<std::string> lines;
  for (const LayoutLine& line : block.lines) lines.push_back(line.text());
  if (block.kind == BlockKind::kListItem) {
    const std::string_view marker = list_marker(block.lines.front());
    if (is_bullet(marker)) lines.front().erase(0, marker.size());
  }
  if (block.kind == BlockKind::kFootnote && block.lines.front().words.front().raised)
    lines.front().insert(0, block.lines.front().words.front().text + " ");
  return dutch::normalise(vocabulary.join(lines));
}

std::vector<ByteOffset> page_starts(const LayoutBlock& block, std::string_view text) {
  std::vector<ByteOffset> starts;
  std::string before;
  std::size_t line = 0;
  for (const std::size_t first : block.page_lines) {
    for (; line < first; ++line) before += block.lines[line].text();
    std::string_view lines = before;
    if (block.kind == BlockKind::kListItem) {
      const std::string_view marker = list_marker(block.lines.front());
      if (is_bullet(marker)) lines.remove_prefix(marker.size());
    }
    starts.push_back(end_in(text, lines));
  }
  return starts;
}

}  // namespace speerpunt
