// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: a query that is asked of a few passages only.
#include <vector>

#include <xapian.h>

namespace speerpunt {

// Adds no weight of its own.
Xapian::Query only_among(const Xapian::Query& query, std::vector<Xapian::docid> passages);

}  // namespace speerpunt
