// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: what a match shows: where it stands, its best sentences, and why it was found.
#include "index/index_reader.hh"
#include "query/search.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

// Without rank, confidence, `more` and `versions`: those are seen from all hits together.
Hit make_hit(const IndexReader& index, const Match& match, const WordMatcher& matcher);

}  // namespace speerpunt
