// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/doubt.hh"

#include <algorithm>
#include <cmath>

namespace speerpunt {

std::string with_doubts(std::string_view text, std::span<const ByteSpan> doubtful) {
  std::string marked;
  std::size_t at = 0;
  for (const ByteSpan span : doubtful) {
    const std::size_t end = std::min(span.end.value, text.size());
    if (end <= at) continue;
    marked += text.substr(at, end - at);
    marked += kDoubtMark;
    at = end;
  }
  return marked.append(text.substr(at));
}

std::vector<ByteSpan> within(std::span<const ByteSpan> spans, ByteSpan part) {
  std::vector<ByteSpan> inside;
  for (const ByteSpan span : spans) {
    const std::size_t begin = std::max(span.begin, part.begin).value;
    const std::size_t end = std::min(span.end, part.end).value;
    if (begin >= end) continue;
    inside.push_back({{begin - part.begin.value}, {end - part.begin.value}});
  }
  return inside;
}

std::string scan_in_dutch(double confidence) {
  return " (scan, " + std::to_string(std::lround(100 * confidence)) + "% zeker)";
}

}  // namespace speerpunt
