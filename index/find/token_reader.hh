// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Looks at the words of a text and at what stands between them, past its end too.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "corpus/is_one_of.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

// Views the text: that must live as long.
class TokenReader {
 public:
  explicit TokenReader(const TokenisedText& text) : text_(text) {}

  const TokenisedText& text() const { return text_; }
  std::size_t size() const { return text_.tokens.size(); }
  // Folded; empty behind the end.
  std::string_view word(std::size_t at) const {
    return at < size() ? std::string_view(text_.tokens[at].folded) : std::string_view{};
  }
  std::string_view written(std::size_t at) const {
    return at < size() ? text_.between(at, at) : std::string_view{};
  }
  bool has_capital(std::size_t at) const {
    return at < size() && written(at).front() >= 'A' && written(at).front() <= 'Z';
  }
  // White space and punctuation between a word and the next; a line end behind the last.
  std::string_view gap(std::size_t before) const {
    if (before + 1 >= size()) return "\n";
    const std::size_t begin = text_.tokens[before].span.end.value;
    return text_.text.substr(begin, text_.tokens[before + 1].span.begin.value - begin);
  }
  // "(art. 3)": whether the words from first to last stand in brackets.
  bool in_brackets(std::size_t first, std::size_t last) const {
    if (first == 0 || last >= size()) return false;
    return gap(first - 1).ends_with('(') &&
           text_.text.substr(text_.tokens[last].span.end.value).starts_with(')');
  }
  // No border that a reference would not cross.
  bool joined(std::size_t before) const {
    constexpr auto kAbbreviated = std::to_array<std::string_view>({"e.v", "jo", "resp", "art"});
    return before + 1 < size() && gap(before).find_first_of(";:!?\n") == std::string_view::npos &&
           (gap(before).find(". ") == std::string_view::npos ||
            std::find(kAbbreviated.begin(), kAbbreviated.end(), word(before)) !=
                kAbbreviated.end());
  }
  bool is_civil_code(std::size_t at) const {
    return written(at) == "BW" || (word(at) == "burgerlijk" && word(at + 1) == "wetboek");
  }
  std::size_t end_of_civil_code(std::size_t at) const {
    return word(at) == "burgerlijk" ? at + 1 : at;
  }

 private:
  const TokenisedText& text_;
};

}  // namespace speerpunt
