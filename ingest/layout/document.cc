// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/document.hh"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "corpus/dutch/dates.hh"
#include "corpus/dutch/normalise.hh"
#include "ingest/layout/block.hh"
#include "ingest/layout/furniture.hh"
#include "ingest/layout/hyphen.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kBoilerplateTimes = 3;
constexpr std::size_t kShortestBoilerplate = 40;  // letters

LayoutBlock furniture_block(LayoutLine line) {
  LayoutBlock block;
  block.kind = BlockKind::kFurniture;
  block.box = line.box;
  block.size = line.size;
  block.floating = true;
  block.lines.push_back(std::move(line));
  return block;
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool ends_open(const LayoutBlock& block) {
  const std::string text = block.lines.back().text();
  if (text.empty()) return false;
  const char last = text.back();
  return last != '.' && last != '!' && last != '?' && last != ':' && last != ';';
}

// A paragraph or list item that goes on in the next column or on the next page.
bool goes_on(const LayoutBlock& block, const LayoutBlock& next) {
  const auto runs = [](const LayoutBlock& b) {
    return b.kind == BlockKind::kParagraph || b.kind == BlockKind::kListItem;
  };
  if (!runs(block) || next.kind != BlockKind::kParagraph) return false;
  if (std::abs(block.size - next.size) > 0.05 * block.size || block.bold != next.bold) return false;
  const std::string first = next.lines.front().text();
  if (first.empty()) return false;
  const LayoutWord& word = next.lines.front().words.front();
  const bool full =
      block.right - block.lines.back().box.x1 < word.box.x1 - word.box.x0 + 0.6 * block.size;
  if (is_lower(first.front())) return ends_open(block) || full;
  return full && (ends_open(block) || block.ends_flush);
}

void append(LayoutBlock& block, LayoutBlock next) {
  for (int page = block.page_end.value; page < next.page.value; ++page)
    block.page_lines.push_back(block.lines.size());
  for (LayoutLine& line : next.lines) block.lines.push_back(std::move(line));
  block.page_end = next.page_end;
  block.ends_full = next.ends_full;
  block.ends_flush = next.ends_flush;
  block.right = next.right;
}

// Joins what was cut by a column or page border. What floats in between comes after.
std::vector<LayoutBlock> joined(std::vector<LayoutBlock> blocks,
                                const std::set<std::size_t>& region_starts) {
  std::vector<LayoutBlock> out;
  std::optional<std::size_t> last;  // the last block of the running text, in `out`
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    LayoutBlock& block = blocks[i];
    if (block.floating) {
      out.push_back(std::move(block));
      continue;
    }
    if (last && region_starts.contains(i) && goes_on(out[*last], block)) {
      append(out[*last], std::move(block));
      continue;
    }
    last = out.size();
    out.push_back(std::move(block));
  }
  return out;
}

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

// Levels by rank of size and weight; a number "2.1" says its level itself.
void rank_headings(std::vector<LayoutBlock>& blocks) {
  std::map<std::pair<double, bool>, int> ranks;
  const auto style = [](const LayoutBlock& block) {
    return std::pair(-std::round(block.size * 2), !block.bold);
  };
  for (const LayoutBlock& block : blocks) {
    if (block.kind == BlockKind::kHeading) ranks[style(block)] = 0;
  }
  int rank = 0;
  for (auto& [key, level] : ranks) level = std::min(++rank, 6);
  for (LayoutBlock& block : blocks) {
    if (block.kind == BlockKind::kHeading) block.level = ranks[style(block)];
  }
}

// Entries of a table of contents without leaders: single lines that end in a number, next to
// entries with leaders or under the heading of the table.
void extend_contents(std::vector<LayoutBlock>& blocks) {
  const auto is_entry = [](const LayoutBlock& block) {
    if (block.lines.size() != 1 || block.lines.front().words.size() < 2) return false;
    if (is_page_number(block.lines.front().text())) return false;
    const std::string& last = block.lines.front().words.back().text;
    return last.size() <= 3 &&
           std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto is_head = [](const LayoutBlock& block) {
    if (block.lines.size() != 1) return false;
    const std::string text = dutch::fold(block.lines.front().text());
    return text == "inhoud" || text == "inhoudsopgave" || text == "contents";
  };
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const LayoutBlock& before = blocks[i - 1];
    if ((before.kind == BlockKind::kToc || is_head(before)) && is_entry(blocks[i]))
      blocks[i].kind = BlockKind::kToc;
  }
  for (std::size_t i = blocks.size(); i-- > 1;) {
    if (blocks[i].kind == BlockKind::kToc && (is_entry(blocks[i - 1]) || is_head(blocks[i - 1])))
      blocks[i - 1].kind = BlockKind::kToc;
  }
}

// The largest heading of the first page that has one; what is repeated larger later is no title.
void choose_title(std::vector<LayoutBlock>& blocks) {
  LayoutBlock* title = nullptr;
  for (LayoutBlock& block : blocks) {
    // What is large below the first running text is a figure or a catchword.
    if (title != nullptr && block.kind == BlockKind::kParagraph && block.lines.size() > 1) break;
    if (block.kind != BlockKind::kHeading) continue;
    const std::string first = block.lines.front().text();
    if (title != nullptr && first.front() >= '0' && first.front() <= '9') continue;
    if (title != nullptr && (block.page != title->page || block.size < 1.05 * title->size))
      continue;
    if (title != nullptr && title->page != block.page) break;
    title = &block;
  }
  if (title == nullptr) return;
  title->kind = BlockKind::kTitle;
  title->level = 0;
  // "Standpunt – Federatie, 8 november 2022": issuer and date in a small line under the title.
  const auto next = static_cast<std::size_t>(title - blocks.data()) + 1;
  if (next >= blocks.size() || blocks[next].page != title->page) return;
  LayoutBlock& line = blocks[next];
  if (line.kind != BlockKind::kHeading || line.size > 0.8 * title->size) return;
  std::string text;
  for (const LayoutLine& part : line.lines) text += part.text() + ' ';
  const auto dates = dutch::find_dates(text);
  if (dates.empty()) return;
  // "Samenvatting bij de visie (juni 2017)" is a subtitle.
  const bool dashed = text.find(" – ") != std::string::npos;
  if (!dashed && !text.substr(0, dates.front().span.begin.value).ends_with(", ")) return;
  line.kind = BlockKind::kMeta;
  line.level = 0;
  line.floating = true;
}

// The head of a table without rules above it is often set as a heading is.
void mark_table_heads(std::vector<LayoutBlock>& blocks) {
  const auto is_spread = [](const LayoutLine& line) {
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      if (line.words[i].box.x0 - line.words[i - 1].box.x1 > 1.5 * line.size) return true;
    }
    return false;
  };
  for (LayoutBlock& block : blocks) {
    if (block.kind != BlockKind::kHeading || block.lines.size() > 2) continue;
    const bool above = std::any_of(blocks.begin(), blocks.end(), [&](const LayoutBlock& table) {
      const double gap = table.box.y0 - block.box.y1;
      return table.kind == BlockKind::kTable && table.page == block.page && gap > -1 &&
             gap < 1.5 * block.size && table.box.x0 < block.box.x1 && table.box.x1 > block.box.x0;
    });
    if (above && is_spread(block.lines.front())) block.kind = BlockKind::kTable;
  }
}

// Text that comes back: in small type on several pages it is a footer that does not keep its
// height, anywhere else boilerplate. `small` has one entry for each block.
void mark_boilerplate(std::vector<Block>& blocks, const std::vector<bool>& small) {
  std::map<std::string, std::size_t> times;
  std::map<std::string, std::set<int>> pages;
  const auto counts = [](const Block& block) {
    return (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem) &&
           block.text.size() >= kShortestBoilerplate;
  };
  for (const Block& block : blocks) {
    if (!counts(block)) continue;
    const std::string key = dutch::squeeze(block.text);
    ++times[key];
    pages[key].insert(block.page.value);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (!counts(block)) continue;
    const std::string key = dutch::squeeze(block.text);
    if (small[i] && pages[key].size() >= 2) {
      block.kind = BlockKind::kFurniture;
    } else if (times[key] >= kBoilerplateTimes) {
      block.kind = BlockKind::kBoilerplate;
    }
  }
}

}  // namespace

void DocumentLayout::add(const DrawnPage& page) {
  for (Sheet& sheet : sheets_of(page)) {
    for (const LayoutLine& piece : sheet.pieces) words_ += piece.words.size();
    sheets_.push_back(std::move(sheet));
  }
}

LaidOut DocumentLayout::finish() {
  std::vector<Sheet> sheets = std::exchange(sheets_, {});
  words_ = 0;
  std::vector<std::vector<LayoutLine>> furniture = take_furniture(sheets);
  LineVocabulary vocabulary;
  for (const Sheet& sheet : sheets) {
    for (const LayoutLine& line : sheet.pieces) vocabulary.add(line.text());
  }
  const BodyStyle body = body_style(sheets);

  std::vector<LayoutBlock> blocks;
  std::set<std::size_t> region_starts;
  std::map<int, Page> pages;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::size_t first = blocks.size();
    for (LayoutLine& line : furniture[i]) blocks.push_back(furniture_block(std::move(line)));
    for (LayoutRegion& region : take_regions(sheets[i])) {
      region_starts.insert(blocks.size());
      for (LayoutBlock& block : blocks_of(std::move(region), body))
        blocks.push_back(std::move(block));
    }
    for (std::size_t j = first; j < blocks.size(); ++j) {
      blocks[j].page = blocks[j].page_end = sheets[i].page.number;
      blocks[j].quarter_turns = sheets[i].quarter_turns;
    }
    pages.emplace(sheets[i].page.number.value, std::move(sheets[i].page));
  }
  blocks = joined(std::move(blocks), region_starts);
  extend_contents(blocks);
  mark_table_heads(blocks);
  rank_headings(blocks);
  choose_title(blocks);

  LaidOut out;
  std::vector<bool> small;
  for (LayoutBlock& place : blocks) {
    const LayoutBlock source = std::exchange(place, {});
    Block block;
    block.kind = source.kind;
    block.level = source.kind == BlockKind::kListItem ? 1 : source.level;
    block.text = text_of(source, vocabulary);
    block.page = source.page;
    block.page_end = source.page_end;
    block.page_starts = page_starts(source, block.text);
    block.box = turned_back(source.box, source.quarter_turns, pages.at(source.page.value));
    if (block.text.empty()) continue;
    if (block.kind == BlockKind::kTitle) out.title = block.text;
    out.blocks.push_back(std::move(block));
    small.push_back(source.size < 0.93 * body.size);
  }
  mark_boilerplate(out.blocks, small);
  return out;
}

std::string plain_words(const std::vector<DrawnPage>& pages) {
  std::string text;
  const auto add = [&text](const LayoutLine& line) { text += line.text() + '\n'; };
  std::vector<Sheet> sheets;
  for (const DrawnPage& page : pages) {
    for (Sheet& sheet : sheets_of(page)) {
      for (const LayoutWord& word : words_of(page, sheet.quarter_turns)) text += word.text + ' ';
      text += '\n';
      sheets.push_back(std::move(sheet));
    }
  }
  take_furniture(sheets);
  const BodyStyle body = body_style(sheets);
  std::vector<LayoutLine> large;
  for (Sheet& sheet : sheets) {
    for (const LayoutRegion& region : take_regions(sheet)) {
      for (const LayoutLine& line : region.lines) {
        add(line);
        if (!region.floating && line.size > 0.93 * body.size) large.push_back(line);
      }
      if (!region.table) continue;
      for (const auto& row : region.table->rows) {
        for (const auto& cell : row) std::for_each(cell.begin(), cell.end(), add);
      }
    }
  }
  std::for_each(large.begin(), large.end(), add);
  return text;
}

}  // namespace speerpunt
