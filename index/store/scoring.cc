// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/scoring.hh"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "index/store/expression_query.hh"
#include "index/store/positional_query.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

// No term begins so.
constexpr char kPhraseKey = '\x01';

void add_key(const Expression& expression, std::string& key) {
  for (const int number :
       {static_cast<int>(expression.op), static_cast<int>(expression.field), expression.window})
    key += std::to_string(number) + ' ';
  key += expression.word + '(';
  for (const Expression& child : expression.children) add_key(child, key);
  key += ')';
}

}  // namespace

bool has_words_only(const Expression& expression) {
  switch (expression.op) {
    case Op::kWord:
    case Op::kPhrase:
    case Op::kNear:
      return true;
    case Op::kAnd:
    case Op::kOr:
    case Op::kSame:
    case Op::kPreferAnd:
      return std::ranges::all_of(expression.children, has_words_only);
    default:
      return false;
  }
}

WeightedPostings Scoring::score(const Expression& expression, const Ranking& ranking) const {
  std::vector<WeightedPart> parts;
  collect(expression, ranking, 1, parts);
  return sum_of(parts);
}

void Scoring::collect(const Expression& expression, const Ranking& ranking, double factor,
                      std::vector<WeightedPart>& parts) const {
  const auto add = [&](WeightedPostings postings) {
    parts.push_back({std::make_shared<const WeightedPostings>(std::move(postings)), factor});
  };
  switch (expression.op) {
    case Op::kWord:
      for (const WeightedTerm& one : word_terms(expression, ranking))
        parts.push_back(
            {weights_.of_term(database_, one.term), factor * expression.weight * one.weight});
      return;
    case Op::kPhrase:
    case Op::kNear: {
      std::string key(1, kPhraseKey);
      add_key(expression, key);
      parts.push_back({weights_.of_query(database_, key, positional_query(expression)),
                       factor * expression.weight});
      return;
    }
    case Op::kAnd:
      add(all_of(expression, ranking));
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
  add_to(any, all_of(expression, only_stems(ranking)), ranking.all_words);
  return any;
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

}  // namespace speerpunt
