// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/plain_text.hh"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "ingest/text/blocks.hh"
#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

std::vector<std::string_view> split_pages(std::string_view text) {
  std::vector<std::string_view> pages;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\f', begin), text.size());
    pages.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  // Many tools end the last page with a form feed too.
  if (pages.size() > 1 && pages.back().find_first_not_of(" \t\r\n") == std::string_view::npos) {
    pages.pop_back();
  }
  return pages;
}

}  // namespace

Reading read_plain_text(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "text";
  const std::string_view first = first_bytes(bytes, kMostTextBytes);
  if (first.size() < bytes.size()) {
    document.problems.push_back(truncated_warning("text-truncated", path));
  }
  const Decoded decoded = decode_text(first);
  if (decoded.invalid_utf8) document.problems.push_back(invalid_utf8_warning(path));
  int number = 0;
  for (const std::string_view page : split_pages(decoded.text)) {
    document.pages.push_back({PageNumber{++number}, {}, 0, 0});
    for (Block& block : blocks_of_text(page, PageNumber{number})) {
      document.blocks.push_back(std::move(block));
    }
  }
  if (!document.blocks.empty() && document.blocks.front().kind == BlockKind::kHeading) {
    document.blocks.front().kind = BlockKind::kTitle;
    document.blocks.front().level = 0;
  }
  return reading;
}

std::string plain_page_text(std::string_view bytes, PageNumber first, PageNumber last) {
  const Decoded decoded = decode_text(first_bytes(bytes, kMostTextBytes));
  std::string text;
  int number = 0;
  for (const std::string_view page : split_pages(decoded.text)) {
    ++number;
    if (number < first.value || number > last.value) continue;
    text += page;
    text += '\n';
  }
  return text;
}

}  // namespace speerpunt
