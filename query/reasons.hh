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

// For each word and phrase of the query the forms that are marked in the pieces of the passage that
// are shown, and before these what is better: it stands elsewhere in the text, in a heading or the
// title. Of a compound that was found as its halves both. Another label of a concept and a compound
// are not named where all words of the query stand there themselves, unless they are marked.
std::vector<Why> reasons(const Passage& passage, std::string_view title,
                         const PassageMatches& matches, const std::vector<ByteSpan>& shown = {});
// The filters of the query, which every hit passes.
std::vector<Why> filter_reasons(const Expression& wanted, const Document& document);
// In the order of the query. Of alternatives (OR) only what the one that was found best lacks.
std::vector<std::string> missing_words(const Expression& asked, const std::vector<Why>& found);

}  // namespace speerpunt
