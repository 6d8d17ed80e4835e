// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: words that must stand at certain places of a passage.
#include <xapian.h>

#include "index/expression.hh"
#include "index/store/parted_database.hh"
#include "index/store/term_weights.hh"
#include "index/store/weighted_postings.hh"

namespace speerpunt {

// Of kPhrase and kNear: the passages in which it stands somewhere, with what its words weigh there.
// Patterns must have become words: with_words().
WeightedPostings with_phrase(const PartedDatabase& database, TermWeights& weights,
                             const Expression& expression);

}  // namespace speerpunt
