// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: phrases and NEAR as Xapian queries.
#include <xapian.h>

#include "index/expression.hh"

namespace speerpunt {

// Of a kPhrase or kNear whose patterns have become words (with_words). A plain phrase, and NEAR of
// plain words, is Xapian's own. With alternatives (be*arts), gaps (open * communicatie) or phrases
// beside NEAR, Xapian 1.4 cannot tell: then the positions are looked at, passage by passage.
Xapian::Query positional_query(const Expression& expression);

}  // namespace speerpunt
