// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wrap.hh"

#include <algorithm>

namespace speerpunt::cli {
namespace {

std::size_t width(std::string_view word) {
  std::size_t count = 0;
  bool in_escape = false;
  for (const char c : word) {
    if (c == '\033') in_escape = true;
    const bool is_continuation = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (!in_escape && !is_continuation) ++count;
    if (c == 'm') in_escape = false;
  }
  return count;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns) {
  const std::string margin(indent, ' ');
  if (columns == 0) return margin + std::string(text);
  std::string lines = margin;
  std::size_t used = indent;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const std::size_t size = width(word);
    const bool is_first = used == indent;
    if (!is_first && used + 1 + size > columns) {
      lines += '\n' + margin;
      used = indent;
    } else if (!is_first) {
      lines += ' ';
      ++used;
    }
    lines += word;
    used += size;
    begin = end + 1;
  }
  return lines;
}

}  // namespace speerpunt::cli
