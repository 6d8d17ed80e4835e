// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences of a document that can be in a thread.
#include <vector>

#include "index/index_reader.hh"
#include "query/lineage/thread_rows.hh"

namespace speerpunt {

// Every recommendation and existing duty of `recommendations` (those of the document, with what
// people decided; rejected ones are in no thread), every provision of a law, and the other
// sentences of a dated document that are long enough to say what became of one. Without a stamp.
DocumentStatements statements_of(const Document& document,
                                 const std::vector<Recommendation>& recommendations,
                                 const IndexReader& index);

}  // namespace speerpunt
