// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Documents that are as large and as varied as real ones and say nothing: words of the word list
// with the frequencies of a language (Zipf), bound by function words, and now and then a theme, a
// law, an addressee. The same seed gives the same text.
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt::bench {

class DutchText {
 public:
  // Throws Error "word-list-missing": without words there is no text.
  explicit DutchText(std::uint64_t seed);

  // About 50 paragraphs of 80 words under headings, on pages of four. Every twentieth is a new
  // version of the one before it, with a few sentences changed.
  Document document(std::size_t number);

  std::string word(std::size_t least_rank, std::size_t most_rank);  // 0 is the most frequent
  std::string sentence();
  std::size_t below(std::size_t limit);

 private:
  std::string subject();
  std::string paragraph();

  std::mt19937_64 random_;
  std::vector<std::string> words_;
  std::vector<double> cumulative_;
  Document last_;
};

}  // namespace speerpunt::bench
