// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/document.hh"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "ingest/layout/block.hh"
#include "ingest/layout/block_text.hh"
#include "ingest/layout/boilerplate.hh"
#include "ingest/layout/contents.hh"
#include "ingest/layout/doubt.hh"
#include "ingest/layout/furniture.hh"
#include "ingest/layout/headings.hh"
#include "ingest/layout/hyphen.hh"
#include "ingest/layout/join.hh"
#include "ingest/layout/lists.hh"
#include "ingest/layout/notes.hh"
#include "ingest/layout/table_join.hh"

namespace speerpunt {
namespace {

LayoutBlock furniture_block(LayoutLine line) {
  LayoutBlock block;
  block.kind = BlockKind::kFurniture;
  block.box = line.box;
  block.size = line.size;
  block.floating = true;
  block.lines.push_back(std::move(line));
  return block;
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
    std::vector<LayoutRegion> regions = take_regions(sheets[i]);
    split_glued_marks(regions, body);
    for (LayoutRegion& region : regions) {
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
  finish_notes(blocks, body);
  blocks = with_tables_joined(std::move(blocks));
  std::vector<SectionTitle> sections = mark_contents(blocks);
  if (!outline_.empty()) {
    sections.clear();
    for (const OutlineEntry& entry : outline_)
      sections.push_back({title_key(entry.title), entry.level});
  }
  find_headings(blocks, sections, body);
  mark_table_heads(blocks);
  choose_title(blocks, body);
  const LayoutBlock* subtitle = subtitle_of(blocks, body);
  rank_headings(blocks, sections, subtitle);
  nest_lists(blocks);

  LaidOut out;
  std::vector<bool> small;
  for (LayoutBlock& place : blocks) {
    const LayoutBlock source = std::exchange(place, {});
    Block block;
    block.kind = source.kind;
    const bool has_level =
        source.kind == BlockKind::kListItem || source.kind == BlockKind::kHeading;
    block.level = has_level ? source.level : 0;
    block.text = text_of(source, vocabulary);
    block.page = source.page;
    block.page_end = source.page_end;
    block.page_starts = page_starts(source, block.text);
    block.notes = note_marks(source, block.text);
    block.mark = source.mark;
    block.doubtful = doubtful_spans(source, block.text);
    block.box = turned_back(source.box, source.quarter_turns, pages.at(source.page.value));
    for (std::size_t later = 0; later < source.later_boxes.size(); ++later) {
      const auto page = pages.find(source.page.value + static_cast<int>(later) + 1);
      block.later_boxes.push_back(
          page == pages.end()
              ? Box{}
              : turned_back(source.later_boxes[later], source.quarter_turns, page->second));
    }
    if (block.text.empty()) continue;
    if (block.kind == BlockKind::kTitle) out.title = block.text;
    if (&place == subtitle) out.subtitle = block.text;
    out.blocks.push_back(std::move(block));
    small.push_back(source.size < 0.93 * body.size);
  }
  mark_boilerplate(out.blocks, small);
  link_notes(out.blocks);
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
    std::vector<LayoutRegion> regions = take_regions(sheet);
    split_glued_marks(regions, body);
    for (const LayoutRegion& region : regions) {
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
