// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/caption.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestSalutation = 90;  // bytes

}  // namespace

bool is_caption(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kSources = {
      "Bron: ", "Bronnen: ", "Source: ", "Sources: ", "Foto: ", "Beeld: "};
  const auto starts = [&](std::string_view label) { return text.starts_with(label); };
  if (std::any_of(kSources.begin(), kSources.end(), starts)) return true;
  static constexpr std::array<std::string_view, 16> kLabels = {
      "Figuur ", "Fig. ",  "Tabel ",  "Tab. ",  "Afbeelding ", "Afb. ", "Grafiek ",     "Diagram ",
      "Schema ", "Kaart ", "Figure ", "Table ", "Chart ",      "Foto ", "Illustratie ", "Graph "};
  const auto label = std::find_if(kLabels.begin(), kLabels.end(), starts);
  if (label == kLabels.end()) return false;
  std::string_view rest = text.substr(label->size());
  std::size_t number = 0;
  while (number < rest.size() &&
         (is_digit(rest[number]) || (number > 0 && (rest[number] == '.' || rest[number] == '-') &&
                                     number + 1 < rest.size() && is_digit(rest[number + 1]))))
    ++number;
  if (number == 0 || number > 6) return false;
  rest.remove_prefix(number);
  if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'e') rest.remove_prefix(1);
  if (rest.empty()) return true;
  if (rest.front() == ':' || rest.front() == '.' || rest.starts_with(" –") ||
      rest.starts_with(" -") || rest.starts_with(" |"))
    return true;
  const char next = rest.size() > 1 ? rest[1] : ' ';
  return rest.front() == ' ' && !(next >= 'a' && next <= 'z') && next != '(' && next != ',';
}

bool is_salutation(std::string_view line) {
  if (line.size() > kLongestSalutation || !(line.ends_with(',') || line.ends_with(':')))
    return false;
  static constexpr std::array<std::string_view, 9> kOpenings = {
      "Geachte ",    "Zeer geachte ", "Hooggeachte ", "Weledelgeachte ", "Beste ",
      "Excellentie", "Dear ",         "Mijnheer de ", "Mevrouw de "};
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return line.starts_with(opening); });
}

}  // namespace speerpunt
