// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The characters of ASCII, whatever the locale; a byte of anything else is none of these.
namespace speerpunt {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace speerpunt
