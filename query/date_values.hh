// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: the years and dates behind jaar: and datum:.
#include "index/expression.hh"
#include "query/tokens.hh"

namespace speerpunt {

// jaar: 2017, 2015..2018, 2015.., >2015, 2015,2017. An Op::kYears, or the kOr of several; of
// "onbekend" an Op::kUndated.
// Throws Error "query-syntax" at the place of the token, as does the next.
Expression years(const QueryToken& token);

// datum: 2017-06, 2017-06..2018-01, >=2017-06-01, "juni 2017", 8-6-2017. An Op::kDates, or the kOr
// of several.
Expression dates(const QueryToken& token);

// Of two ranges: no year lies in both. A date of which only the year is known lies in all of it, so
// months do not tell.
bool exclude_each_other(const Expression& one, const Expression& other);

}  // namespace speerpunt
