// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dates written in Dutch, and full English ones (12 March 2019, March 12, 2019, March 2019).
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.hh"
#include "corpus/units.hh"

namespace speerpunt::dutch {

// A date as it stands in a text. Without a year the value has XXXX and `years` lists the years
// (1990..2040) in which a named weekday fits; `anchor` resolves it.
struct DateMention {
  ByteSpan span;
  std::string value;  // 2017-06-08 (of several days the first), 2017-06, 2018, 2023-Q4,
                      // 2020-najaar, 196X-eind, XXXX-10-26
  std::vector<int> years;
  bool weekday_conflict = false;  // "vrijdag 27 oktober 2021" was a Wednesday
  bool operator==(const DateMention&) const = default;
};

// All dates of the text in order. `anchor` (the document's own date, a full day) resolves dates
// without a year: with "jl." to the past, with a weekday to the nearest year in which it fits.
// Years alone count only with a context that makes them one ("in 2016", "eind 2018", "(2015)");
// parliamentary years, page ranges, amounts and impossible days are not dates.
std::vector<DateMention> find_dates(std::string_view text,
                                    std::optional<Date> anchor = std::nullopt);

}  // namespace speerpunt::dutch
