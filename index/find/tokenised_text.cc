// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/tokenised_text.hh"

#include <algorithm>
#include <utility>

#include "corpus/dutch/words.hh"

namespace speerpunt {

std::string_view TokenisedText::between(std::size_t first, std::size_t last) const {
  const std::size_t begin = tokens[first].span.begin.value;
  return text.substr(begin, tokens[last].span.end.value - begin);
}

std::size_t TokenisedText::token_at(ByteOffset offset) const {
  const auto found = std::lower_bound(
      tokens.begin(), tokens.end(), offset,
      [](const Token& token, ByteOffset value) { return token.span.begin < value; });
  return static_cast<std::size_t>(found - tokens.begin());
}

std::string comparable_stem(std::string_view folded) {
  if (folded.find('-') == std::string_view::npos) return dutch::stem(folded);
  std::string joined;
  for (const char c : folded) {
    if (c != '-') joined += c;
  }
  return dutch::stem(joined);
}

TokenisedText tokenise(std::string_view text) {
  TokenisedText result{text, {}};
  std::vector<dutch::Word> words = dutch::words(text);
  result.tokens.reserve(words.size());
  for (dutch::Word& word : words) {
    if (!result.tokens.empty()) {
      const std::size_t gap = result.tokens.back().span.end.value;
      const std::string_view gap_text = text.substr(gap, word.span.begin.value - gap);
      result.tokens.back().closes = gap_text.find_first_of(".:;!?\n") != std::string_view::npos;
    }
    std::string stem = comparable_stem(word.folded);
    result.tokens.push_back({word.span, std::move(word.folded), std::move(stem), false});
  }
  if (!result.tokens.empty()) result.tokens.back().closes = true;
  return result;
}

}  // namespace speerpunt
