// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to corpus/dutch: UTF-8 in, ICU's UTF-16 and back. Invalid bytes become U+FFFD.
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/unistr.h>

#include "corpus/units.hh"

namespace speerpunt::dutch {

bool is_ascii(std::string_view text);

// Throws Error "text-too-long" past 2^30 bytes: ICU counts in 32 bits.
std::int32_t checked_length(std::string_view text);

icu::UnicodeString to_utf16(std::string_view text);
std::string to_utf8(const icu::UnicodeString& text);

// Byte offsets of UTF-16 offsets that are asked for in rising order.
class ByteCursor {
 public:
  explicit ByteCursor(std::string_view text) : text_(text) {}
  ByteOffset at(Utf16Offset offset);

 private:
  std::string_view text_;
  std::size_t bytes_ = 0;
  int units_ = 0;
};

}  // namespace speerpunt::dutch
