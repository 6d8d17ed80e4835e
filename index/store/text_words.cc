// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/text_words.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/dutch/normalise.hh"
#include "index/store/grouped_number.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kBefore = "([{<\"'";
constexpr std::string_view kAfter = ")]}>\"'.,;:!?*";

// The address that stands between two spaces, without the punctuation around it; empty: none.
ByteSpan address_in(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && kBefore.find(text[begin]) != std::string_view::npos) ++begin;
  while (begin < end && kAfter.find(text[end - 1]) != std::string_view::npos) --end;
  return is_address(text.substr(begin, end - begin)) ? ByteSpan{{begin}, {end}} : ByteSpan{};
}

}  // namespace

bool is_address(std::string_view word) {
  constexpr std::array<std::string_view, 5> kDomains{".nl/", ".com/", ".org/", ".eu/", ".net/"};
  // Nearly all words have none of these.
  if (std::ranges::none_of(word, [](char c) { return c == '.' || c == ':' || c == '@'; }))
    return false;
  const auto has = [&](std::string_view part) { return word.find(part) != std::string_view::npos; };
  const std::size_t at = word.find('@');
  const bool is_mail =
      at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
  return is_mail || has("://") || word.starts_with("www.") ||
         std::any_of(kDomains.begin(), kDomains.end(), has);
}

std::size_t percent_end(std::string_view text, std::size_t at) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (at == 0 || !is_digit(text[at - 1])) return at;
  std::size_t sign = at;
  if (text.substr(sign).starts_with(' ')) ++sign;
  if (text.substr(sign).starts_with(kNoBreakSpace)) sign += kNoBreakSpace.size();
  if (sign >= text.size() || text[sign] != '%') return at;
  const bool ends =
      sign + 1 == text.size() || std::isalnum(static_cast<unsigned char>(text[sign + 1])) == 0;
  return ends ? sign + 1 : at;
}

std::vector<dutch::Word> text_words(std::string_view text) {
  std::vector<dutch::Word> found;
  std::size_t begin = 0;  // of what stands between spaces
  std::size_t end = 0;
  ByteSpan address;
  std::size_t number_end = 0;
  for (dutch::Word& word : dutch::words(text)) {
    if (word.span.begin.value < number_end) continue;
    if (word.span.begin.value >= end) {
      begin = text.find_last_of(kSpace, word.span.begin.value);
      begin = begin == std::string_view::npos ? 0 : begin + 1;
      end = std::min(text.find_first_of(kSpace, word.span.begin.value), text.size());
      address = address_in(text, begin, end);
    }
    if (address.size() == 0 || word.span.begin < address.begin || word.span.end > address.end) {
      number_end = spaced_number_end(text, word.span.begin.value);
      if (number_end > word.span.end.value) {
        word.span.end.value = number_end;
        word.folded = dutch::fold(text.substr(word.span.begin.value, word.span.size()));
      }
      if (is_digit(word.folded.front())) word.folded = without_grouping(word.folded);
      const std::size_t number = word.span.end.value;
      found.push_back(std::move(word));
      if (const std::size_t percent = percent_end(text, number); percent > number)
        found.push_back({{{percent - 1}, {percent}}, "procent"});
      continue;
    }
    if (!found.empty() && found.back().span == address) continue;
    std::string folded = dutch::fold(text.substr(address.begin.value, address.size()));
    found.push_back({address, std::move(folded)});
  }
  return found;
}

}  // namespace speerpunt
