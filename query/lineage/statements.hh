// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences of an index that can be in a thread.
#include <vector>

#include "index/index_reader.hh"
#include "query/lineage/statement.hh"

namespace speerpunt {

// Every recommendation and existing duty, every provision of a law, and the other sentences of
// dated documents that are long enough to say what became of one. In no order that means something.
std::vector<Statement> statements_of(const IndexReader& index);

}  // namespace speerpunt
