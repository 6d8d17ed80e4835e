// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text cut into words once, for all who look for words in it: tagger, references,
// recommendations.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/units.hh"

namespace speerpunt {

struct Token {
  ByteSpan span;
  std::string folded;
  std::string stem;     // of the folded word without inner hyphens
  bool closes = false;  // . : ; ! ? or a line end stands between this word and the next
};

// Views the text that it was made from: that must live as long.
struct TokenisedText {
  std::string_view text;
  std::vector<Token> tokens;

  std::string_view between(std::size_t first, std::size_t last) const;  // first..last inclusive
  // The index of the first token that begins at or after the offset.
  std::size_t token_at(ByteOffset offset) const;
};

TokenisedText tokenise(std::string_view text);

// The stem under which a word is compared: inner hyphens dropped, then the light stem.
std::string comparable_stem(std::string_view folded);

}  // namespace speerpunt
