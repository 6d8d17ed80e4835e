// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: the one or two sentences of a passage that answer best.
#include <vector>

#include "corpus/passage.hh"
#include "query/search.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

struct Snippet {
  std::vector<SnippetPart> parts;  // "…" where the passage goes on
  PageNumber page;                 // of its first and its last character
  PageNumber page_end;             // on which it begins
};

// The sentence with most of the words, and a neighbour that adds some; the first sentence where
// nothing matches. A long one is cut at words, around the matches.
Snippet make_snippet(const Passage& passage, const std::vector<WordMatch>& matches);

}  // namespace speerpunt
