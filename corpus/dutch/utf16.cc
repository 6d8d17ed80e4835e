// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/utf16.hh"

#include <cstdint>
#include <cstring>

#include <unicode/utf8.h>

#include "corpus/error.hh"

namespace speerpunt::dutch {

bool is_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, 8);
    if ((eight & high_bits) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0x80U) != 0) return false;
  }
  return true;
}

std::int32_t checked_length(std::string_view text) {
  constexpr std::size_t limit = std::size_t{1} << 30U;
  if (text.size() > limit) {
    throw Error("text-too-long", "a text of more than 1 GiB cannot be analysed", {},
                "split the file");
  }
  return static_cast<std::int32_t>(text.size());
}

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), checked_length(text)));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string result;
  result.reserve(static_cast<std::size_t>(text.length()) * 9 / 8);
  text.toUTF8String(result);
  return result;
}

ByteOffset ByteCursor::at(Utf16Offset offset) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
  while (units_ < offset.value && bytes_ < text_.size()) {
    if (bytes[bytes_] < 0x80) {
      ++bytes_;
      ++units_;
      continue;
    }
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(bytes, bytes_, text_.size(), character);
    units_ += U16_LENGTH(character);
  }
  return ByteOffset{bytes_};
}

}  // namespace speerpunt::dutch
