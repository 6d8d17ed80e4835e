// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/style_role.hh"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

using namespace std::string_view_literals;

constexpr std::array kHeadings{"heading"sv,  "kop"sv,    "titre"sv,      "uberschrift"sv,
                               "titulo"sv,   "titolo"sv, "overskrift"sv, "rubrik"sv,
                               "hoofdkop"sv, "kopje"sv,  "heading_"sv};
constexpr std::array kTitles{"title"sv, "titel"sv, "hoofdtitel"sv, "documenttitel"sv,
                             "rapporttitel"sv};
constexpr std::array kSubtitles{"subtitle"sv, "ondertitel"sv, "subtitel"sv, "untertitel"sv};
constexpr std::array kCaptions{"caption"sv,      "bijschrift"sv,  "beschriftung"sv, "legende"sv,
                               "illustration"sv, "figuurtitel"sv, "tabeltitel"sv};
constexpr std::array kTocs{"toc"sv,           "inhopg"sv, "contents"sv,
                           "inhoudsopgave"sv, "tm"sv,     "verzeichnis"sv};
constexpr std::array kQuotes{"quote"sv,      "quotations"sv, "quotation"sv, "citaat"sv,
                             "blockquote"sv, "citation"sv,   "zitat"sv,     "blocktext"sv};
constexpr std::array kNotes{"footnote"sv, "voetnoot"sv, "voetnoottekst"sv,
                            "endnote"sv,  "eindnoot"sv, "eindnoottekst"sv};
constexpr std::array kLists{"listbullet"sv,     "listnumber"sv, "lijstopsomteken"sv,
                            "lijstnummering"sv, "opsomming"sv,  "opsommingsteken"sv,
                            "bullet"sv,         "bullets"sv,    "aufzahlungszeichen"sv};

struct NamePart {
  std::string word;
  int number = 0;  // right after the word; 0: none
};

// "Kop1 KNMG" -> {kop, 1}, {knmg, 0}.
std::vector<NamePart> parts_of(std::string_view name) {
  std::vector<NamePart> parts;
  bool open = false;
  for (const char c : dutch::fold(name)) {
    if (c >= '0' && c <= '9') {
      if (!parts.empty() && parts.back().number < 10) {
        parts.back().number = parts.back().number * 10 + (c - '0');
      }
      open = false;
    } else if (c == ' ' || c == '_' || c == '-' || c == '.' || c == ',' || c == '(' || c == ')') {
      open = false;
    } else {
      if (!open) parts.emplace_back();
      parts.back().word += c;
      open = true;
    }
  }
  return parts;
}

template <std::size_t N>
bool is_in(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

NamedRole role_of_style(std::string_view name) {
  const std::vector<NamePart> parts = parts_of(name);
  if (parts.empty()) return {};
  const auto any = [&](const auto& words) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const NamePart& part) { return is_in(part.word, words); });
  };
  const bool heading = any(kHeadings);
  // "Frame Contents" and "Table Contents" are no tables of contents.
  if (is_in(parts.front().word, kTocs) || parts.front().word.starts_with("kopvaninhoud")) {
    return {heading || parts.front().word.starts_with("kop") ? StyleRole::kTocHeading
                                                             : StyleRole::kToc};
  }
  for (const NamePart& part : parts) {
    if (part.number >= 1 && part.number <= 9 && is_in(part.word, kHeadings)) {
      return {StyleRole::kHeading, part.number};
    }
  }
  // "List Bullet 2" is two words, "Lijstopsomteken2" one.
  std::string joined;
  for (const NamePart& part : parts) joined += part.word;
  const int number = std::min(parts.back().number, 9);
  if (is_in(joined, kLists) || any(kLists)) return {StyleRole::kListItem, number};
  if (any(kCaptions)) return {StyleRole::kCaption};
  if (is_in(joined, kSubtitles) || any(kSubtitles)) return {StyleRole::kSubtitle};
  if (is_in(parts.back().word, kTitles) && parts.back().number == 0) return {StyleRole::kTitle};
  if (is_in(joined, kQuotes) || any(kQuotes)) return {StyleRole::kQuote};
  if (any(kNotes)) return {StyleRole::kNote};
  return {};
}

}  // namespace speerpunt
