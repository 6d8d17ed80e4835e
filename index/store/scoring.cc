// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/scoring.hh"

#include <algorithm>
#include <memory>
#include <utility>

#include "index/store/filter_query.hh"
#include "index/store/phrases.hh"
#include "index/store/word_terms.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

// No term begins so.
constexpr char kKey = '\x01';

void add_key(const Expression& expression, std::string& key) {
  for (const int number : {static_cast<int>(expression.op), static_cast<int>(expression.field),
                           expression.window, expression.from, expression.to})
    key += std::to_string(number) + ' ';
  key += expression.word + '(';
  for (const Expression& child : expression.children) add_key(child, key);
  key += ')';
}

std::string key_of(const Expression& expression) {
  std::string key(1, kKey);
  add_key(expression, key);
  return key;
}

}  // namespace

SharedPostings KnownScores::find(const Expression& expression, const Ranking& ranking) const {
  const auto found = std::ranges::find_if(known_, [&](const Known& one) {
    return one.ranking == ranking && one.expression == expression;
  });
  return found == known_.end() ? nullptr : found->scores;
}

SharedPostings KnownScores::keep(const Expression& expression, const Ranking& ranking,
                                 WeightedPostings made) {
  if (known_.size() == kMost) known_.erase(known_.begin());
  auto scores = std::make_shared<const WeightedPostings>(std::move(made));
  known_.push_back({expression, ranking, scores});
  return scores;
}

SharedPostings Scoring::whole(const Expression& expression, const Ranking& ranking) const {
  if (auto found = known_.find(expression, ranking)) return found;
  return known_.keep(expression, ranking, score(expression, ranking));
}

WeightedPostings Scoring::score(const Expression& expression, const Ranking& ranking) const {
  if (const auto found = known_.find(expression, ranking)) return *found;
  std::vector<WeightedPart> parts;
  collect(expression, ranking, 1, parts);
  return sum_of(parts);
}

void Scoring::collect(const Expression& expression, const Ranking& ranking, double factor,
                      std::vector<WeightedPart>& parts) const {
  const auto add = [&](WeightedPostings postings) {
    parts.push_back({std::make_shared<const WeightedPostings>(std::move(postings)), factor});
  };
  if (is_filter(expression)) {
    parts.push_back(
        {weights_.of_filter(database_, key_of(expression), filter_query(expression)), factor});
    return;
  }
  switch (expression.op) {
    case Op::kWord:
      for (const WeightedTerm& one : word_terms(expression, ranking))
        parts.push_back({term(one.term), factor * expression.weight * one.weight});
      return;
    case Op::kPhrase:
    case Op::kNear: {
      const std::string key = key_of(expression);
      SharedPostings found = weights_.known(key);
      if (!found) found = weights_.keep(key, with_phrase(database_, weights_, expression));
      parts.push_back({std::move(found), factor * expression.weight});
      return;
    }
    case Op::kAnd:
      add(all_of(expression, ranking));
      return;
    case Op::kAndNot:
      add(first_without_others(expression, ranking));
      return;
    case Op::kPreferAnd:
      if (expression.children.size() > 1 && ranking.all_words > 0) {
        add(prefer_all(expression, ranking));
        return;
      }
      [[fallthrough]];
    default:
      for (const Expression& child : expression.children) collect(child, ranking, factor, parts);
  }
}

WeightedPostings Scoring::prefer_all(const Expression& expression, const Ranking& ranking) const {
  std::vector<WeightedPart> parts;
  for (const Expression& child : expression.children) collect(child, ranking, 1, parts);
  WeightedPostings any = sum_of(parts);
  add_to(any, with_all(expression, ranking), ranking.all_words);
  return any;
}

WeightedPostings Scoring::with_all(const Expression& expression, const Ranking& ranking) const {
  return all_of(expression, only_stems(ranking));
}

WeightedPostings Scoring::all_of(const Expression& expression, const Ranking& ranking) const {
  WeightedPostings all;
  for (std::size_t at = 0; at < expression.children.size(); ++at) {
    WeightedPostings one = score(expression.children[at], ranking);
    all = at == 0 ? std::move(one) : in_both(all, one);
    if (all.empty()) break;
  }
  return all;
}

WeightedPostings Scoring::first_without_others(const Expression& expression,
                                               const Ranking& ranking) const {
  if (expression.children.empty()) return {};
  const WeightedPostings wanted = score(expression.children.front(), ranking);
  std::vector<WeightedPart> unwanted;
  for (std::size_t at = 1; at < expression.children.size(); ++at)
    collect(expression.children[at], only_itself(ranking), 1, unwanted);
  return without(wanted, sum_of(unwanted));
}

}  // namespace speerpunt
