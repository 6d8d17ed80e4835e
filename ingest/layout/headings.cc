// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/headings.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "corpus/ascii.hh"
#include "corpus/dutch/dates.hh"
#include "corpus/dutch/normalise.hh"
#include "ingest/layout/heading_style.hh"
#include "ingest/layout/marker.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostLines = 3;
constexpr std::size_t kLongestHeading = 120;  // bytes, of a line that only its style sets off
constexpr std::size_t kLongestTitle = 300;
constexpr std::size_t kRunningText = 60;
constexpr std::size_t kListOfHeadings = 3;
constexpr int kDeepest = 6;

std::size_t letters_of(const LayoutBlock& block) {
  std::size_t letters = 0;
  for (const LayoutLine& line : block.lines) letters += line.letters();
  return letters;
}

bool can_be_heading(const LayoutBlock& block) {
  const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem ||
                    block.kind == BlockKind::kHeading;
  return text && !block.table && !block.lines.empty() && block.lines.size() <= kMostLines &&
         !is_bullet(list_marker(block.lines.front()));
}

const LayoutBlock* next_text(const std::vector<LayoutBlock>& blocks, std::size_t i) {
  for (std::size_t j = i + 1; j < blocks.size(); ++j) {
    const BlockKind kind = blocks[j].kind;
    if (kind != BlockKind::kFurniture && kind != BlockKind::kFootnote &&
        kind != BlockKind::kCaption)
      return &blocks[j];
  }
  return nullptr;
}

// A line that could be a heading, above text.
bool heads_text(const std::vector<LayoutBlock>& blocks, std::size_t i, const BodyStyle& body) {
  const LayoutBlock& block = blocks[i];
  const std::string text = plain_text(block);
  if (text.empty() || text.size() > kLongestHeading || is_lower(text.front())) return false;
  if (std::string_view(".;,").find(text.back()) != std::string_view::npos) return false;
  if (text.find("://") != std::string::npos || text.find("www.") != std::string::npos ||
      text.find('@') != std::string::npos)
    return false;
  const LayoutBlock* next = next_text(blocks, i);
  if (next == nullptr) return false;
  if (next->page == block.page && next->box.y0 < block.box.y0 && next->box.x0 < block.box.x1)
    return false;
  if (next->kind == BlockKind::kListItem) return true;
  return next->kind == BlockKind::kParagraph && letters_of(*next) >= kRunningText &&
         std::abs(next->size - body.size) < 0.1 * body.size;
}

// "Vraag 1", "Antwoord 5 en 6", "Artikel 12a" and nothing else.
bool is_label(const LayoutBlock& block) {
  if (block.lines.size() != 1 || block.lines.front().words.size() > 5) return false;
  static constexpr std::array<std::string_view, 8> kLabels = {
      "vraag", "antwoord", "vragen", "antwoorden", "artikel", "hoofdstuk", "stelling", "bijlage"};
  const auto& words = block.lines.front().words;
  if (words.size() < 2) return false;
  const std::string first = dutch::fold(words.front().text);
  if (words.front().text.front() < 'A' || words.front().text.front() > 'Z') return false;
  if (std::find(kLabels.begin(), kLabels.end(), first) == kLabels.end()) return false;
  return std::all_of(words.begin() + 1, words.end(), [](const LayoutWord& word) {
    const std::string_view text = word.text;
    return text == "en" || text == "t/m" || (is_digit(text.front()) && text.size() <= 4);
  });
}

// "43 per jaar"
bool is_figure_with_unit(const LayoutBlock& block) {
  const auto& words = block.lines.front().words;
  if (words.size() < 2 || block.lines.size() > 2) return false;
  const std::string& number = words.front().text;
  const bool digits = std::all_of(number.begin(), number.end(), [](char c) {
    return is_digit(c) || c == '.' || c == ',' || c == '%';
  });
  return digits && !number.ends_with('.') && is_lower(words[1].text.front());
}

using Levels = std::map<std::string, int, std::less<>>;

Levels levels_of(const std::vector<SectionTitle>& sections) {
  Levels levels;
  for (const SectionTitle& section : sections) levels.emplace(section.key, section.level);
  levels.erase("");
  return levels;
}

// How often a style stands above text as a heading does, and how often it is used at all.
struct Use {
  std::size_t heads = 0, all = 0;
};

void find_by_style(std::vector<LayoutBlock>& blocks, const BodyStyle& body) {
  std::map<HeadingStyle, Use> uses;
  const auto candidate = [&](const LayoutBlock& block) {
    return block.kind == BlockKind::kParagraph && !block.table && !block.lines.empty() &&
           block.size > 0.93 * body.size && is_set_off(style_of(block), body);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!candidate(blocks[i])) continue;
    Use& use = uses[style_of(blocks[i])];
    ++use.all;
    use.heads += can_be_heading(blocks[i]) && heads_text(blocks, i, body);
  }
  // From the end, so that a heading above a heading sees it as one.
  for (std::size_t i = blocks.size(); i-- > 0;) {
    if (!candidate(blocks[i]) || !can_be_heading(blocks[i])) continue;
    const Use use = uses[style_of(blocks[i])];
    if (use.heads >= 2 && use.heads * 10 >= use.all * 7 && heads_text(blocks, i, body))
      blocks[i].kind = BlockKind::kHeading;
  }
}

// A list that is set in bold: numbers that count on with nothing between them.
void take_back_lists(std::vector<LayoutBlock>& blocks, const Levels& known) {
  const auto number = [&](std::size_t i) {
    const LayoutBlock& block = blocks[i];
    if (block.kind != BlockKind::kHeading || known.contains(title_key(plain_text(block)))) return 0;
    const std::string_view marker = list_marker(block.lines.front());
    return marker.empty() || is_bullet(marker) ? 0 : form_of(marker).value;
  };
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i;
    if (number(i) > 0) {
      while (end + 1 < blocks.size() && number(end + 1) == number(end) + 1 &&
             std::abs(blocks[end + 1].size - blocks[i].size) < 0.1)
        ++end;
    }
    if (end + 1 - i >= kListOfHeadings) {
      for (std::size_t j = i; j <= end; ++j) blocks[j].kind = BlockKind::kListItem;
    }
    i = end + 1;
  }
}

// What the number of a heading and the contents say; 0: nothing.
int told_level(const LayoutBlock& block, const Levels& known) {
  const std::string text = plain_text(block);
  const auto found = known.find(title_key(text));
  return std::max(section_depth(text), found == known.end() ? 0 : found->second);
}

int most_common(const std::map<int, std::size_t>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// The largest and boldest first. A face or colour alone is no rank.
std::map<HeadingStyle, int> by_rank(
    const std::map<HeadingStyle, std::map<int, std::size_t>>& styles) {
  std::map<HeadingStyle, int> levels;
  const HeadingStyle* last = nullptr;
  int level = 0;
  for (const auto& [style, votes] : styles) {
    if (last == nullptr || style.size != last->size || style.plain != last->plain) ++level;
    levels[style] = level;
    last = &style;
  }
  return levels;
}

// A style of which nothing is told is one below the heading that it mostly stands under.
void place_between(const std::vector<LayoutBlock>& blocks, std::map<HeadingStyle, int>& levels,
                   const LayoutBlock* subtitle) {
  std::map<HeadingStyle, std::map<int, std::size_t>> below;
  std::vector<HeadingStyle> above;  // styles of the headings so far, the last one of each
  for (const LayoutBlock& block : blocks) {
    if (block.kind != BlockKind::kHeading || &block == subtitle) continue;
    const HeadingStyle style = style_of(block);
    if (levels.contains(style)) {
      std::erase(above, style);
      above.push_back(style);
      continue;
    }
    const auto parent = std::find_if(above.rbegin(), above.rend(), [&](const HeadingStyle& other) {
      return other.size <= style.size;  // at least as large
    });
    ++below[style][parent == above.rend() ? 1 : levels.at(*parent) + 1];
  }
  for (const auto& [style, counts] : below) levels[style] = most_common(counts);
}

}  // namespace

void find_headings(std::vector<LayoutBlock>& blocks, const std::vector<SectionTitle>& sections,
                   const BodyStyle& body) {
  const Levels known = levels_of(sections);
  for (LayoutBlock& block : blocks) {
    if (!can_be_heading(block)) continue;
    if (known.contains(title_key(plain_text(block))) || is_label(block)) {
      block.kind = BlockKind::kHeading;
    } else if (block.kind == BlockKind::kHeading && is_figure_with_unit(block)) {
      block.kind = BlockKind::kParagraph;
    }
  }
  find_by_style(blocks, body);
  take_back_lists(blocks, known);
}

void choose_title(std::vector<LayoutBlock>& blocks, const BodyStyle& body) {
  LayoutBlock* title = nullptr;
  for (LayoutBlock& block : blocks) {
    // What is large below the first running text is a figure or a catchword.
    if (title != nullptr && block.kind == BlockKind::kParagraph && block.lines.size() > 1) break;
    if (block.kind != BlockKind::kHeading) continue;
    if (block.size < 1.1 * body.size && (!block.bold || body.bold)) continue;
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
  auto next = static_cast<std::size_t>(title - blocks.data()) + 1;
  const HeadingStyle style = style_of(*title);
  while (next < blocks.size() && blocks[next].kind == BlockKind::kHeading &&
         blocks[next].page == title->page && style_of(blocks[next]) == style) {
    const double distance = blocks[next].lines.front().baseline - title->lines.back().baseline;
    const bool close = distance > 0 && distance < 1.7 * title->size;
    if (!close || letters_of(*title) + letters_of(blocks[next]) > kLongestTitle) break;
    for (LayoutLine& line : blocks[next].lines) title->lines.push_back(std::move(line));
    title->box = around(title->box, blocks[next].box);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(next));
  }
  // "Standpunt – Federatie, 8 november 2022": issuer and date in a small line under the title.
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

const LayoutBlock* subtitle_of(const std::vector<LayoutBlock>& blocks, const BodyStyle& body) {
  const auto title = std::find_if(blocks.begin(), blocks.end(), [](const LayoutBlock& block) {
    return block.kind == BlockKind::kTitle;
  });
  if (title == blocks.end()) return nullptr;
  const auto next = std::find_if(title + 1, blocks.end(), [](const LayoutBlock& block) {
    return block.kind != BlockKind::kFurniture && block.kind != BlockKind::kMeta;
  });
  if (next == blocks.end() || next->page != title->page || !can_be_heading(*next)) return nullptr;
  const std::string text = plain_text(*next);
  const double gap = next->box.y0 - title->box.y1;
  if (gap < -1 || gap > 3 * title->size || text.size() > kLongestTitle || text.ends_with(':'))
    return nullptr;
  if (next->kind != BlockKind::kHeading && next->size < 1.1 * body.size) return nullptr;
  if (section_depth(text) > 0 || is_label(*next)) return nullptr;
  const auto alike = std::count_if(blocks.begin(), blocks.end(), [&](const LayoutBlock& block) {
    return block.kind == BlockKind::kHeading && style_of(block) == style_of(*next);
  });
  if (alike > (next->kind == BlockKind::kHeading ? 1 : 0)) return nullptr;
  static constexpr std::array<std::string_view, 10> kSections = {
      "inleiding", "samenvatting", "voorwoord", "aanleiding", "managementsamenvatting",
      "inhoud",    "achtergrond",  "colofon",   "conclusie",  "context"};
  const std::string key = title_key(text);
  const bool section = std::find(kSections.begin(), kSections.end(), key) != kSections.end();
  return section ? nullptr : &*next;
}

void rank_headings(std::vector<LayoutBlock>& blocks, const std::vector<SectionTitle>& sections,
                   const LayoutBlock* subtitle) {
  const Levels known = levels_of(sections);
  std::map<HeadingStyle, std::map<int, std::size_t>> votes;  // none: nothing but the style tells
  for (const LayoutBlock& block : blocks) {
    if (block.kind != BlockKind::kHeading || &block == subtitle) continue;
    auto& of_style = votes[style_of(block)];
    if (const int level = told_level(block, known); level > 0) ++of_style[level];
  }
  std::map<HeadingStyle, int> levels;
  for (const auto& [style, of_style] : votes) {
    if (!of_style.empty()) levels[style] = most_common(of_style);
  }
  if (levels.empty()) {
    levels = by_rank(votes);
  } else {
    place_between(blocks, levels, subtitle);
  }
  for (LayoutBlock& block : blocks) {
    if (block.kind != BlockKind::kHeading) continue;
    const auto by_style = levels.find(style_of(block));
    int level = by_style == levels.end() ? 1 : by_style->second;
    // "2. Doel" may be a part of anything; "2.1 Doel" and what the contents name are not.
    const bool named = known.contains(title_key(plain_text(block)));
    if (named || section_depth(plain_text(block)) > 1) level = told_level(block, known);
    block.level = std::clamp(level, 1, kDeepest);
  }
}

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

}  // namespace speerpunt
