// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: the sentences of a passage that answer best.
#include <vector>

#include "corpus/passage.hh"
#include "query/search.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

struct Snippet {
  // Verbatim from the passage, with what was added between in parts of its own: " … " where text
  // was left out, " – " before a list item, " | " between cells.
  std::vector<SnippetPart> parts;
  PageNumber page;  // of its first and its last character
  PageNumber page_end;
  std::vector<PageBox> boxes;         // of the blocks that it is from, as far as known
  std::vector<ByteSpan> pieces = {};  // of the passage, ascending
};

// One to three sentences, together about 320 bytes at most: those that have the most of the words,
// the telling ones first, near each other; the first sentences where nothing matches. Headings are
// left out. A list item comes with the sentence that leads it in. A sentence that is longer is cut
// between clauses, around the matches; its beginning stays if it denies or sets a condition.
Snippet make_snippet(const Passage& passage, const std::vector<WordMatch>& matches);

}  // namespace speerpunt
