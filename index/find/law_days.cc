// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/law_days.hh"

#include <algorithm>

#include "index/find/law_succession.hh"

namespace speerpunt {
namespace {

// The register has the consolidated texts of laws since this day.
constexpr std::string_view kFirstDayOfRegister = "2002-05-01";
constexpr std::string_view kNumbered = "BWBR";

std::string_view law_of(std::string_view id) {
  return id.substr(0, id.find(' '));
}

// The day before which the law was not published, by its number; empty: it says nothing.
std::string_view published_after(std::string_view law) {
  if (!law.starts_with(kNumbered)) return {};
  const auto* const next = std::ranges::upper_bound(kNumbersByDay, law, {}, &LawDay::law);
  return next == kNumbersByDay.begin() ? std::string_view{} : (next - 1)->day;
}

// "2017-06" and "2023-Q4" as the day of the same length that it is compared with.
std::string comparable(const Date& written) {
  const bool is_day = written.precision == DatePrecision::kDay;
  const bool is_month = written.precision == DatePrecision::kMonth;
  return is_day || is_month ? written.value : written.value.substr(0, 4);
}

bool ends_before(const Date& written, std::string_view day) {
  const std::string value = comparable(written);
  return value < day.substr(0, value.size());
}

}  // namespace

std::string_view first_day_of_law(std::string_view id) {
  const std::string_view law = law_of(id);
  const auto* const known = std::ranges::find(kFirstDaysOfLaws, law, &LawDay::law);
  if (known != kFirstDaysOfLaws.end()) return known->day;
  const auto* const succeeds = std::ranges::find(kLawSuccessions, law, &LawSuccession::successor);
  return succeeds == kLawSuccessions.end() ? std::string_view{} : succeeds->since;
}

std::string day_of_law(std::string_view id, const std::optional<Date>& written) {
  if (!written || written->precision != DatePrecision::kDay) return {};
  const std::string& day = written->value;
  if (day < kFirstDayOfRegister || day < first_day_of_law(id) || day < published_after(law_of(id)))
    return {};
  const LawSuccession* const next = successor_of(id);
  return next != nullptr && day >= next->since ? std::string() : day;
}

bool is_before_law(std::string_view id, const Date& written) {
  const std::string_view first = first_day_of_law(id);
  return !first.empty() && ends_before(written, first);
}

std::vector<std::string> laws_before(std::string_view id, const Date& written) {
  std::vector<std::string> found;
  for (const LawSuccession& one : kLawSuccessions) {
    if (one.successor == law_of(id) && ends_before(written, one.since)) found.emplace_back(one.law);
  }
  return found;
}

}  // namespace speerpunt
