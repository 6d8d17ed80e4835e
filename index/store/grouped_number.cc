// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/grouped_number.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kGroup = 3;  // digits
// Plain, hard, thin and narrow hard space.
constexpr std::array<std::string_view, 4> kSpaces{" ", "\u00A0", "\u2009", "\u202F"};

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// Bytes of the space at that place; 0: there is none.
std::size_t space_at(std::string_view text, std::size_t at) {
  for (const std::string_view space : kSpaces)
    if (text.substr(at).starts_with(space)) return space.size();
  return 0;
}

// "030 282": what stands before is part of it, so that the groups begin elsewhere.
bool follows_number(std::string_view text, std::size_t begin) {
  const std::string_view before = text.substr(0, begin);
  return std::ranges::any_of(kSpaces, [&](std::string_view space) {
    return before.ends_with(space) && before.size() > space.size() &&
           is_digit(before[before.size() - space.size() - 1]);
  });
}

bool continues(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  const bool joined = std::string_view(".:/-").find(text[at]) != std::string_view::npos &&
                      at + 1 < text.size() && is_digit(text[at + 1]);
  return letter || joined;
}

}  // namespace

std::size_t spaced_number_end(std::string_view text, std::size_t begin) {
  const std::size_t first = digits_at(text, begin);
  if (first == 0 || first > kGroup || text[begin] == '0' || follows_number(text, begin))
    return begin;
  std::size_t end = begin + first;
  while (true) {
    const std::size_t space = space_at(text, end);
    if (space == 0 || digits_at(text, end + space) != kGroup) break;
    if (continues(text, end + space + kGroup)) break;
    end += space + kGroup;
    if (end < text.size() && text[end] == ',' && digits_at(text, end + 1) > 0)
      return end + 1 + digits_at(text, end + 1);
  }
  return end == begin + first ? begin : end;
}

std::string without_grouping(std::string_view folded) {
  const std::size_t first = digits_at(folded, 0);
  if (first == 0 || first > kGroup || folded.front() == '0') return std::string(folded);
  std::string number(folded.substr(0, first));
  std::size_t at = first;
  while (at < folded.size()) {
    const std::size_t mark = folded[at] == '.' ? 1 : space_at(folded, at);
    if (mark == 0 || digits_at(folded, at + mark) != kGroup) break;
    number += folded.substr(at + mark, kGroup);
    at += mark + kGroup;
  }
  const bool is_number =
      at == folded.size() || (folded[at] == ',' && digits_at(folded, at + 1) > 0 && at > first &&
                              at + 1 + digits_at(folded, at + 1) == folded.size());
  return is_number ? number + std::string(folded.substr(at)) : std::string(folded);
}

}  // namespace speerpunt
