// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/filter_query.hh"

#include <algorithm>
#include <cstdio>
#include <string>

#include "corpus/dutch/normalise.hh"
#include "index/fields.hh"
#include "index/store/record.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Query = Xapian::Query;

// A document number is given by its first digits; more matches than this are cut off.
constexpr Xapian::termcount kMostDocuments = 1000;
constexpr int kLastDay = 99'999'999;

std::string digits_of(int number, int width) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%0*d", width, number);
  return digits;
}

Query with_value(const Expression& expression) {
  std::string value = dutch::fold(expression.word);
  if (expression.field == Field::kDocument)
    value.resize(std::min(value.size(), record::kIdDigitsInTerm));
  const std::string term = word_term(row(expression.field).prefix, value);
  if (term.empty()) return Query::MatchNothing;
  if (expression.field == Field::kDocument)
    return {Query::OP_WILDCARD, term, kMostDocuments, Query::WILDCARD_LIMIT_FIRST};
  return Query(term);
}

Query in_years(const Expression& expression) {
  return {Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(row(Field::kYear).slot),
          digits_of(std::clamp(expression.from, 0, 9999), 4),
          digits_of(std::clamp(expression.to, 0, 9999), 4)};
}

// What begins before the range ends and ends after it begins.
Query at_dates(const Expression& expression) {
  const Query begins(Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(row(Field::kDate).slot),
                     digits_of(0, 8), digits_of(std::clamp(expression.to, 0, kLastDay), 8));
  const Query ends(Query::OP_VALUE_GE, record::kLastDaySlot,
                   digits_of(std::clamp(expression.from, 0, kLastDay), 8));
  return {Query::OP_AND, begins, ends};
}

}  // namespace

bool is_filter(const Expression& expression) {
  switch (expression.op) {
    case Op::kFilter:
    case Op::kYears:
    case Op::kDates:
    case Op::kUndated:
    case Op::kPassage:
    case Op::kAll:
      return true;
    default:
      return false;
  }
}

Query filter_query(const Expression& expression) {
  switch (expression.op) {
    case Op::kFilter:
      return with_value(expression);
    case Op::kYears:
      return in_years(expression);
    case Op::kDates:
      return at_dates(expression);
    case Op::kUndated:
      return Query(record::term(record::Term::kIsUndated));
    case Op::kPassage:
      return Query(record::term(record::Term::kPassage, expression.word));
    case Op::kAll:
      return Query(record::term(record::Term::kIsPassage));
    default:
      return Query::MatchNothing;
  }
}

}  // namespace speerpunt
