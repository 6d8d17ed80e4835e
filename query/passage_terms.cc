// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/passage_terms.hh"

#include <algorithm>

#include "corpus/dutch/compound.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestPhrase = 3;
constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kShortestPart = 5;  // shorter ones say too little

// Also ends a phrase: "visie van" names nothing.
bool tells_nothing(std::string_view folded) {
  constexpr auto kMore =
      std::to_array<std::string_view>({"geen", "kader", "niet", "tegen", "zonder"});
  return is_stop_word(folded) || is_light_word(folded) ||
         std::ranges::find(kMore, folded) != kMore.end();
}

bool can_tell(const Token& token) {
  return token.folded.size() >= kShortestWord && !tells_nothing(token.folded) &&
         std::ranges::none_of(token.folded, [](char c) { return c >= '0' && c <= '9'; }) &&
         token.folded.back() != '-';
}

}  // namespace

std::vector<PassageTerm> terms_of(const TokenisedText& text) {
  std::vector<PassageTerm> terms;
  const std::vector<Token>& tokens = text.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!can_tell(tokens[at])) continue;
    terms.push_back({tokens[at].stem, TermForm::kWord, at, at});
    for (const dutch::CompoundPart& part : dutch::compound_parts(tokens[at].folded)) {
      if (part.stem.size() >= kShortestPart)
        terms.push_back({comparable_stem(part.stem), TermForm::kPart, at, at});
    }
    std::string key = tokens[at].stem;
    for (std::size_t end = at + 1;
         end < std::min(tokens.size(), at + kLongestPhrase) && !tokens[end - 1].closes; ++end) {
      key += ' ' + tokens[end].stem;
      if (can_tell(tokens[end])) terms.push_back({key, TermForm::kPhrase, at, end});
    }
  }
  return terms;
}

std::string_view name_of(TermForm form) {
  switch (form) {
    case TermForm::kWord:
      return "word";
    case TermForm::kPhrase:
      return "phrase";
    case TermForm::kPart:
      return "part";
  }
  return "word";
}

}  // namespace speerpunt
