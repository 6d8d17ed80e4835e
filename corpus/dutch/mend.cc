// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/mend.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "corpus/dutch/compound.hh"
#include "corpus/dutch/normalise.hh"

namespace speerpunt::dutch {
namespace {

constexpr std::size_t kLongestWord = 100;
constexpr std::size_t kMostGaps = 2;
constexpr std::size_t kFewestSaid = 3;  // bytes of letters that the file does say
// Those of many fonts first.
constexpr std::array<std::string_view, 9> kLigatures = {"fi", "fl", "ff", "ffi", "ffl",
                                                        "ti", "tt", "ft", "tti"};

struct Gap {
  std::size_t begin = 0;
  std::size_t length = 0;
};

// Bytes of the character at `at` if it says nothing about its letters; 0: it does.
std::size_t nameless(std::string_view word, std::size_t at) {
  const auto byte = static_cast<unsigned char>(word[at]);
  if (byte < 0x20 && byte != '\t' && byte != '\n') return 1;
  if (at + 3 > word.size()) return 0;
  const auto second = static_cast<unsigned char>(word[at + 1]);
  const bool private_use = byte == 0xEE || (byte == 0xEF && second < 0xA4);
  return private_use || word.substr(at, 3) == "\uFFFD" ? 3 : 0;
}

std::vector<Gap> gaps_of(std::string_view word) {
  std::vector<Gap> gaps;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t length = nameless(word, at);
    if (length > 0) gaps.push_back({at, length});
    at += std::max<std::size_t>(length, 1);
  }
  return gaps;
}

bool is_word(const std::string& text, const WordList& list) {
  constexpr std::string_view kMarks = ".,;:!?()[]\"'“”‘’";
  std::string folded = fold(text);
  const std::size_t begin = folded.find_first_not_of(kMarks);
  if (begin == std::string::npos) return false;
  folded = folded.substr(begin, folded.find_last_not_of(kMarks) - begin + 1);
  return folded.size() > 3 &&
         (list.contains_folded(folded) || !compound_parts(folded, list).empty());
}

// The word with every gap from `first` on filled, if that makes a word; else empty.
std::string filled(const std::string& word, const std::vector<Gap>& gaps, std::size_t first,
                   const WordList& list) {
  if (first == gaps.size()) return is_word(word, list) ? word : std::string();
  const Gap& gap = gaps[gaps.size() - 1 - first];  // from the back: offsets before it stay
  for (const std::string_view ligature : kLigatures) {
    std::string tried = word;
    tried.replace(gap.begin, gap.length, ligature);
    if (std::string found = filled(tried, gaps, first + 1, list); !found.empty()) return found;
  }
  return {};
}

}  // namespace

std::string with_ligatures(std::string word, const WordList& list) {
  const bool plain = std::ranges::all_of(word, [](char c) { return c >= 0x20 && c < 0x7F; });
  if (plain || list.empty() || word.size() > kLongestWord) return word;
  const std::vector<Gap> gaps = gaps_of(word);
  if (gaps.empty() || gaps.size() > kMostGaps) return word;
  std::size_t said = word.size();
  for (const Gap& gap : gaps) said -= gap.length;
  if (said < kFewestSaid) return word;
  std::string found = filled(word, gaps, 0, list);
  return found.empty() ? word : found;
}

}  // namespace speerpunt::dutch
