// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: the one walk over a question for those who put more words beside its own.
#include <functional>

#include "index/expression.hh"

namespace speerpunt {

// A word that was asked and for which others may stand. Synonyms and light words weigh less than 1.
bool is_plain_word(const Expression& expression);

struct Rewriting {
  std::function<Expression(const Expression& word)> word;  // a kWord by itself
  // Words and groups that stand side by side (kPreferAnd); it sees to its children itself.
  std::function<Expression(const Expression& words)> run;
};
// Words, and what is joined by AND, OR or "the same", rewritten. Phrases, words near each other,
// patterns, filters and what is excluded stay as they were asked.
Expression rewritten(const Expression& expression, const Rewriting& rewriting);

}  // namespace speerpunt
