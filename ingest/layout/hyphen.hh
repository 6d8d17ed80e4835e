// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines to running text: what a hyphen at a line end means.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace speerpunt {

// The words that a document writes inside its lines, where no hyphen can be a line-end one.
class LineVocabulary {
 public:
  void add(std::string_view line);

  // Adds a line to the text that the lines before it made. A hyphen at a line end is dropped
  // (farmacologie-/commissie), kept (VIM-/commissie, Medisch-/inhoudelijke) or kept with a space
  // (huis-/en jeugdartsen); a soft hyphen (U+00AD) is always dropped; an address that is broken
  // after a slash is joined.
  //
  // The words of the document decide first, then the list of Dutch words and the parts of
  // compounds, then rules: a word that is known without its hyphen loses it.
  void append(std::string& text, std::string_view line) const;
  std::string join(const std::vector<std::string>& lines) const;

 private:
  enum class Break { kSpace, kKeep, kDrop };
  Break break_between(std::string_view head, std::string_view tail) const;
  bool is_hard(std::string_view head, std::string_view tail) const;
  bool is_soft_in_address(std::string_view head, std::string_view tail) const;
  int count(const std::string& word) const;

  std::unordered_map<std::string, int> words_;
  std::unordered_map<std::string, int> hyphen_heads_;  // "co" of "co-assistent"
  std::size_t lines_ = 0;
  std::size_t hyphenated_lines_ = 0;
};

}  // namespace speerpunt
