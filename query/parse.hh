// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The query language, as docs/query-language.md explains it to those who ask: words, "phrases",
// AND/OR/NOT (EN/OF/NIET), NEAR/5, brackets, patterns (be*arts, woord~), fields, sorteer:, lijkt:.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/expression.hh"
#include "index/match_order.hh"

namespace speerpunt {

// Throws Error "query-syntax" with the place of the mistake in where() ("teken 12") and a hint.
// A natural question works as it is: words that ask or bind (wat, is, de, hoe) do not count.
struct ParsedQuery {
  Expression expression;
  // Folded, that count, in order: for snippets and reasons. "beroeps*" and "be*arts" are patterns,
  // "woord~2" a word with up to two wrong letters.
  std::vector<std::string> words;
  std::optional<MatchOrder> sort = {};  // of sorteer:
  std::string like = {};                // of lijkt:, a passage
};
// An empty query is a mistake, unless it is about a passage (`may_be_empty`).
ParsedQuery parse_query(std::string_view text, bool may_be_empty = false);

}  // namespace speerpunt
