// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/last_day.hh"

#include <chrono>

namespace speerpunt {

int last_day(const Date& date) {
  const int first = date.sort_key();
  if (date.precision == DatePrecision::kDay) return first;
  const int length = date.precision == DatePrecision::kYear    ? 12
                     : date.precision == DatePrecision::kMonth ? 1
                                                               : 3;
  const auto month =
      std::chrono::year{date.year()} / std::chrono::month{static_cast<unsigned>(first / 100 % 100)};
  const auto last = (month + std::chrono::months{length - 1}) / std::chrono::last;
  return static_cast<int>(last.year()) * 10'000 +
         static_cast<int>(static_cast<unsigned>(last.month())) * 100 +
         static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace speerpunt
