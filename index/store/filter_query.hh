// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what a search is narrowed by, which weighs nothing.
#include <xapian.h>

#include "index/expression.hh"

namespace speerpunt {

// kFilter, kYears, kDates, kUndated, kPassage and kAll.
bool is_filter(const Expression& expression);
// Of a filter: the passages that it leaves.
Xapian::Query filter_query(const Expression& expression);

}  // namespace speerpunt
