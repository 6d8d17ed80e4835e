// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/heading_style.hh"

#include <algorithm>
#include <cmath>

#include "corpus/ascii.hh"
#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_capitals(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 4;
}

}  // namespace

HeadingStyle style_of(const LayoutBlock& block) {
  const LayoutLine& first = block.lines.front();
  const std::string text = plain_text(block);
  HeadingStyle style;
  style.size = -std::lround(block.size * 2);
  style.plain = !block.bold;
  style.small_letters = has_small_letter(text) || !has_capitals(text);
  style.italic = first.italic;
  style.face = first.face;
  style.colour = first.colour;
  return style;
}

bool is_set_off(const HeadingStyle& style, const BodyStyle& body) {
  return style.plain == body.bold || !style.small_letters || style.italic ||
         style.face != body.face || style.colour != body.colour;
}

std::string plain_text(const LayoutBlock& block) {
  std::string text;
  for (const LayoutLine& line : block.lines) {
    if (!text.empty()) text += ' ';
    text += line.text();
  }
  return text;
}

int section_depth(std::string_view text) {
  const std::string folded = dutch::fold(text.substr(0, std::min<std::size_t>(text.size(), 40)));
  std::string_view rest = folded;
  if (rest.starts_with("§")) rest.remove_prefix(std::string_view("§").size());
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  for (const std::string_view label : {"hoofdstuk ", "deel ", "bijlage "}) {
    if (rest.starts_with(label) && rest.size() > label.size()) return 1;
  }
  int depth = 0;
  std::size_t at = 0;
  while (at < rest.size() && is_digit(rest[at])) {
    const std::size_t begin = at;
    while (at < rest.size() && is_digit(rest[at])) ++at;
    if (at - begin > 2) return 0;
    ++depth;
    if (at < rest.size() && rest[at] == '.') ++at;
  }
  if (at < rest.size() && rest[at] == ')') return 0;
  return depth > 0 && at < rest.size() && rest[at] == ' ' && depth <= 6 ? depth : 0;
}

}  // namespace speerpunt
