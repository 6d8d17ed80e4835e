// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads small fixed forms (numbers, years, separators) out of a text, character by character.
#include <cstddef>
#include <string>
#include <string_view>

namespace speerpunt {

class CharacterScanner {
 public:
  CharacterScanner(std::string_view text, std::size_t position)
      : text_(text), position_(position) {}

  std::size_t position() const { return position_; }
  void back_to(std::size_t position) { position_ = position; }
  bool at_end() const { return position_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[position_]; }

  void skip_spaces() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n') ++position_;
  }
  bool take(std::string_view literal) {  // as written
    if (text_.substr(position_, literal.size()) != literal) return false;
    position_ += literal.size();
    return true;
  }
  bool take_any(std::string_view characters) {
    if (at_end() || characters.find(peek()) == std::string_view::npos) return false;
    ++position_;
    return true;
  }
  // A hyphen, a dash or a slash.
  bool take_range_sign() { return take("-") || take("–") || take("‐") || take("/"); }
  // A whole run of digits, if its length is within the bounds; else nothing is taken.
  std::string take_digits(std::size_t least, std::size_t most) {
    std::size_t end = position_;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    const std::size_t length = end - position_;
    if (length < least || length > most) return {};
    std::string digits(text_.substr(position_, length));
    position_ = end;
    return digits;
  }
  // A whole run of the letters, if not followed by another letter or digit.
  std::string take_run(std::string_view letters) {
    std::size_t end = position_;
    while (end < text_.size() && letters.find(text_[end]) != std::string_view::npos) ++end;
    if (end < text_.size() && is_alphanumeric(text_[end])) return {};
    std::string run(text_.substr(position_, end - position_));
    position_ = end;
    return run;
  }

  static bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

 private:
  std::string_view text_;
  std::size_t position_;
};

}  // namespace speerpunt
