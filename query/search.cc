// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hh"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "corpus/error.hh"
#include "index/store/text_words.hh"
#include "query/compounds.hh"
#include "query/hit_maker.hh"
#include "query/parse.hh"
#include "query/result_list.hh"
#include "query/theme_names.hh"
#include "query/word_matcher.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

Expression filter(Field field, const std::string& value) {
  Expression made;
  made.op = Op::kFilter;
  made.field = field;
  made.word = value;
  return made;
}

// The query and what the request filters on.
Expression narrowed(Expression expression, const SearchRequest& request) {
  Expression made;
  made.op = Op::kAnd;
  made.children.push_back(std::move(expression));
  if (!request.theme.empty()) made.children.push_back(filter(Field::kTheme, request.theme));
  if (!request.kind.empty()) made.children.push_back(filter(Field::kKind, request.kind));
  if (request.year_from && request.year_to && *request.year_from > *request.year_to)
    throw Error("query-syntax",
                "de reeks jaren " + std::to_string(*request.year_from) + ".." +
                    std::to_string(*request.year_to) + " loopt terug",
                {}, "zet het eerste jaar vooraan");
  if (request.year_from || request.year_to) {
    Expression years;
    years.op = Op::kYears;
    years.from = request.year_from.value_or(years.from);
    years.to = request.year_to.value_or(years.to);
    made.children.push_back(std::move(years));
  }
  return made.children.size() == 1 ? std::move(made.children.front()) : made;
}

// Names of themes in full, and kinds that some document has: a misspelt filter finds nothing, which
// would be taken for an answer.
void check_filters(Expression& expression, const IndexReader& index,
                   const std::vector<Theme>& themes) {
  for (Expression& child : expression.children) check_filters(child, index, themes);
  if (expression.op != Op::kFilter) return;
  if (expression.field == Field::kTheme && !themes.empty())
    expression.word = theme_named(themes, expression.word).id;
  if (expression.field != Field::kKind || index.search(expression, {0, 0, false, 1}).total > 0)
    return;
  std::set<std::string> kinds;
  for (const Document& document : index.documents())
    if (!document.kind.empty()) kinds.insert(document.kind);
  if (kinds.empty()) return;
  std::string all;
  for (const std::string& kind : kinds) all += (all.empty() ? "" : ", ") + kind;
  throw Error("kind-unknown", "geen document is van de soort '" + expression.word + "'", {},
              "kies uit: " + all);
}

// The query with each word that the index does not have replaced by the nearest that it has; empty:
// nothing to replace.
std::string corrected(const IndexReader& index, const std::string& query,
                      const std::vector<std::string>& words,
                      const std::vector<SynonymUse>& synonyms) {
  std::map<std::string, std::string> replacements;
  for (const std::string& word : words) {
    const bool has_synonym = std::any_of(synonyms.begin(), synonyms.end(),
                                         [&](const SynonymUse& use) { return use.query == word; });
    if (has_synonym || word.ends_with('*') || index.knows(word)) continue;
    std::string better = index.suggest(word);
    if (!better.empty()) replacements.emplace(word, std::move(better));
  }
  if (replacements.empty()) return {};
  std::string text;
  std::size_t at = 0;
  for (const dutch::Word& word : text_words(query)) {
    const auto found = replacements.find(word.folded);
    if (found == replacements.end()) continue;
    text += query.substr(at, word.span.begin.value - at) + found->second;
    at = word.span.end.value;
  }
  return text + query.substr(at);
}

std::vector<OtherWords> other_words(const std::vector<SynonymUse>& synonyms,
                                    const std::vector<CompoundUse>& compounds) {
  std::vector<OtherWords> others;
  others.reserve(synonyms.size() + compounds.size());
  for (const SynonymUse& use : synonyms) others.push_back({use.query, use.words, "thesaurus"});
  for (const CompoundUse& use : compounds)
    others.push_back({use.query, use.words, "compound", "", use.adjacent});
  return others;
}

FoldedHit folded_hit(const FoldedPassage::Other& other, HitMaker& maker) {
  Hit hit = maker.make(other.passage, 0);
  return {std::move(hit.document), std::move(hit.passage), std::move(hit.path),
          std::move(hit.title),    std::move(hit.date),    hit.page,
          other.relation};
}

Hit listed_hit(const IndexReader& index, const ListedPassage& listed, HitMaker& maker) {
  Hit hit = maker.make(listed.found.passage, listed.score);
  hit.more = listed.more;
  hit.superseded_by = listed.found.superseded_by;
  hit.stale = is_stale(index, hit.path);
  for (const FoldedPassage::Other& other : listed.found.others)
    hit.versions.push_back(folded_hit(other, maker));
  return hit;
}

}  // namespace

SearchResult search(const IndexReader& index, const SearchRequest& request,
                    const Synonyms& synonyms) {
  ParsedQuery parsed = parse_query(request.query);
  Synonyms::Expanded expanded{parsed.expression, {}};
  if (!request.exact && request.ranking.synonym > 0) expanded = synonyms.expand(parsed.expression);

  CompoundExpansion compounds{std::move(expanded.expression), {}};
  if (!request.exact) compounds = expand_compounds(compounds.expression, index, request.ranking);

  MatchOptions options;
  options.count = 0;
  options.places = places_needed(request.count);
  options.newest_first = request.sort == SearchRequest::Sort::kNewest;
  options.ranking = request.ranking;
  if (request.exact) options.ranking.weak_stem = options.ranking.part = 0;
  Expression wanted = narrowed(std::move(compounds.expression), request);
  check_filters(wanted, index, request.themes);
  const MatchSet found = index.search(wanted, options);

  SearchResult result;
  result.query = request.query;
  result.total = found.total;
  result.corrected = corrected(index, request.query, parsed.words, expanded.uses);
  result.facets = facets_of(found, request.themes);
  result.facet_matches = found.facet_matches;
  result.coverage = coverage(index);
  HitMaker maker(
      index, parsed.expression, wanted,
      WordMatcher(parsed.expression, other_words(expanded.uses, compounds.uses), options.ranking));
  const Wanted all{wanted, options.ranking, found.places};
  for (const ListedPassage& listed : list_passages(index, all, request)) {
    result.hits.push_back(listed_hit(index, listed, maker));
    result.hits.back().rank = result.hits.size();
  }
  return result;
}

}  // namespace speerpunt
