// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: which of the matches are shown, in which order, and what goes under them.
#include <cstddef>
#include <vector>

#include "index/expression.hh"
#include "index/index_reader.hh"
#include "query/folding.hh"
#include "query/search.hh"

namespace speerpunt {

struct ListedPassage {
  double score = 0;
  FoldedPassage found;
  std::size_t more = 0;  // see Hit::more
};

// Of how many matches the places are wanted for that, so that the first page is the same whatever
// `count` is.
std::size_t places_needed(std::size_t count);

std::vector<ListedPassage> list_passages(const IndexReader& index, const Wanted& wanted,
                                         const SearchRequest& request);

}  // namespace speerpunt
