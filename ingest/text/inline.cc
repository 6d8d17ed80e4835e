// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/inline.hh"

#include <array>
#include <cctype>
#include <cstddef>
#include <utility>

namespace speerpunt {
namespace {

constexpr std::size_t kLongestLink = 1000;  // bounds the search for a closing bracket
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEntities = {
    {{"&amp;", "&"},
     {"&lt;", "<"},
     {"&gt;", ">"},
     {"&quot;", "\""},
     {"&nbsp;", " "},
     {"&#39;", "'"},
     {"&euro;", "€"},
     {"&apos;", "'"}}};

bool is_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool is_punctuation(char c) {
  return std::ispunct(static_cast<unsigned char>(c)) != 0;
}

// Offset of the bracket that closes the one at `open`; npos: none near.
std::size_t closing(std::string_view text, std::size_t open, char left, char right) {
  int depth = 0;
  const std::size_t end = std::min(text.size(), open + kLongestLink);
  for (std::size_t i = open; i < end; ++i) {
    if (text[i] == left) ++depth;
    if (text[i] == right && --depth == 0) return i;
  }
  return std::string_view::npos;
}

// A construct at the begin of `rest`: its shown text and its length; length 0: none.
struct Construct {
  std::string text;
  std::size_t length = 0;
};

Construct link(std::string_view rest, bool image) {
  const std::size_t open = image ? 1 : 0;
  const std::size_t label = closing(rest, open, '[', ']');
  if (label == std::string_view::npos || label + 1 >= rest.size()) return {};
  std::size_t end = std::string_view::npos;
  if (rest[label + 1] == '(') end = closing(rest, label + 1, '(', ')');
  if (rest[label + 1] == '[') end = closing(rest, label + 1, '[', ']');
  if (end == std::string_view::npos) return {};
  if (image) return {{}, end + 1};
  return {markdown_line_text(rest.substr(open + 1, label - open - 1)), end + 1};
}

Construct tag(std::string_view rest) {
  if (rest.size() < 3) return {};
  const char first = rest[1];
  if (std::isalpha(static_cast<unsigned char>(first)) == 0 && first != '/' && first != '!')
    return {};
  const std::size_t end = rest.substr(0, kLongestLink).find('>');
  if (end == std::string_view::npos) return {};
  const std::string_view inside = rest.substr(1, end - 1);
  const bool address = inside.starts_with("http") || inside.find('@') != std::string_view::npos;
  const bool line_break = inside.starts_with("br");
  return {address ? std::string(inside) : std::string(line_break ? " " : ""), end + 1};
}

Construct entity(std::string_view rest) {
  for (const auto& [name, value] : kEntities) {
    if (rest.starts_with(name)) return {std::string(value), name.size()};
  }
  return {};
}

}  // namespace

std::string markdown_line_text(std::string_view line) {
  std::string text;
  text.reserve(line.size());
  for (std::size_t i = 0; i < line.size();) {
    const std::string_view rest = line.substr(i);
    const char c = rest.front();
    Construct found;
    if (c == '\\' && rest.size() > 1 && is_punctuation(rest[1])) {
      found = {std::string(1, rest[1]), 2};
    } else if (c == '[') {
      found = link(rest, false);
    } else if (c == '!' && rest.substr(1).starts_with('[')) {
      found = link(rest, true);
    } else if (c == '<') {
      found = tag(rest);
    } else if (c == '&') {
      found = entity(rest);
    } else if (c == '*' || c == '`') {
      // A lone star between spaces is a star.
      const bool lone = (i == 0 || line[i - 1] == ' ') && (rest.size() == 1 || rest[1] == ' ');
      if (!lone) found.length = 1;
    } else if (c == '_') {
      const bool inside = i > 0 && is_word(line[i - 1]) && rest.size() > 1 && is_word(rest[1]);
      if (!inside) found.length = 1;
    }
    if (found.length == 0) {
      text += c;
      ++i;
    } else {
      text += found.text;
      i += found.length;
    }
  }
  return text;
}

}  // namespace speerpunt
