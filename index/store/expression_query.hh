// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: an expression as a Xapian query over passages.
#include <xapian.h>

#include "index/expression.hh"
#include "index/ranking.hh"

namespace speerpunt {

// Patterns must have become words: with_words().
Xapian::Query passage_query(const Expression& expression, const Ranking& ranking);
// Whether Ranking::proximity can add anything.
bool prefers_near_words(const Expression& expression);

}  // namespace speerpunt
