// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/word_patterns.hh"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

constexpr std::size_t kFewestLetters = 3;  // given in a pattern
constexpr std::size_t kShortestFuzzy = 4;
constexpr int kMostWrong = 2;

// Letters of no living script stand for * and ?, so that a pattern is cut like a word.
constexpr std::string_view kStar = "\u16A0";
constexpr std::string_view kMark = "\u16A2";

bool is_in_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return std::isalnum(byte) != 0 || byte >= 0x80 || byte == '*';
}

// A ? inside or before a word stands for a letter; behind one it asks.
std::string with_placeholders(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '*') {
      made += kStar;
    } else if (text[at] == '?' && is_in_word(text, at + 1)) {
      made += kMark;
    } else {
      made += text[at];
    }
  }
  return made;
}

std::string without_placeholders(std::string word) {
  for (const auto& [placeholder, sign] : {std::pair(kStar, '*'), std::pair(kMark, '?')})
    for (std::size_t at = 0; (at = word.find(placeholder, at)) != std::string::npos;)
      word.replace(at, placeholder.size(), 1, sign);
  word.erase(std::unique(word.begin(), word.end(),
                         [](char one, char next) { return one == '*' && next == '*'; }),
             word.end());
  return word;
}

Expression word_expression(std::string word, Field field) {
  Expression made;
  made.op = Op::kWord;
  made.field = field;
  made.word = std::move(word);
  return made;
}

// A word, or a pattern where it has signs of one.
Expression pattern_expression(std::string word, Field field, std::size_t place) {
  const std::size_t sign = word.find_first_of("*?");
  if (sign == std::string::npos) return word_expression(std::move(word), field);
  const auto letters = static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char one) { return one != '*' && one != '?'; }));
  if (letters < kFewestLetters)
    throw query_error(place, "'" + word + "' past op te veel woorden",
                      "schrijf ten minste drie letters, bijvoorbeeld: beroeps*");
  Expression made = word_expression(std::move(word), Field::kExact);
  const bool is_prefix = sign + 1 == made.word.size() && made.word.back() == '*';
  made.op = is_prefix ? Op::kPrefix : Op::kWildcard;
  if (is_prefix) made.word.pop_back();
  return made;
}

// "bedrijfsarst~", "bedrijfsarst~2": the number of letters that may be wrong; 0: no such word.
int letters_wrong(const QueryToken& token) {
  const std::size_t tilde = token.text.rfind('~');
  if (tilde == std::string::npos || tilde == 0) return 0;
  std::string_view behind = std::string_view(token.text).substr(tilde + 1);
  while (!behind.empty() && std::ispunct(static_cast<unsigned char>(behind.back())) != 0)
    behind.remove_suffix(1);
  if (behind.empty()) return 1;
  if (behind.size() > 1 || behind[0] < '0' || behind[0] > '9') return 0;
  const int number = behind[0] - '0';
  if (number < 1 || number > kMostWrong)
    throw query_error(token.place, "achter ~ hoort 1 of 2: zoveel letters mogen verschillen",
                      "schrijf bijvoorbeeld: bedrijfsarst~ of bedrijfsarst~2");
  return number;
}

}  // namespace

std::vector<Expression> plain_words(std::string_view text, Field field) {
  std::vector<Expression> found;
  for (dutch::Word& word : text_words(text))
    found.push_back(word_expression(std::move(word.folded), field));
  return found;
}

std::vector<Expression> word_patterns(const QueryToken& token, Field field) {
  if (const int wrong = letters_wrong(token); wrong > 0) {
    std::vector<Expression> words =
        plain_words(std::string_view(token.text).substr(0, token.text.rfind('~')), field);
    if (words.empty()) return words;
    if (words.back().word.size() < kShortestFuzzy)
      throw query_error(token.place, "'" + words.back().word + "' is te kort voor ~",
                        "schrijf ten minste vier letters, of gebruik een sterretje: beroeps*");
    words.back().op = Op::kFuzzy;
    words.back().field = Field::kExact;
    words.back().window = wrong;
    return words;
  }
  if (token.text.find_first_of("*?") == std::string::npos) return plain_words(token.text, field);
  std::vector<Expression> found;
  for (dutch::Word& word : text_words(with_placeholders(token.text))) {
    std::string pattern = without_placeholders(std::move(word.folded));
    if (pattern.find_first_not_of("*?") == std::string::npos) continue;
    found.push_back(pattern_expression(std::move(pattern), field, token.place));
  }
  return found;
}

Expression phrase_pattern(const QueryToken& token) {
  Expression made;
  made.op = Op::kPhrase;
  for (dutch::Word& word : text_words(with_placeholders(token.text))) {
    std::string pattern = without_placeholders(std::move(word.folded));
    if (pattern.find_first_not_of("*?") != std::string::npos) {
      made.children.push_back(pattern_expression(std::move(pattern), Field::kExact, token.place));
      continue;
    }
    made.children.emplace_back().op = Op::kAny;
  }
  // Any word before or behind a phrase says nothing.
  while (!made.children.empty() && made.children.back().op == Op::kAny) made.children.pop_back();
  while (!made.children.empty() && made.children.front().op == Op::kAny)
    made.children.erase(made.children.begin());
  return made;
}

}  // namespace speerpunt
