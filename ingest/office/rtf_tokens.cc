// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/rtf_tokens.hh"

#include <algorithm>
#include <charconv>

#include "corpus/ascii.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestWord = 40;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

RtfToken RtfTokens::next() {
  while (!rest_.empty() && (rest_.front() == '\r' || rest_.front() == '\n')) rest_.remove_prefix(1);
  if (rest_.empty()) return {};
  if (rest_.front() == '{' || rest_.front() == '}') {
    RtfToken token;
    token.kind = rest_.front() == '{' ? RtfToken::Kind::kOpen : RtfToken::Kind::kClose;
    rest_.remove_prefix(1);
    return token;
  }
  if (rest_.front() == '\\') return control();
  const std::size_t end = std::min(rest_.find_first_of("{}\\\r\n"), rest_.size());
  RtfToken token;
  token.kind = RtfToken::Kind::kText;
  token.text = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return token;
}

RtfToken RtfTokens::control() {
  rest_.remove_prefix(1);
  RtfToken token;
  token.kind = RtfToken::Kind::kWord;
  if (rest_.empty()) return {};
  if (!is_letter(rest_.front())) {
    token.word = rest_.substr(0, 1);
    rest_.remove_prefix(1);
    if (token.word == "'") {
      unsigned value = 0;
      const std::string_view digits = rest_.substr(0, 2);
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
      token.kind = RtfToken::Kind::kByte;
      token.byte = static_cast<char>(value);
      rest_.remove_prefix(digits.size());
    }
    return token;
  }
  std::size_t end = 0;
  while (end < rest_.size() && end < kLongestWord && is_letter(rest_[end])) ++end;
  token.word = rest_.substr(0, end);
  rest_.remove_prefix(end);
  const std::size_t sign = rest_.starts_with('-') && rest_.size() > 1 && is_digit(rest_[1]) ? 1 : 0;
  std::size_t digits = sign;
  while (digits < rest_.size() && is_digit(rest_[digits])) ++digits;
  if (digits > sign) {
    int value = 0;
    const auto [at, error] = std::from_chars(rest_.data(), rest_.data() + digits, value);
    token.number = error == std::errc{} ? value : 0;
    rest_.remove_prefix(digits);
  }
  if (rest_.starts_with(' ')) rest_.remove_prefix(1);
  return token;
}

void RtfTokens::skip(std::size_t bytes) {
  rest_.remove_prefix(std::min(bytes, rest_.size()));
}

}  // namespace speerpunt
