// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/matching.hh"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "corpus/error.hh"
#include "index/store/nearness.hh"
#include "index/store/question_words.hh"
#include "index/store/ranked_match.hh"
#include "index/store/record.hh"
#include "index/store/surroundings.hh"
#include "index/store/vocabulary.hh"
#include "index/store/word_terms.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {
namespace {

constexpr double kMarginal = 0.5;              // share of the weight of the best match
constexpr std::size_t kMostOfQuestion = 2000;  // of a question, in another order
constexpr std::size_t kMostByPlace = 200;      // of the best matches: where their words stand

std::vector<RankedMatch> ranked_of(const WeightedPostings& postings) {
  std::vector<RankedMatch> ranked;
  ranked.reserve(postings.size());
  for (const WeightedPosting& one : postings) ranked.push_back({one.passage, double{one.weight}});
  return ranked;
}

double best_of(const std::vector<RankedMatch>& ranked) {
  double best = 0;
  for (const RankedMatch& match : ranked) best = std::max(best, match.score);
  return best;
}

// Of a question any word is enough to match: by date, what has little of it would come first.
void drop_marginal(std::vector<RankedMatch>& ranked) {
  const double least = kMarginal * best_of(ranked);
  std::erase_if(ranked, [&](const RankedMatch& match) { return match.score < least; });
}

// The best matches are weighed once more by where their words stand: that takes long, and adds
// only.
void weigh_places(const Scoring& scoring, PassageColumns& columns, const Expression& expression,
                  const Ranking& ranking, std::vector<RankedMatch>& ranked) {
  const std::size_t count = std::min(ranked.size(), kMostByPlace);
  std::vector<RankedMatch> best(ranked.begin(),
                                ranked.begin() + static_cast<std::ptrdiff_t>(count));
  std::ranges::sort(best, {}, &RankedMatch::record);
  WeightedPostings passages;
  for (const RankedMatch& match : best) passages.push_back({match.record, 0});
  const std::vector<double> gains = nearness(scoring, expression, ranking, passages);
  for (std::size_t at = 0; at < count; ++at) best[at].score += gains[at];
  columns.order(scoring.database(), best, MatchOrder::kRelevance, count);
  std::ranges::copy(best, ranked.begin());
}

std::vector<RankedMatch> ranked_matches(const Scoring& scoring, PassageColumns& columns,
                                        const Expression& expression, const MatchOptions& options,
                                        std::size_t wanted, std::size_t& total) {
  const PartedDatabase& database = scoring.database();
  const Ranking& ranking = options.ranking;
  const SharedPostings all = scoring.whole(expression, ranking);
  total = all->size();
  const bool is_question = prefers_near_words(expression);
  if (options.order != MatchOrder::kRelevance) {
    std::vector<RankedMatch> ranked =
        ranked_of(is_question ? heaviest(*all, kMostOfQuestion) : *all);
    if (is_question) {
      columns.order(database, ranked, MatchOrder::kRelevance, kMostOfQuestion);
      drop_marginal(ranked);
      total = ranked.size();
    }
    columns.order(database, ranked, options.order, wanted);
    return ranked;
  }
  std::vector<RankedMatch> ranked = ranked_of(heaviest(*all, wanted));
  columns.order(database, ranked, options.order, wanted);
  if (is_question && ranking.proximity > 0)
    weigh_places(scoring, columns, expression, ranking, ranked);
  if (ranking.beside > 0)
    weigh_surroundings(scoring, columns, asked_words(expression), ranking.beside, ranked);
  return ranked;
}

// Packed.
std::vector<std::string> data_of(const PartedDatabase& database, RankedMatches ranked,
                                 std::size_t first, std::size_t end) {
  std::vector<Xapian::docid> records;
  for (std::size_t at = first; at < end; ++at) records.push_back(ranked[at].record);
  if (database.is_far()) {
    std::vector<std::string> data = database.far().passages(database, records);
    if (std::ranges::any_of(data, &std::string::empty))
      throw Error("index-damaged", "a passage that was found is not there", {}, kRebuildHint);
    return data;
  }
  std::vector<std::string> data;
  for (const Xapian::docid record : records) data.push_back(database.data_of(record));
  return data;
}

void add_terms(const PartedDatabase& database, const Expression& expression, const Ranking& ranking,
               std::vector<std::string>& terms) {
  if (expression.op == Expression::Op::kWord)
    for (const WeightedTerm& one : word_terms(expression, ranking))
      std::ranges::move(stored_terms(database, one.term), std::back_inserter(terms));
  for (const Expression& child : expression.children) add_terms(database, child, ranking, terms);
}

// Most of what the thesaurus adds is nowhere: that is asked at once, not word by word.
void learn_terms(const PartedDatabase& database, const Expression& expression,
                 const Ranking& ranking) {
  if (!database.is_far()) return;
  std::vector<std::string> terms;
  add_terms(database, expression, ranking, terms);
  database.learn_frequencies(terms);
}

}  // namespace

MatchSet matches(const PartedDatabase& database, MatchMemory& memory, const Expression& expression,
                 const MatchOptions& options) {
  const Scoring scoring(database, memory.weights, memory.scores);
  const std::size_t wanted =
      std::max({options.first + options.count, options.facet_sample, options.places});
  MatchSet result;
  learn_terms(database, expression, options.ranking);
  std::vector<RankedMatch> ranked =
      ranked_matches(scoring, memory.columns, expression, options, wanted, result.total);
  const double best = best_of(ranked);
  for (RankedMatch& match : ranked) match.score = best > 0 ? match.score / best : 1;
  const std::size_t end = std::min(options.first + options.count, ranked.size());
  const std::vector<std::string> data = data_of(database, ranked, options.first, end);
  for (std::size_t at = options.first; at < end; ++at)
    result.matches.push_back({ranked[at].score, record::unpack_passage(data[at - options.first])});
  result.places = memory.columns.places(database, ranked, options.places);
  result.facets = memory.columns.facets(database, ranked, options.facet_sample);
  result.facet_matches = std::min(options.facet_sample, ranked.size());
  return result;
}

}  // namespace speerpunt
