// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hh"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/error.hh"
#include "index/store/text_words.hh"
#include "query/alike_query.hh"
#include "query/asked_references.hh"
#include "query/asked_words.hh"
#include "query/confidence.hh"
#include "query/filters.hh"
#include "query/hit_maker.hh"
#include "query/parse.hh"
#include "query/result_list.hh"
#include "query/stop_words.hh"
#include "query/suggestion.hh"
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

// The same without dates, of documents whose date is not known; empty: no date was asked for.
std::optional<Expression> undated(const Expression& wanted) {
  const auto is_range = [](const Expression& one) {
    return one.op == Op::kYears || one.op == Op::kDates;
  };
  Expression made = wanted;
  bool has_range = is_range(made);
  if (has_range) made = {};
  Expression* part = &made;
  while ((part->op == Op::kAnd || part->op == Op::kAndNot) && !part->children.empty()) {
    if (part->op == Op::kAnd && std::erase_if(part->children, is_range) > 0) has_range = true;
    if (part->children.empty()) {
      *part = {};
    } else {
      part = &part->children.front();
    }
  }
  if (!has_range) return std::nullopt;
  Expression unknown;
  unknown.op = Op::kUndated;
  Expression both;
  both.op = Op::kAnd;
  both.children = {std::move(made), std::move(unknown)};
  return both;
}

std::size_t count(const IndexReader& index, const Expression& expression) {
  MatchOptions options;
  options.count = 0;
  options.facet_sample = 1;
  return index.search(expression, options).total;
}

// The numbers and abbreviations of a reference are no slips of the pen.
std::vector<std::string> without_references(std::vector<std::string> words,
                                            const std::vector<AskedReference>& references) {
  for (const AskedReference& reference : references)
    for (const dutch::Word& word : text_words(reference.query)) std::erase(words, word.folded);
  return words;
}

Hit listed_hit(const IndexReader& index, const ListedPassage& listed, HitMaker& maker) {
  Hit hit = maker.make(listed.found.passage, listed.score);
  hit.more = listed.more;
  hit.superseded_by = listed.found.superseded_by;
  hit.stale = is_stale(index, hit.path);
  for (const FoldedPassage::Other& other : listed.found.others) {
    hit.versions.push_back(maker.make(other.passage, listed.score));
    hit.versions.back().relation = other.relation;
  }
  return hit;
}

// Nothing that was asked stands there as it was asked.
bool is_without_words(const Hit& hit) {
  return !hit.missing.empty() &&
         std::ranges::all_of(hit.why, [](const Why& why) { return why.by == "filter"; });
}

MatchOrder order_of(SearchRequest::Sort sort) {
  if (sort == SearchRequest::Sort::kNewest) return MatchOrder::kNewest;
  return sort == SearchRequest::Sort::kOldest ? MatchOrder::kOldest : MatchOrder::kRelevance;
}

// sorteer: goes before --sort.
SearchRequest sorted_as_asked(SearchRequest request, const ParsedQuery& parsed) {
  if (parsed.sort == MatchOrder::kRelevance) request.sort = SearchRequest::Sort::kRelevance;
  if (parsed.sort == MatchOrder::kNewest) request.sort = SearchRequest::Sort::kNewest;
  if (parsed.sort == MatchOrder::kOldest) request.sort = SearchRequest::Sort::kOldest;
  return request;
}

ParsedQuery weighed(ParsedQuery parsed, const Ranking& ranking) {
  weigh_light_words(parsed.expression, ranking.light_word);
  return parsed;
}

// What is like a passage, with the query, which may say nothing, as a filter.
Expression narrowed_by(const Expression& alike, Expression query) {
  if (query == Expression{}) return alike;
  Expression both;
  both.op = Op::kAnd;
  both.children = {alike, std::move(query)};
  return both;
}

// Weak hits go behind the others. `sure`: of each hit.
void set_weak_apart(SearchResult& result, const std::vector<Sureness>& sure) {
  Sureness best{0, 0};
  for (const Sureness& one : sure)
    best = {std::max(best.answer, one.answer), std::max(best.share, one.share)};
  std::vector<Hit> answers;
  for (std::size_t at = 0; at < sure.size(); ++at) {
    auto& to = is_weak(sure[at], best) ? result.weak : answers;
    to.push_back(std::move(result.hits[at]));
  }
  result.hits = std::move(answers);
  std::size_t rank = 0;
  for (Hit& hit : result.hits) hit.rank = ++rank;
  for (Hit& hit : result.weak) hit.rank = ++rank;
}

bool names_a_theme(const Expression& expression) {
  return expression.field == Field::kTheme ||
         std::ranges::any_of(expression.children, names_a_theme);
}

SearchResult search_as_typed(const IndexReader& index, const SearchRequest& typed,
                             const Synonyms& synonyms) {
  const ParsedQuery parsed = weighed(parse_query(typed.query, !typed.like.empty()), typed.ranking);
  const SearchRequest request = sorted_as_asked(typed, parsed);
  AskedWords words = ask_in_other_words(parsed.expression, index, synonyms, request);
  Expression asked = parsed.expression;
  const std::string& like = request.like.empty() ? parsed.like : request.like;
  if (!like.empty()) {
    const Expression alike = alike_query(index, like);
    asked = narrowed_by(alike, std::move(asked));
    words.expression = narrowed_by(alike, std::move(words.expression));
  }

  MatchOptions options;
  options.count = 0;
  options.places = places_needed(request.count);
  options.order = order_of(request.sort);
  options.ranking = request.ranking;
  // Headings and titles are indexed by stems only: see below what these find too much.
  if (request.exact) options.ranking.stem = options.ranking.weak_stem = options.ranking.part = 0;
  Expression wanted = narrowed(std::move(words.expression), request);
  if (!request.facets) options.facet_sample = 0;
  std::vector<Theme> themes;
  if (request.themes && (request.facets || names_a_theme(wanted))) themes = request.themes();
  settle_filters(wanted, index, themes);
  MatchSet found = index.search(wanted, options);

  SearchResult result;
  result.query = request.query;
  result.total = found.total;
  if (!request.exact)
    result.corrected = corrected_query(
        index, request.query, without_references(parsed.words, words.references), words.synonyms);
  if (const auto without_date = undated(wanted)) result.undated = count(index, *without_date);
  result.cut = std::move(found.cut);
  result.facets = facets_of(found, themes);
  result.facet_matches = found.facet_matches;
  result.coverage = coverage(index);
  HitMaker maker(index, asked, wanted,
                 WordMatcher(asked, words.others, index.stems(), options.ranking,
                             [&](const std::string& word) { return index.rarity(word); }),
                 words.references);
  const Wanted all{wanted, options.ranking, found.places};
  const Confidence confidence(index, parsed.expression);
  std::vector<Sureness> sure;
  for (const ListedPassage& listed : list_passages(index, all, request)) {
    Hit hit = listed_hit(index, listed, maker);
    if (request.exact && is_without_words(hit)) continue;
    sure.push_back(confidence.of(hit.why));
    hit.confidence = sure.back().answer;
    for (Hit& version : hit.versions) version.confidence = confidence.of(version.why).answer;
    result.hits.push_back(std::move(hit));
  }
  set_weak_apart(result, sure);
  return result;
}

}  // namespace

SearchResult search(const IndexReader& index, const SearchRequest& request,
                    const Synonyms& synonyms) {
  SearchResult typed = search_as_typed(index, request, synonyms);
  if (!typed.hits.empty() || typed.corrected.empty()) return typed;
  SearchRequest corrected = request;
  corrected.query = typed.corrected;
  SearchResult meant = search_as_typed(index, corrected, synonyms);
  if (meant.hits.empty()) return typed;
  meant.query = request.query;
  meant.corrected = std::move(typed.corrected);
  meant.shows_corrected = true;
  return meant;
}

}  // namespace speerpunt
