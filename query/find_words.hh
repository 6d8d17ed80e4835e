// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of a query in passages that are shown whole, marked as a search marks them.
#include <string>
#include <vector>

#include "index/index_reader.hh"
#include "query/search.hh"
#include "query/synonyms.hh"

namespace speerpunt {

struct FoundWords {
  std::vector<ByteSpan> marks;  // in the passage's text, ascending, not overlapping
  std::vector<Why> why;         // of each form that is marked, once
  std::vector<PageBox> boxes;   // of the blocks with a mark, as far as known
};

// For each passage. Throws Error "query-syntax".
std::vector<FoundWords> find_words(const IndexReader& index, const std::string& query,
                                   const std::vector<AnalysedPassage>& passages,
                                   const Synonyms& synonyms = {});

}  // namespace speerpunt
