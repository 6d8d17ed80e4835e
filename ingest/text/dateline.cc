// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/dateline.hh"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "corpus/dutch/dates.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestDateline = 60;
constexpr std::ptrdiff_t kPlaceWords = 4;  // "Alphen aan den Rijn"
constexpr std::size_t kMonth = 7;          // bytes of "2017-06"; a shorter value is a year

std::string_view without_end(std::string_view text, std::string_view end) {
  text = text.substr(0, text.find_last_not_of(' ') + 1);
  if (text.ends_with(end)) text.remove_suffix(end.size());
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// "Den Haag,"; the comma tells a place from a subject: "Ledenvergadering 3 april 2014".
bool is_place(std::string_view text) {
  if (!text.ends_with(',') || starts_lower(text) || !has_letter(text)) return false;
  text.remove_suffix(1);
  return text.find_first_of(",:;0123456789") == std::string_view::npos &&
         std::count(text.begin(), text.end(), ' ') < kPlaceWords;
}

}  // namespace

bool is_dateline(std::string_view line) {
  if (line.size() > kLongestDateline) return false;
  const std::vector<dutch::DateMention> dates = dutch::find_dates(line);
  if (dates.size() != 1 || dates.front().value.size() < kMonth) return false;
  const ByteSpan span = dates.front().span;
  if (line.find_first_not_of(" .", span.end.value) != std::string_view::npos) return false;
  const std::string_view before = without_end(line.substr(0, span.begin.value), "d.d.");
  return before.empty() || before == "Datum:" || is_place(before);
}

}  // namespace speerpunt
