// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A date as far as it is known.
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace speerpunt {

enum class DatePrecision { kDay, kMonth, kQuarter, kSeason, kYear };

// `value` is ISO 8601 cut at the precision: 2017-06-08, 2017-06, 2023-Q4, 2020-najaar, 2018.
// `source` says where it was found: text, mail-header, html-meta, pdf-metadata, file-name,
// front-matter. A document without a known date has no Date at all: dates are never guessed.
struct Date {
  std::string value;
  DatePrecision precision = DatePrecision::kDay;
  std::string source;
  bool operator==(const Date&) const = default;

  int year() const;  // 2017
  // First day of the period, yyyymmdd, for sorting: 2017-06 -> 20170601, 2023-Q4 -> 20231001.
  int sort_key() const;
};

// Reads a value of the forms above, and nothing else; the day must exist. Empty: not such a value.
std::optional<Date> parse_iso_date(std::string_view value, std::string source);

// One can lie within the other: 2017-06 and 2017-06-08, 2023-Q4 and any date of that year.
bool agree(const Date& one, const Date& other);

std::string_view name_of(DatePrecision precision);

// "8 juni 2017", "juni 2017", "vierde kwartaal 2023", "najaar 2020", "2018"; for reports in Dutch.
std::string in_dutch(const Date& date);

}  // namespace speerpunt
