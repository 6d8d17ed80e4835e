// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/about/date_text.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// What is outside these years is a clock that was not set, or a slip.
bool is_possible(const std::optional<Date>& date) {
  constexpr int kFirstYear = 1900, kLastYear = 2100;
  return date && date->year() >= kFirstYear && date->year() <= kLastYear;
}

// ISO as far as it goes: "2021-10-25T14:02" -> 2021-10-25, "20211025", "2017-06", "2018".
std::optional<Date> leading_iso(std::string_view value, const std::string& source) {
  for (const std::size_t length : {std::size_t{10}, std::size_t{7}, std::size_t{4}}) {
    if (value.size() < length || (value.size() > length && is_digit(value[length]))) continue;
    if (auto date = parse_iso_date(value.substr(0, length), source)) return date;
  }
  if (value.size() >= 8 && std::all_of(value.begin(), value.begin() + 8, is_digit)) {
    const std::string text(value.substr(0, 8));
    return parse_iso_date(text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6),
                          source);
  }
  return {};
}

// What metadata gives: ISO, or a date as people write it.
std::optional<Date> metadata_date(const std::string& value, const std::string& source) {
  if (value.empty()) return {};
  if (auto date = leading_iso(value, source)) return is_possible(date) ? date : std::nullopt;
  for (const dutch::DateMention& mention : dutch::find_dates(value)) {
    if (auto date = parse_iso_date(mention.value, source); is_possible(date)) return date;
  }
  return {};
}

std::optional<Date> pdf_date(std::string_view created, const std::string& source) {
  if (created.starts_with("D:")) created.remove_prefix(2);
  auto date = leading_iso(created, source);
  return is_possible(date) && date->precision == DatePrecision::kDay ? date : std::nullopt;
}

// A day or month in the name of the file; a year alone may be what the text is about.
std::optional<Date> file_date(std::string_view path) {
  const std::string stem = file_stem(path);
  for (std::size_t i = 0; i < stem.size(); ++i) {
    if (!is_digit(stem[i]) || (i > 0 && is_digit(stem[i - 1]))) continue;
    auto date = leading_iso(std::string_view(stem).substr(i), "file-name");
    if (!date) continue;
    // "2024-2025" is a period, "2024-12-3" no date.
    if (date->precision == DatePrecision::kDay) return date;
    if (date->precision == DatePrecision::kMonth && stem.substr(i + 7, 1) != "-") return date;
  }
  std::string spaced = stem;
  std::replace(spaced.begin(), spaced.end(), '-', ' ');
  for (const std::string& text : {stem, spaced}) {
    for (const dutch::DateMention& mention : dutch::find_dates(text)) {
      auto date = parse_iso_date(mention.value, "file-name");
      if (date && date->precision != DatePrecision::kYear) return date;
    }
  }
  return {};
}

void note_conflict(Document& document, const Date& chosen, const Date& other) {
  for (const Problem& problem : document.problems) {
    if (problem.code == "date-conflict") return;
  }
  document.problems.push_back({Severity::kNote,
                               document.path,
                               {},
                               "date-conflict",
                               "dates disagree: " + chosen.value + " (" + chosen.source + ") and " +
                                   other.value + " (" + other.source + ")",
                               "the first one was used"});
}

// A scan, or a file without text: its creation day is that of the scanning.
bool is_picture(const Document& document) {
  const auto is_text = [](const Block& block) { return is_body(block.kind); };
  return std::ranges::none_of(document.blocks, is_text) ||
         std::ranges::any_of(document.pages,
                             [](const Page& page) { return page.recognised.has_value(); });
}

}  // namespace

std::optional<Date> find_date(Document& document, const AboutHints& hints) {
  const std::optional<TextDate> text = find_text_date(document);
  const auto meta = metadata_date(hints.date_meta, hints.date_source);
  const auto file = file_date(document.path);
  const auto created =
      pdf_date(hints.pdf_created, document.media == "pdf" ? "pdf-metadata" : "office-metadata");
  std::vector<Date> known;  // in order of trust
  // What a mail says on its first lines is about its subject; it was sent when it was sent.
  if (document.media == "mail" && meta) return meta;
  if (text && text->trust == DateTrust::kOwn) known.push_back(text->date);
  if (meta) known.push_back(*meta);
  if (file) known.push_back(*file);
  if (text && text->trust == DateTrust::kLikely) known.push_back(text->date);
  if (known.empty() && text) known.push_back(text->date);
  if (known.empty()) return is_picture(document) ? std::nullopt : created;
  const Date& chosen = known.front();
  for (const Date& other : known) {
    if (!agree(chosen, other)) note_conflict(document, chosen, other);
  }
  // A file may be rendered long after its date, but not long before it.
  constexpr int kMonth = 100;  // in yyyymmdd
  if (created && created->sort_key() + kMonth < chosen.sort_key()) {
    note_conflict(document, chosen, *created);
  }
  return chosen;
}

}  // namespace speerpunt
