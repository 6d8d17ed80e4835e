// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/scoring.hh"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <span>
#include <utility>

#include "index/store/filter_query.hh"
#include "index/store/phrases.hh"
#include "index/store/word_terms.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

// No term begins so.
constexpr char kKey = '\x01';
constexpr char kSumKey = '\x03';

// The sum of fewer postings is made as soon as it is looked up.
constexpr std::size_t kFewPostings = 2000;

template <typename Number>
void add_bytes(const Number& number, std::string& key) {
  const auto bytes = std::bit_cast<std::array<char, sizeof number>>(number);
  key.append(bytes.begin(), bytes.end());
}

void add_key(const Expression& expression, std::string& key) {
  for (const int number : {static_cast<int>(expression.op), static_cast<int>(expression.field),
                           expression.window, expression.from, expression.to})
    key += std::to_string(number) + ' ';
  add_bytes(expression.weight, key);
  key += expression.by_itself ? '!' : ' ';
  key += expression.word + '(';
  for (const Expression& child : expression.children) add_key(child, key);
  key += ')';
}

std::string key_of(const Expression& expression) {
  std::string key(1, kKey);
  add_key(expression, key);
  return key;
}

std::string sum_key_of(const Expression& expression, const Ranking& ranking) {
  std::string key(1, kSumKey);
  add_bytes(ranking, key);
  add_key(expression, key);
  return key;
}

bool is_itself(const std::vector<WeightedPart>& parts) {
  return parts.size() == 1 && parts.front().factor == 1;
}

}  // namespace

SharedPostings KnownScores::find(const Expression& expression, const Ranking& ranking) const {
  const auto found = std::ranges::find_if(known_, [&](const Known& one) {
    return one.ranking == ranking && one.expression == expression;
  });
  return found == known_.end() ? nullptr : found->scores;
}

SharedPostings KnownScores::keep(const Expression& expression, const Ranking& ranking,
                                 SharedPostings made) {
  if (known_.size() == kMost) known_.erase(known_.begin());
  known_.push_back({expression, ranking, made});
  return made;
}

SharedPostings Scoring::whole(const Expression& expression, const Ranking& ranking) const {
  if (auto found = known_.find(expression, ranking)) return found;
  std::vector<WeightedPart> parts;
  collect(expression, ranking, 1, parts);
  return known_.keep(expression, ranking,
                     is_itself(parts) ? parts.front().postings
                                      : std::make_shared<const WeightedPostings>(sum_of(parts)));
}

SharedPostings Scoring::part(const Expression& expression, const Ranking& ranking) const {
  if (auto found = known_.find(expression, ranking)) return found;
  const std::string key = sum_key_of(expression, ranking);
  if (auto found = weights_.known(key)) return found;
  std::vector<WeightedPart> parts;
  collect(expression, ranking, 1, parts);
  if (is_itself(parts)) return parts.front().postings;
  std::size_t postings = 0;
  for (const WeightedPart& one : parts) postings += one.postings->size();
  WeightedPostings sum = sum_of(parts);
  return postings > kFewPostings ? weights_.keep(key, std::move(sum))
                                 : std::make_shared<const WeightedPostings>(std::move(sum));
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

// Of sums of its children, so that it is the same, to the bit, whatever is kept.
WeightedPostings Scoring::prefer_all(const Expression& expression, const Ranking& ranking) const {
  std::vector<WeightedPart> parts;
  for (const Expression& child : expression.children) parts.push_back({part(child, ranking), 1});
  // These are among them.
  parts.push_back(
      {std::make_shared<const WeightedPostings>(with_all(expression, ranking)), ranking.all_words});
  return sum_of(parts);
}

WeightedPostings Scoring::with_all(const Expression& expression, const Ranking& ranking) const {
  return all_of(expression, only_stems(ranking));
}

WeightedPostings Scoring::all_of(const Expression& expression, const Ranking& ranking) const {
  const std::span<const Expression> children = expression.children;
  if (children.empty()) return {};
  const SharedPostings first = part(children.front(), ranking);
  if (children.size() == 1 || first->empty()) return *first;
  WeightedPostings all = in_both(*first, *part(children[1], ranking));
  for (const Expression& child : children.subspan(2)) {
    if (all.empty()) break;
    all = in_both(all, *part(child, ranking));
  }
  return all;
}

WeightedPostings Scoring::first_without_others(const Expression& expression,
                                               const Ranking& ranking) const {
  if (expression.children.empty()) return {};
  const SharedPostings wanted = part(expression.children.front(), ranking);
  std::vector<WeightedPart> unwanted;
  for (std::size_t at = 1; at < expression.children.size(); ++at)
    collect(expression.children[at], only_itself(ranking), 1, unwanted);
  return without(*wanted, sum_of(unwanted));
}

}  // namespace speerpunt
