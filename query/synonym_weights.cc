// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/synonym_weights.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Rarity = std::function<double(const std::string& word)>;

// Of its words on average: synonyms of more words count for less already.
double mean_rarity(const Expression& expression, const Rarity& rarity) {
  if (expression.op == Op::kWord) return rarity(expression.word);
  if (expression.children.empty()) return 1;
  if (expression.op == Op::kSame) return mean_rarity(expression.children.front(), rarity);
  double sum = 0;
  for (const Expression& child : expression.children) sum += mean_rarity(child, rarity);
  return sum / static_cast<double>(expression.children.size());
}

}  // namespace

void weigh_synonyms(Expression& expression, const Rarity& rarity) {
  for (Expression& child : expression.children) weigh_synonyms(child, rarity);
  if (expression.op != Op::kSame || expression.children.size() < 2) return;
  const double asked = mean_rarity(expression.children.front(), rarity);
  for (std::size_t at = 1; at < expression.children.size(); ++at) {
    Expression& synonym = expression.children[at];
    if (synonym.field == Field::kReference) continue;  // no synonym, and rare by nature
    const double own = mean_rarity(synonym, rarity);
    if (own > asked) synonym.weight *= asked / own;
  }
}

}  // namespace speerpunt
