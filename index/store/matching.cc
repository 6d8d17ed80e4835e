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

namespace speerpunt {
namespace {

constexpr std::size_t kExactTotal = 2'000;
constexpr std::size_t kMostByPlace = 200;  // of the best matches: where their words stand

// A long passage loses little by its length (the usual b is .75): passages are of like length, and
// the short ones are often headings or cells. A word that comes back counts little more (k1).
Xapian::BM25Weight weighting() {
  return {1.0, 0, 1, 0.2, 0.5};
}

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

void add_weights(std::vector<RankedMatch>& ranked, const Xapian::MSet& found, std::size_t from) {
  for (auto at = static_cast<Xapian::doccount>(from); at < found.size(); ++at)
    ranked.push_back({*found[at], found[at].get_weight()});
}

// The matches with their weights, the best of them weighed once more by where their words stand:
// that takes long, and adds only.
std::vector<RankedMatch> weighed_by_place(Xapian::Enquire& enquire, const Xapian::Query& full,
                                          const Xapian::MSet& found) {
  const std::size_t count = std::min<std::size_t>(found.size(), kMostByPlace);
  std::vector<Xapian::docid> best;
  for (Xapian::doccount at = 0; at < count; ++at) best.push_back(*found[at]);
  enquire.set_query(only_among(full, std::move(best)));
  std::vector<RankedMatch> ranked;
  ranked.reserve(found.size());
  add_weights(ranked, enquire.get_mset(0, static_cast<Xapian::doccount>(count)), 0);
  add_weights(ranked, found, count);
  return ranked;
}

}  // namespace

MatchSet matches(const Xapian::Database& database, PassageColumns& columns,
                 const Expression& expression, const MatchOptions& options) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting());
  Xapian::MultiValueKeyMaker oldest;
  set_order(enquire, oldest, options.order);
  Ranking without_places = options.ranking;
  without_places.proximity = 0;
  enquire.set_query(passage_query(expression, without_places));
  const std::size_t wanted =
      std::max({options.first + options.count, options.facet_sample, options.places});
  const Xapian::MSet found =
      enquire.get_mset(0, static_cast<Xapian::doccount>(wanted), kExactTotal);

  std::vector<RankedMatch> ranked;
  if (options.order == MatchOrder::kRelevance && options.ranking.proximity > 0 &&
      prefers_near_words(expression) && !found.empty()) {
    ranked = weighed_by_place(enquire, passage_query(expression, options.ranking), found);
  } else {
    add_weights(ranked, found, 0);
  }
  double best = 0;
  for (const RankedMatch& match : ranked) best = std::max(best, match.score);
  for (RankedMatch& match : ranked) match.score = best > 0 ? match.score / best : 1;

  MatchSet result;
  result.total = found.get_matches_estimated();
  const std::size_t end = std::min(options.first + options.count, ranked.size());
  for (std::size_t at = options.first; at < end; ++at)
    result.matches.push_back({ranked[at].score, record::unpack_passage(IndexDatabase::data_of(
                                                    database.get_document(ranked[at].record)))});
  result.places = columns.places(database, ranked, options.places);
  result.facets = columns.facets(database, ranked, options.facet_sample);
  result.facet_matches = std::min(options.facet_sample, ranked.size());
  return result;
}

}  // namespace speerpunt
