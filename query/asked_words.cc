// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/asked_words.hh"

#include <string>
#include <utility>
#include <vector>

#include "query/amounts.hh"
#include "query/compounds.hh"
#include "query/synonym_weights.hh"

namespace speerpunt {
namespace {

std::vector<OtherWords> other_words(const std::vector<AmountUse>& amounts,
                                    const std::vector<SynonymUse>& synonyms,
                                    const std::vector<CompoundUse>& compounds) {
  std::vector<OtherWords> others;
  others.reserve(amounts.size() + synonyms.size() + compounds.size());
  for (const AmountUse& use : amounts)
    others.push_back({use.query, use.words, "amount", "", true, true});
  for (const SynonymUse& use : synonyms)
    others.push_back({use.query, use.words, use.relation == "broader" ? "broader" : "thesaurus",
                      use.note, true, use.as_written});
  for (const CompoundUse& use : compounds)
    others.push_back({use.query, use.words, use.broader ? "head" : "compound", "", use.adjacent});
  return others;
}

void collect_words(const Expression& expression, std::vector<std::string>& words) {
  if (expression.op == Expression::Op::kWord) words.push_back(expression.word);
  for (const Expression& child : expression.children) collect_words(child, words);
}

}  // namespace

AskedWords ask_in_other_words(const Expression& asked, const IndexReader& index,
                              const Synonyms& synonyms, const SearchRequest& request) {
  if (request.exact) return {asked, {}, {}, {}};
  ReferenceExpansion referred = expand_references(asked, request.query);
  AmountExpansion amounts = expand_amounts(referred.expression);
  Synonyms::Expanded expanded{std::move(amounts.expression), {}};
  std::vector<std::string> words;
  collect_words(expanded.expression, words);
  index.expect_words(words);
  if (request.ranking.synonym > 0) {
    expanded = synonyms.expand(expanded.expression, request.ranking.synonym,
                               [&](const std::string& word) { return index.knows(word); });
    words.clear();
    collect_words(expanded.expression, words);
    index.expect_words(words);
    weigh_synonyms(expanded.expression,
                   [&](const std::string& word) { return index.rarity(word); });
  }
  CompoundExpansion compounds = expand_compounds(expanded.expression, index, request.ranking);
  return {std::move(compounds.expression), other_words(amounts.uses, expanded.uses, compounds.uses),
          std::move(referred.uses), std::move(expanded.uses)};
}

}  // namespace speerpunt
