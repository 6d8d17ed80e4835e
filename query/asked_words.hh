// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: a question in all the words by which it is searched for.
#include <vector>

#include "index/expression.hh"
#include "index/index_reader.hh"
#include "query/asked_references.hh"
#include "query/search.hh"
#include "query/synonyms.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

struct AskedWords {
  Expression expression;           // what is run
  std::vector<OtherWords> others;  // than those of the query, to find them in a text
  std::vector<AskedReference> references;
  std::vector<SynonymUse> synonyms;
};

// `asked` as it was parsed. Of the request the text, `exact` (nothing is added) and the ranking
// count.
AskedWords ask_in_other_words(const Expression& asked, const IndexReader& index,
                              const Synonyms& synonyms, const SearchRequest& request);

}  // namespace speerpunt
