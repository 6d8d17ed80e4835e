// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counts that must not be mixed up: ICU counts UTF-16 units, Xapian and std::string count bytes,
// people count pages. Each is its own type; `value` is the plain number.
#include <compare>
#include <cstddef>

namespace speerpunt {

// A physical page, counted from 1. Documents without pages (web page, mail, text) have page 1.
struct PageNumber {
  int value = 1;
  auto operator<=>(const PageNumber&) const = default;
};

// An offset in UTF-8 bytes.
struct ByteOffset {
  std::size_t value = 0;
  auto operator<=>(const ByteOffset&) const = default;
};

// An offset in UTF-16 code units.
struct Utf16Offset {
  int value = 0;
  auto operator<=>(const Utf16Offset&) const = default;
};

// Half-open range of UTF-8 bytes [begin, end).
struct ByteSpan {
  ByteOffset begin;
  ByteOffset end;
  auto operator<=>(const ByteSpan&) const = default;
  std::size_t size() const { return end.value - begin.value; }
  bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
};

}  // namespace speerpunt
