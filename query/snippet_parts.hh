// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: pieces of a passage as they are shown.
#include <vector>

#include "corpus/passage.hh"
#include "query/snippet.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

// `pieces` ascending, not overlapping. Pages and boxes are those of the pieces.
Snippet snippet_of(const Passage& passage, const std::vector<ByteSpan>& pieces,
                   const std::vector<WordMatch>& matches);

// What of the text is marked: where matches overlap, one mark. `matches` by place.
std::vector<ByteSpan> marks_of(const std::vector<WordMatch>& matches);

}  // namespace speerpunt
