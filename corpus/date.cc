// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/date.hh"

#include <chrono>
#include <utility>

#include "corpus/dutch/date_words.hh"
#include "corpus/error.hh"

namespace speerpunt {
namespace {

// Digits of a fixed width; -1: something else stands there.
int number_at(std::string_view value, std::size_t begin, std::size_t length) {
  if (begin + length > value.size()) return -1;
  int number = 0;
  for (const char digit : value.substr(begin, length)) {
    if (digit < '0' || digit > '9') return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

std::optional<DatePrecision> precision_of(std::string_view value) {
  const int year = number_at(value, 0, 4);
  if (year < 1) return std::nullopt;
  if (value.size() == 4) return DatePrecision::kYear;
  if (value.size() < 6 || value[4] != '-') return std::nullopt;
  const std::string_view rest = value.substr(5);
  if (rest.size() == 2 && rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4') {
    return DatePrecision::kQuarter;
  }
  if (const auto* season = dutch::season_named(rest); season != nullptr) {
    return season->name == season->value ? std::optional(DatePrecision::kSeason) : std::nullopt;
  }
  const int month = number_at(value, 5, 2);
  if (month < 1 || month > 12) return std::nullopt;
  if (value.size() == 7) return DatePrecision::kMonth;
  if (value.size() != 10 || value[7] != '-') return std::nullopt;
  const int day = number_at(value, 8, 2);
  if (day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? std::optional(DatePrecision::kDay) : std::nullopt;
}

void require(const Date& date) {
  if (precision_of(date.value) != date.precision) {
    throw Error("date-invalid", "not a date of its precision: " + date.value);
  }
}

int first_month(const Date& date) {
  const std::string_view value = date.value;
  switch (date.precision) {
    case DatePrecision::kDay:
    case DatePrecision::kMonth:
      return number_at(value, 5, 2);
    case DatePrecision::kQuarter:
      return (value[6] - '1') * 3 + 1;
    case DatePrecision::kSeason:
      return dutch::season_named(value.substr(5))->first_month;
    case DatePrecision::kYear:
      return 1;
  }
  return {};
}

}  // namespace

int Date::year() const {
  require(*this);
  return number_at(value, 0, 4);
}

int Date::sort_key() const {
  const int day = precision == DatePrecision::kDay ? number_at(value, 8, 2) : 1;
  return year() * 10'000 + first_month(*this) * 100 + day;
}

std::optional<Date> parse_iso_date(std::string_view value, std::string source) {
  const auto precision = precision_of(value);
  if (!precision) return std::nullopt;
  return Date{std::string(value), *precision, std::move(source)};
}

bool agree(const Date& one, const Date& other) {
  if (one.value.starts_with(other.value) || other.value.starts_with(one.value)) return true;
  const auto is_part = [](const Date& date) {
    return date.precision == DatePrecision::kQuarter || date.precision == DatePrecision::kSeason;
  };
  return (is_part(one) || is_part(other)) && one.year() == other.year();
}

std::string_view name_of(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::kDay:
      return "day";
    case DatePrecision::kMonth:
      return "month";
    case DatePrecision::kQuarter:
      return "quarter";
    case DatePrecision::kSeason:
      return "season";
    case DatePrecision::kYear:
      return "year";
  }
  return {};
}

std::string in_dutch(const Date& date) {
  const std::string year = std::to_string(date.year());
  const auto month = [&] {
    return std::string(dutch::month_names.at(static_cast<std::size_t>(first_month(date)) - 1));
  };
  switch (date.precision) {
    case DatePrecision::kDay:
      return std::to_string(number_at(date.value, 8, 2)) + " " + month() + " " + year;
    case DatePrecision::kMonth:
      return month() + " " + year;
    case DatePrecision::kQuarter:
      return std::string(dutch::ordinal_names.at(static_cast<std::size_t>(date.value[6] - '1'))) +
             " kwartaal " + year;
    case DatePrecision::kSeason:
      return date.value.substr(5) + " " + year;
    case DatePrecision::kYear:
      return year;
  }
  return {};
}

}  // namespace speerpunt
