// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/date_tokens.hh"

#include "corpus/ascii.hh"

namespace speerpunt::dutch {
namespace {

// The words of dates are ASCII; bytes of other letters must only not look like their border.
// Typographic punctuation starts with E2.
bool is_letter(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 0xC3 && byte <= 0xDF);
}

bool is_continuation(char character) {
  return (static_cast<unsigned char>(character) & 0xC0U) == 0x80U;
}

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                              : character;
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> result;
  std::size_t last_end = 0;
  for (std::size_t i = 0; i < text.size();) {
    DateToken token;
    token.begin = i;
    if (is_digit(text[i])) {
      token.number = 0;
      for (; i < text.size() && is_digit(text[i]); ++i) {
        if (token.number >= 0) token.number = token.number * 10 + (text[i] - '0');
        if (token.number > 999'999) token.number = -1;
      }
    } else if (is_letter(text[i])) {
      while (i < text.size() &&
             (is_letter(text[i]) || (i > token.begin && is_continuation(text[i])))) {
        token.word += lower(text[i++]);
      }
    } else {
      ++i;
      continue;
    }
    token.end = i;
    token.before = text.substr(last_end, token.begin - last_end);
    last_end = i;
    result.push_back(std::move(token));
  }
  return result;
}

}  // namespace speerpunt::dutch
