// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/note_number.hh"

#include <array>
#include <cctype>
#include <cstddef>
#include <utility>

namespace speerpunt {
namespace {

constexpr int kLargestRoman = 3999;

std::string roman(int number) {
  constexpr auto kDigits = std::to_array<std::pair<int, std::string_view>>({{1000, "m"},
                                                                            {900, "cm"},
                                                                            {500, "d"},
                                                                            {400, "cd"},
                                                                            {100, "c"},
                                                                            {90, "xc"},
                                                                            {50, "l"},
                                                                            {40, "xl"},
                                                                            {10, "x"},
                                                                            {9, "ix"},
                                                                            {5, "v"},
                                                                            {4, "iv"},
                                                                            {1, "i"}});
  std::string text;
  for (const auto& [value, digit] : kDigits) {
    for (; number >= value; number -= value) text += digit;
  }
  return text;
}

// a..z, aa, bb, ..
std::string letters(int number) {
  const auto index = static_cast<std::size_t>(number - 1);
  return std::string(index / 26 + 1, static_cast<char>('a' + index % 26));
}

std::string symbols(int number) {
  constexpr auto kSigns = std::to_array<std::string_view>({"*", "†", "‡", "§"});
  const auto index = static_cast<std::size_t>(number - 1);
  std::string text;
  for (std::size_t i = 0; i <= index / kSigns.size(); ++i) text += kSigns[index % kSigns.size()];
  return text;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

std::string note_mark(int number, std::string_view format) {
  if (number >= 1 && number <= kLargestRoman) {
    if (format == "lowerRoman") return roman(number);
    if (format == "upperRoman") return upper(roman(number));
    if (format == "lowerLetter") return letters(number);
    if (format == "upperLetter") return upper(letters(number));
    if (format == "chicago") return symbols(number);
  }
  return std::to_string(number);
}

}  // namespace speerpunt
