// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One sentence of a passage: its clauses, and what kind of sentence it is.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "index/find/tokenised_text.hh"

namespace speerpunt {

// A sentence as tokens [begin, end), with what stands around it.
struct Sentence {
  const TokenisedText& text;
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  const std::string& word(std::size_t at) const { return text.tokens[at].folded; }
  // Punctuation and space behind a token.
  std::string_view gap(std::size_t at) const;
  std::string_view written() const { return text.between(begin, end - 1); }
};

// "4. Wij dringen ...": the number belongs to the list, not to the sentence.
std::size_t length_of_list_mark(std::string_view text);

bool is_question(const Sentence& sentence);
bool is_english(const Sentence& sentence);
// Words of a person, not of the issuer: wholly between quotation marks.
bool is_quotation(const Sentence& sentence);
// The verb of "Oefen het gesprek ..." or, behind a vocative, of "Opleiders, oefen het gesprek ...".
std::optional<std::size_t> opening_imperative(const Sentence& sentence);

// A comma, dash or bracket, or a stronger sign.
bool is_clause_border(std::string_view gap);
// The clause around a token: [clause_begin, clause_end).
std::size_t clause_begin(const Sentence& sentence, std::size_t at);
std::size_t clause_end(const Sentence& sentence, std::size_t at);

}  // namespace speerpunt
