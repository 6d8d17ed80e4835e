// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Articles of a law as they are written before or behind its name: "artikelen 7a, 8 en 13, tweede
// lid, onder a".
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/find/token_reader.hh"

namespace speerpunt {

struct Article {
  std::string number;     // as folded: 7:448, 9.2.3.1, 68g
  std::string paragraph;  // lid, the first one; empty: none
  std::size_t first = 0;  // tokens
  std::size_t last = 0;
};

bool is_article_word(std::string_view folded);
bool is_article_number(std::string_view folded);
// "VII", "IIIa": as articles of acts that change others are numbered, and chapters.
bool is_roman_number(std::string_view written);
// May stand between two articles of one law.
bool is_article_link(std::string_view folded);

class ArticleReader {
 public:
  explicit ArticleReader(const TokenReader& reader) : read_(reader) {}

  // The list behind the word "artikel" at `at`; empty: no number follows.
  std::vector<Article> list_at(std::size_t at) const;
  // The word "artikel" that goes on behind `last`: ", alsmede op artikel 4", "juncto art. 9".
  std::optional<std::size_t> next_list(std::size_t last) const;
  // Takes in ", eerste lid, onder b", "lid 1", "onderdelen d tot en met i".
  void take_subdivisions(Article& article) const;
  // The last word of what is explained behind an article in brackets: "artikel 307 (dood door
  // schuld)"; `last` itself where nothing is.
  std::size_t behind_gloss(std::size_t last) const;

 private:
  void join_book(Article& article) const;
  bool is_range(std::size_t from) const;
  std::optional<std::size_t> next_in_list(std::size_t last) const;
  void set_paragraph(Article& article, std::size_t at) const;

  const TokenReader& read_;
};

}  // namespace speerpunt
