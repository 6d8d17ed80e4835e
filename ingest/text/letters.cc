// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/letters.hh"

#include <algorithm>
#include <cctype>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace speerpunt {
namespace {

UChar32 first_character(std::string_view text) {
  if (text.empty()) return U_SENTINEL;
  const std::string_view head = text.substr(0, 4);  // no character is longer
  return icu::UnicodeString::fromUTF8({head.data(), static_cast<int32_t>(head.size())}).char32At(0);
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool starts_lower(std::string_view text) {
  if (text.starts_with('(')) text.remove_prefix(1);
  const UChar32 first = first_character(text);
  return first >= 0 && u_islower(first) != 0;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 ||
           std::isalpha(static_cast<unsigned char>(c)) != 0;
  });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

int number_depth(std::string_view heading) {
  int depth = 0;
  bool in_number = false;
  for (const char c : heading) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      if (!in_number) ++depth;
      in_number = true;
    } else if (c == '.') {
      in_number = false;
    } else {
      break;
    }
  }
  return std::clamp(depth, 1, 6);
}

}  // namespace speerpunt
