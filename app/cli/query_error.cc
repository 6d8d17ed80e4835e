// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/query_error.hh"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <string_view>
#include <vector>

namespace speerpunt::cli {
namespace {

constexpr std::size_t kShownBefore = 40;  // characters
constexpr std::size_t kShownBehind = 30;

// "teken 12" -> 12; 0: no such place.
std::size_t place_of(const Error& error) {
  constexpr std::string_view kWord = "teken ";
  if (error.code() != "query-syntax" || !error.where().starts_with(kWord)) return 0;
  std::size_t place = 0;
  const std::string& text = error.where();
  std::from_chars(text.data() + kWord.size(), text.data() + text.size(), place);
  return place;
}

// On one line, a character each.
std::vector<std::string> characters(const std::string& query) {
  std::vector<std::string> found;
  for (const char byte : query) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80U && !found.empty())
      found.back() += byte;
    else
      found.emplace_back(1, byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : byte);
  }
  return found;
}

}  // namespace

bool tell_query_error(const Error& error, const std::string& query, Terminal& terminal) {
  const std::size_t place = place_of(error);
  const std::vector<std::string> written = characters(query);
  if (place == 0 || place > written.size()) return false;
  const std::size_t begin = place > kShownBefore ? place - 1 - kShownBefore : 0;
  const std::size_t end = std::min(written.size(), place + kShownBehind);
  std::string line = begin > 0 ? "…" : "";
  const std::size_t column = (begin > 0 ? 1 : 0) + place - 1 - begin;
  for (std::size_t at = begin; at < end; ++at) line += written[at];
  if (end < written.size()) line += "…";
  terminal.err() << "speerpunt: " << printable(error.what()) << " (" << error.where() << ")\n  "
                 << printable(line) << "\n  " << std::string(column, ' ') << "^\n";
  if (!error.hint().empty()) terminal.err() << "  hint: " << printable(error.hint()) << '\n';
  return true;
}

}  // namespace speerpunt::cli
