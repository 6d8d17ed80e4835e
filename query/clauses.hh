// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: what to show of a sentence that is too long to show.
#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/units.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

// Pieces of `sentence` in `text`, in order, together at most about `limit` bytes: the clauses with
// the most telling matches, cut at punctuation, or between words where a clause is too long itself.
// A beginning that denies or sets a condition (niet, geen, tenzij, als) stays.
std::vector<ByteSpan> cut_sentence(std::string_view text, ByteSpan sentence,
                                   const std::vector<WordMatch>& matches, std::size_t limit);

// Each word of the query once, at its worth, for the matches that lie in the pieces.
double worth_of(const std::vector<ByteSpan>& pieces, const std::vector<WordMatch>& matches);

}  // namespace speerpunt
