// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to corpus/dutch: text as runs of digits and runs of letters, for reading dates.
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt::dutch {

struct DateToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  int number = -1;          // -1: a word, or more than 6 digits
  std::string word;         // lower case; empty: a number
  std::string_view before;  // what stands between the last token and this one

  std::size_t size() const { return end - begin; }
  bool is_number() const { return word.empty(); }
  // 1500-2100 in four digits.
  bool is_year() const { return is_number() && size() == 4 && number >= 1500 && number <= 2100; }
};

std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace speerpunt::dutch
