// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: an expression as a Xapian query over passages.
#include <xapian.h>

#include "index/expression.hh"

namespace speerpunt {

Xapian::Query passage_query(const Expression& expression);

}  // namespace speerpunt
