// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: runs an expression and weighs what it finds.
#include <xapian.h>

#include "index/expression.hh"
#include "index/index_reader.hh"
#include "index/store/parted_database.hh"
#include "index/store/passage_columns.hh"
#include "index/store/scoring.hh"
#include "index/store/term_weights.hh"

namespace speerpunt {

// Kept for the next search, for one state of the database. Bound in size.
struct MatchMemory {
  PassageColumns columns;
  TermWeights weights;
  KnownScores scores;
};

// Patterns must have become words: with_words().
MatchSet matches(const PartedDatabase& database, MatchMemory& memory, const Expression& expression,
                 const MatchOptions& options);

}  // namespace speerpunt
