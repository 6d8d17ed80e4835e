// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The query language: words, "phrases", AND/OR/NOT (EN/OF/NIET), brackets, thema: jaar: ...
#include <string>
#include <string_view>
#include <vector>

#include "index/expression.hh"

namespace speerpunt {

// Throws Error "query-syntax" with the place of the mistake in where() ("teken 12") and a hint.
// A natural question works as it is: words that ask or bind (wat, is, de, hoe) do not count.
struct ParsedQuery {
  Expression expression;
  // Folded, that count, in order: for snippets and reasons. "beroeps*" is a beginning.
  std::vector<std::string> words;
};
ParsedQuery parse_query(std::string_view text);

}  // namespace speerpunt
