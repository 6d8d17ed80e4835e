// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/card.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/blocks.hh"
#include "ingest/html/content.hh"
#include "ingest/html/furniture.hh"
#include "ingest/html/tree.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr auto kCardTags =
    std::to_array<std::string_view>({"li", "div", "section", "article", "td", "figure"});
constexpr std::size_t kMostLines = 10;
constexpr std::size_t kMostLineWords = 8;
constexpr std::size_t kLongestByline = 150;
constexpr std::size_t kMostElements = 60;

struct Lines {
  std::vector<std::string> text;  // of blocks and between line breaks
  std::size_t elements = 0;
  bool contact = false;
};

void end_line(Lines& lines) {
  if (lines.text.empty() || !lines.text.back().empty()) lines.text.emplace_back();
}

bool is_contact_link(const xmlNode* element) {
  const std::string target = attribute(element, "href");
  return target.starts_with("mailto:") || target.starts_with("tel:");
}

void collect(const xmlNode* node, Lines& lines) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (lines.elements > kMostElements) return;
    if (child->type == XML_TEXT_NODE) {
      const std::string text = dutch::normalise(text_of(child));
      if (text.empty()) continue;
      if (lines.text.empty()) lines.text.emplace_back();
      if (!lines.text.back().empty()) lines.text.back() += ' ';
      lines.text.back() += text;
      continue;
    }
    const std::string_view tag = tag_of(child);
    if (tag.empty() || part_of(child) == Part::kDropped) continue;
    ++lines.elements;
    const bool apart = !is_inline(tag);
    if (apart) end_line(lines);
    lines.contact = lines.contact || (tag == "a" && is_contact_link(child));
    collect(child, lines);
    if (apart) end_line(lines);
  }
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

}  // namespace

bool is_contact_card(const xmlNode* element) {
  if (!is_one_of(tag_of(element), kCardTags)) return false;
  Lines lines;
  collect(element, lines);
  std::erase_if(lines.text, [](const std::string& line) { return line.empty(); });
  if (!lines.contact || lines.elements > kMostElements) return false;
  // A single line is an item of a list, or the end of a text.
  if (lines.text.size() < 3 || lines.text.size() > kMostLines) return false;
  return std::none_of(lines.text.begin(), lines.text.end(), [](const std::string& line) {
    return count_words(line) > kMostLineWords || (count_words(line) > 2 && line.ends_with('.'));
  });
}

bool is_byline(const xmlNode* element) {
  if (!names_byline(attribute(element, "class"))) return false;
  const std::string text = line_text(element);
  return text.size() <= kLongestByline && !ends_with_any(text, {".", "?", "!", ":"});
}

}  // namespace speerpunt
