// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recognition/quotation.hh"

#include <array>
#include <cstddef>

#include "corpus/ascii.hh"

namespace speerpunt {
namespace {

constexpr auto kOpening = std::to_array<std::string_view>({"“", "„", "‘", "«"});
constexpr auto kClosing = std::to_array<std::string_view>({"”", "“", "’", "»"});

template <std::size_t N>
std::size_t length_of_mark(const std::array<std::string_view, N>& marks, std::string_view text) {
  for (const std::string_view mark : marks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

bool opens_word(std::string_view text) {
  return !text.empty() && (is_lower(text[0]) || is_upper(text[0]) || (text[0] & '\x80') != 0);
}

// An apostrophe stands before a letter ("zzp’er"), a closing mark does not.
std::size_t closing(std::string_view text) {
  const std::size_t length = length_of_mark(kClosing, text);
  return length > 0 && !opens_word(text.substr(length)) ? length : 0;
}

// "‘s avonds" is a misplaced apostrophe.
std::size_t opening(std::string_view text) {
  const std::size_t length = length_of_mark(kOpening, text);
  const bool clipped =
      length > 0 && text.size() > length + 1 && is_lower(text[length]) && text[length + 1] == ' ';
  return clipped ? 0 : length;
}

bool closes(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (closing(text.substr(at)) > 0) return true;
  }
  return false;
}

}  // namespace

bool ends_in_quotation(bool before, std::string_view sentence, std::string_view rest) {
  bool inside = before;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::string_view here = sentence.substr(at);
    const std::size_t length = inside ? closing(here) : opening(here);
    if (length > 0) inside = !inside;
    at += length > 0 ? length : 1;
  }
  return inside && (before || closes(rest));
}

}  // namespace speerpunt
