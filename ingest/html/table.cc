// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/blocks.hh"
#include "ingest/html/content.hh"
#include "ingest/html/tree.hh"

namespace speerpunt {
namespace {

constexpr auto kBlockTags = std::to_array<std::string_view>(
    {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "table", "blockquote"});
constexpr long kMostSpan = 50;

int count_children(const xmlNode* element, std::string_view tag) {
  int count = 0;
  for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
    if (tag_of(child) == tag) ++count;
  }
  return count;
}

struct Shape {
  int rows = 0;
  int most_cells = 0;
  bool heading_cells = false;
  bool blocks_inside = false;
};

bool holds_blocks(const xmlNode* cell) {
  if (count_children(cell, "p") > 2) return true;
  return std::any_of(kBlockTags.begin(), kBlockTags.end(), [&](std::string_view tag) {
    return first_element(cell->children, tag) != nullptr;
  });
}

void measure(const xmlNode* node, Shape& shape) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    const std::string_view tag = tag_of(child);
    if (tag == "tr") {
      ++shape.rows;
      int cells = 0;
      for (const xmlNode* cell = child->children; cell != nullptr; cell = cell->next) {
        const std::string_view name = tag_of(cell);
        if (name != "td" && name != "th") continue;
        ++cells;
        shape.heading_cells = shape.heading_cells || name == "th";
        shape.blocks_inside = shape.blocks_inside || holds_blocks(cell);
      }
      shape.most_cells = std::max(shape.most_cells, cells);
    } else if (tag == "thead" || tag == "tbody" || tag == "tfoot") {
      measure(child, shape);
    }
  }
}

void collect(const xmlNode* node, std::string& text) {
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
    text += text_of(node);
    return;
  }
  const std::string_view tag = tag_of(node);
  if (tag.empty() || part_of(node) == Part::kDropped || is_note_mark(node)) return;
  const bool apart = !is_inline(tag);
  if (apart) text += ' ';
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    collect(child, text);
  }
  if (apart) text += ' ';
}

void add_rows(const xmlNode* node, std::string& text) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    const std::string_view tag = tag_of(child);
    if (tag == "thead" || tag == "tbody" || tag == "tfoot") add_rows(child, text);
    if (tag != "tr") continue;
    std::string row;
    bool first = true;
    for (const xmlNode* cell = child->children; cell != nullptr; cell = cell->next) {
      const std::string_view name = tag_of(cell);
      if (name != "td" && name != "th") continue;
      if (!first) row += '\t';
      first = false;
      row += line_text(cell);
      const long span = std::strtol(attribute(cell, "colspan").c_str(), nullptr, 10);
      if (span > 1) row.append(static_cast<std::size_t>(std::min(span, kMostSpan) - 1), '\t');
    }
    if (row.find_first_not_of('\t') == std::string::npos) continue;
    if (!text.empty()) text += '\n';
    text += row;
  }
}

}  // namespace

std::string line_text(const xmlNode* element) {
  std::string text;
  for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
    collect(child, text);
  }
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return dutch::normalise(text);
}

std::string data_table_text(const xmlNode* table) {
  const std::string role = attribute(table, "role");
  if (role == "presentation" || role == "none") return {};
  Shape shape;
  measure(table, shape);
  if (shape.most_cells < 2 || (shape.rows < 2 && !shape.heading_cells)) return {};
  if (shape.blocks_inside && !shape.heading_cells) return {};
  std::string text;
  add_rows(table, text);
  return text;
}

}  // namespace speerpunt
