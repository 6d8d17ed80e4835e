// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: why a passage was found, and which words of the query it does not have.
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/passage.hh"
#include "index/expression.hh"
#include "query/search.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

// For each word and phrase of the query the best way in which it was found: in the text, rather
// than in a heading or the title; then the filters. Another label of a concept and a compound are
// not named where all words of the query stand there themselves.
std::vector<Why> reasons(const Passage& passage, std::string_view title,
                         const PassageMatches& matches);
// The filters of the query, which every hit passes.
std::vector<Why> filter_reasons(const Expression& wanted, const Document& document);
// In the order of the query. Of alternatives (OR) only what the one that was found best lacks.
std::vector<std::string> missing_words(const Expression& asked, const std::vector<Why>& found);

}  // namespace speerpunt
