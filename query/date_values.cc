// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/date_values.hh"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/date.hh"
#include "corpus/dutch/dates.hh"
#include "corpus/dutch/normalise.hh"
#include "index/last_day.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

constexpr int kLastDate = 99991231;

struct Period {
  int first;
  int last;
};

using ReadPeriod = std::optional<Period> (*)(std::string_view);

std::optional<Period> year_period(std::string_view text) {
  const bool is_year = text.size() == 4 && std::all_of(text.begin(), text.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
  if (!is_year) return std::nullopt;
  const int year = std::stoi(std::string(text));
  return Period{year, year};
}

std::optional<Period> date_period(std::string_view text) {
  std::string written = dutch::normalise(text);
  std::optional<Date> date = parse_iso_date(written, "query");
  if (!date) {
    // As a text writes it; a date in the middle of something else is none.
    const std::vector<dutch::DateMention> found = dutch::find_dates(written);
    if (found.size() == 1 && found.front().span.size() == written.size())
      date = parse_iso_date(found.front().value, "query");
  }
  if (!date) return std::nullopt;
  return Period{date->sort_key(), last_day(*date)};
}

struct Kind {
  Op op;
  ReadPeriod read;
  int end;  // of an open range
  std::string_view what;
  std::string_view hint;
};

const Kind kYears{Op::kYears, year_period, 9999, "geen jaar of reeks van jaren",
                  "schrijf jaar:2017, jaar:2015..2018, jaar:2015.., jaar:>2015 of jaar:2015,2017"};
const Kind kDates{Op::kDates, date_period, kLastDate, "geen datum of reeks van datums",
                  "schrijf datum:2017-06-08, datum:2017-06..2018-01, datum:>=2017-06-01 of "
                  "datum:\"juni 2017\""};

class Range {
 public:
  Range(const QueryToken& token, const Kind& kind) : token_(token), kind_(kind) {}

  Expression read(std::string_view value) const {
    Expression made;
    made.op = kind_.op;
    made.field = kind_.op == Op::kYears ? Field::kYear : Field::kDate;
    made.to = kind_.end;
    const std::size_t dots = value.find("..");
    if (value.starts_with(">=")) {
      made.from = period(value.substr(2)).first;
    } else if (value.starts_with("<=")) {
      made.to = period(value.substr(2)).last;
    } else if (value.starts_with('>')) {
      made.from = period(value.substr(1)).last + 1;
    } else if (value.starts_with('<')) {
      made.to = period(value.substr(1)).first - 1;
    } else if (dots != std::string_view::npos) {
      const std::string_view from = value.substr(0, dots), to = value.substr(dots + 2);
      if (from.empty() && to.empty()) fail();
      if (!from.empty()) made.from = period(from).first;
      if (!to.empty()) made.to = period(to).last;
    } else {
      const Period one = period(value);
      made.from = one.first;
      made.to = one.last;
    }
    if (made.from > made.to)
      throw query_error(token_.place, "de reeks " + token_.text + " loopt terug",
                        "zet het begin vooraan");
    return made;
  }

 private:
  Period period(std::string_view text) const {
    if (const std::optional<Period> found = kind_.read(text)) return *found;
    // "2015-2018": two years, as people write them.
    const std::size_t dash = text.find('-');
    if (dash == 4 && text.size() == 9) {
      const auto from = kind_.read(text.substr(0, 4)), to = kind_.read(text.substr(5));
      if (from && to && from->first <= to->last) return {from->first, to->last};
    }
    fail();
  }

  [[noreturn]] void fail() const {
    throw query_error(token_.place, "'" + token_.text + "' is " + std::string(kind_.what),
                      std::string(kind_.hint));
  }

  const QueryToken& token_;
  const Kind& kind_;
};

Expression ranges(const QueryToken& token, const Kind& kind) {
  const Range range(token, kind);
  std::vector<Expression> found;
  for (const std::string& value : token.values) found.push_back(range.read(value));
  if (found.size() == 1) return std::move(found.front());
  Expression made;
  made.op = Op::kOr;
  made.children = std::move(found);
  return made;
}

using Years = std::vector<std::pair<int, int>>;

// Empty: not a range.
Years years_of(const Expression& range) {
  constexpr int kDaysOfYear = 10'000;  // yyyymmdd
  if (range.op == Op::kYears) return {{range.from, range.to}};
  if (range.op == Op::kDates) return {{range.from / kDaysOfYear, range.to / kDaysOfYear}};
  Years found;
  if (range.op == Op::kOr)
    for (const Expression& child : range.children)
      std::ranges::move(years_of(child), std::back_inserter(found));
  return found;
}

}  // namespace

bool exclude_each_other(const Expression& one, const Expression& other) {
  const Years first = years_of(one), second = years_of(other);
  if (first.empty() || second.empty()) return false;
  return std::ranges::none_of(first, [&](const auto& range) {
    return std::ranges::any_of(second, [&](const auto& with) {
      return range.first <= with.second && with.first <= range.second;
    });
  });
}

Expression years(const QueryToken& token) {
  if (token.values.size() == 1 && token.values.front() == "onbekend") {
    Expression undated;
    undated.op = Op::kUndated;
    return undated;
  }
  return ranges(token, kYears);
}

Expression dates(const QueryToken& token) {
  return ranges(token, kDates);
}

}  // namespace speerpunt
