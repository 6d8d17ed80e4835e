// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/matching.hh"

#include <algorithm>
#include <utility>
#include <vector>

#include "index/store/candidates.hh"
#include "index/store/expression_query.hh"
#include "index/store/index_database.hh"
#include "index/store/ranked_match.hh"
#include "index/store/record.hh"
#include "index/store/surroundings.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kExactTotal = 2'000;
constexpr double kMarginal = 0.5;          // share of the weight of the best match
constexpr std::size_t kMostByPlace = 200;  // of the best matches: where their words stand

// The order value is unique: equal corpora give equal lists, in whatever order they were added.
void set_order(Xapian::Enquire& enquire, Xapian::MultiValueKeyMaker& oldest, MatchOrder order) {
  switch (order) {
    case MatchOrder::kRelevance:
      enquire.set_sort_by_relevance_then_value(record::kOrderSlot, false);
      break;
    case MatchOrder::kNewest:
      enquire.set_sort_by_value(record::kOrderSlot, false);
      break;
    case MatchOrder::kOldest:
      oldest.add_value(static_cast<Xapian::valueno>(row(Field::kDate).slot), false, "99999999");
      oldest.add_value(record::kOrderSlot);
      enquire.set_sort_by_key(&oldest, false);
      break;
  }
}

void add_weights(std::vector<RankedMatch>& ranked, const Xapian::MSet& found) {
  ranked.reserve(found.size());
  for (auto at = found.begin(); at != found.end(); ++at) ranked.push_back({*at, at.get_weight()});
}

// The best matches are weighed once more by where their words stand: that takes long, and adds
// only.
void weigh_places(Xapian::Enquire& enquire, const Expression& expression, const Ranking& ranking,
                  std::vector<RankedMatch>& ranked) {
  const std::size_t count = std::min(ranked.size(), kMostByPlace);
  std::vector<Xapian::docid> best;
  for (std::size_t at = 0; at < count; ++at) best.push_back(ranked[at].record);
  enquire.set_query(only_among(passage_query(expression, ranking, nullptr), std::move(best)));
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(count));
  auto to = ranked.begin();
  for (auto at = found.begin(); at != found.end(); ++at) *to++ = {*at, at.get_weight()};
}

// Then few passages are looked at: lists of all that have the words would take longer.
bool is_within_document(const Expression& expression) {
  return expression.op == Expression::Op::kAnd &&
         std::ranges::any_of(expression.children, [](const Expression& child) {
           return child.op == Expression::Op::kFilter && child.field == Field::kDocument;
         });
}

// Of a question any word is enough to match: by date, what has little of it would come first.
Xapian::Query without_marginal(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Weighting::of_xapian());
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, kExactTotal);
  std::vector<Xapian::docid> kept;
  for (Xapian::doccount at = 0; at < found.size(); ++at)
    if (found[at].get_weight() >= kMarginal * found[0].get_weight()) kept.push_back(*found[at]);
  return only_among(query, std::move(kept));
}

}  // namespace

MatchSet matches(const Xapian::Database& database, MatchMemory& memory,
                 const Expression& expression, const MatchOptions& options) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Weighting::of_xapian());
  Xapian::MultiValueKeyMaker oldest;
  set_order(enquire, oldest, options.order);
  const Scoring scoring(database, memory.weights);
  Ranking without_places = options.ranking;
  without_places.proximity = 0;
  const Xapian::Query query = passage_query(expression, without_places,
                                            is_within_document(expression) ? nullptr : &scoring);
  enquire.set_query(options.order == MatchOrder::kRelevance || !prefers_near_words(expression)
                        ? query
                        : without_marginal(database, query));
  const std::size_t wanted =
      std::max({options.first + options.count, options.facet_sample, options.places});
  const Xapian::MSet found =
      enquire.get_mset(0, static_cast<Xapian::doccount>(wanted), kExactTotal);

  std::vector<RankedMatch> ranked;
  add_weights(ranked, found);
  if (options.order == MatchOrder::kRelevance && options.ranking.proximity > 0 &&
      prefers_near_words(expression) && !ranked.empty())
    weigh_places(enquire, expression, options.ranking, ranked);
  if (options.order == MatchOrder::kRelevance && options.ranking.beside > 0)
    weigh_surroundings(database, question_words(expression), options.ranking.beside, ranked);
  double best = 0;
  for (const RankedMatch& match : ranked) best = std::max(best, match.score);
  for (RankedMatch& match : ranked) match.score = best > 0 ? match.score / best : 1;

  MatchSet result;
  result.total = found.get_matches_estimated();
  const std::size_t end = std::min(options.first + options.count, ranked.size());
  for (std::size_t at = options.first; at < end; ++at)
    result.matches.push_back({ranked[at].score, record::unpack_passage(IndexDatabase::data_of(
                                                    database.get_document(ranked[at].record)))});
  result.places = memory.columns.places(database, ranked, options.places);
  result.facets = memory.columns.facets(database, ranked, options.facet_sample);
  result.facet_matches = std::min(options.facet_sample, ranked.size());
  return result;
}

}  // namespace speerpunt
