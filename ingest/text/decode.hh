// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes of unknown or claimed encoding to UTF-8, without iconv: that cannot load its modules
// inside the sandbox.
#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/error.hh"

namespace speerpunt {

struct Decoded {
  std::string text;           // valid UTF-8 without byte order mark and NUL
  bool invalid_utf8 = false;  // the bytes were meant or taken to be UTF-8 and were not
};

// A byte order mark decides, then `declared` (empty: none), then what the bytes look like. Bytes
// that are not UTF-8 are read as windows-1252 where no UTF-8 sequence stands among them; else the
// bad ones become U+FFFD.
Decoded decode_text(std::string_view bytes, std::string_view declared = {});

// The warning "invalid-utf8" for `path`.
Problem invalid_utf8_warning(const std::string& path);

// The beginning of UTF-8 within `most` bytes, without half a character at its end.
std::string_view first_bytes(std::string_view text, std::size_t most);

// More text than this is not read of one document: five million words. What is made of a text
// takes thirty times its room.
inline constexpr std::size_t kMostTextBytes = std::size_t{32} << 20;

// The warning that the rest was not read.
Problem truncated_warning(const std::string& code, const std::string& path);

}  // namespace speerpunt
