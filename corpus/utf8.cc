// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.hh"

namespace speerpunt {

void append_utf8(std::string& text, std::uint32_t code_point) {
  const bool is_character = code_point < 0xD800 || (code_point >= 0xE000 && code_point <= 0x10FFFF);
  const std::uint32_t code = is_character ? code_point : 0xFFFD;
  const auto put = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

}  // namespace speerpunt
