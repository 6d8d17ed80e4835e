// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: words with * and ?, misspelt~ words, and the words of a phrase.
#include <string_view>
#include <vector>

#include "index/expression.hh"
#include "query/tokens.hh"

namespace speerpunt {

// The words of an unquoted piece of a query: kWord of the field, kPrefix (beroeps*), kWildcard
// (be*arts, *arts, bedrijfs?rts) or kFuzzy (word~, word~2). Throws Error "query-syntax" where too
// few letters are given.
std::vector<Expression> word_patterns(const QueryToken& token, Field field);

// The words between quotes: the very forms, kPrefix, kWildcard, and kAny for a * by itself.
Expression phrase_pattern(const QueryToken& token);

// The words of a text by themselves, all kWord.
std::vector<Expression> plain_words(std::string_view text, Field field);

}  // namespace speerpunt
