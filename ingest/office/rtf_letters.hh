// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the letters of Rich Text, which come as bytes of a code page or as UTF-16.
#include <string>
#include <string_view>

namespace speerpunt {

// ICU's name for a Windows code page or for the character set of a font; windows-1252 where
// unknown.
std::string code_page_name(int code_page);
std::string charset_name(int charset);

// Gathers letters until they are taken as UTF-8.
class RtfLetters {
 public:
  void add_byte(char byte, const std::string& encoding);
  void add_unit(int unit);  // of UTF-16; negative as RTF writes what is over 32767
  void add_utf8(std::string_view text);
  std::string take();

 private:
  void decode_bytes();
  std::string text_;
  std::string bytes_;
  std::string encoding_;
  int high_ = 0;  // first half of a surrogate pair; 0: none
};

}  // namespace speerpunt
