// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words and short phrases of a text by which subjects are told apart.
#include <string>
#include <string_view>
#include <vector>

#include "index/find/tokenised_text.hh"

namespace speerpunt {

enum class TermForm { kWord, kPhrase, kPart };

struct PassageTerm {
  std::string key;  // the stems, with spaces: the same for every inflection
  TermForm form = TermForm::kWord;
  std::size_t first = 0;  // its tokens, first..last
  std::size_t last = 0;
};

// Each word that is no stop word and has letters, each run of two or three words within a sentence
// that begins and ends with such a word, and the parts of compounds. In order of place.
std::vector<PassageTerm> terms_of(const TokenisedText& text);

std::string_view name_of(TermForm form);  // word, phrase, part

}  // namespace speerpunt
