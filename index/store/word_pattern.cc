// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/word_pattern.hh"

#include "index/store/code_points.hh"
#include "index/store/edit_distance.hh"

namespace speerpunt {
namespace {

std::size_t next_letter(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

// Only the latest * has to be tried again: linear but for the text behind it.
bool fits_wildcard(std::string_view pattern, std::string_view word) {
  std::size_t in_pattern = 0, in_word = 0;
  std::size_t star = std::string_view::npos, star_word = 0;
  while (in_word < word.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      star_word = in_word;
    } else if (in_pattern < pattern.size() && pattern[in_pattern] == '?') {
      ++in_pattern;
      in_word = next_letter(word, in_word);
    } else if (in_pattern < pattern.size() && pattern[in_pattern] == word[in_word]) {
      ++in_pattern;
      ++in_word;
    } else if (star != std::string_view::npos) {
      in_pattern = star + 1;
      in_word = star_word = next_letter(word, star_word);
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

}  // namespace

bool is_word_pattern(std::string_view word) {
  return word.find_first_of("*?~") != std::string_view::npos;
}

bool fits_pattern(std::string_view pattern, std::string_view folded_word) {
  const std::size_t tilde = pattern.rfind('~');
  if (tilde == std::string_view::npos) return fits_wildcard(pattern, folded_word);
  const std::size_t limit = pattern.ends_with('2') ? 2 : 1;
  return edit_distance(code_points(pattern.substr(0, tilde)), code_points(folded_word), limit) <=
         limit;
}

}  // namespace speerpunt
