// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/confidence.hh"

#include <algorithm>
#include <cmath>
#include <functional>

#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

// How surely a word of the query is meant by what was found.
struct Way {
  std::string_view by;
  double strength;
};
constexpr Way kWays[] = {
    {"form", 1},        {"prefix", 1},    {"stem", 1},       {"compound", 1},
    {"thesaurus", 0.7}, {"fuzzy", 0.8},   {"heading", 0.9},  {"title", 0.8},
    {"related", 0.6},   {"part", 0.6},    {"broader", 0.35}, {"head", 0.25},
    {"reference", 1},   {"article", 0.8}, {"law", 0.3},      {"amount", 1},
};

// The surest hit of a question without an answer in the collection lies below kAnswer.
constexpr double kAnswer = 0.4;
// Of the surest hit: what has less of the question is no further answer.
constexpr double kBesideAnswer = 0.35;

// A compound that was asked, found as its parts somewhere in the passage.
constexpr double kTakenApart = 0.6;

double strength(const Why& why) {
  if (why.by == "compound" && why.query.find(' ') == std::string::npos) return kTakenApart;
  const auto* way = std::find_if(std::begin(kWays), std::end(kWays),
                                 [&](const Way& one) { return one.by == why.by; });
  return way == std::end(kWays) ? 0 : way->strength;
}

bool is_filter(const Expression& expression) {
  return expression.op == Op::kFilter || expression.op == Op::kYears || expression.op == Op::kAll;
}

std::string key_of(const Expression& word) {
  return word.op == Op::kPrefix ? word.word + "*" : word.word;
}

// How much of a question of several words a passage has.
struct Shares {
  double telling = 0;  // of the words, by how telling each is
  double words = 0;    // of the words, all alike
  double unknown = 0;  // of words that are in no passage
  double missing = 0;  // how telling the most telling word is that it lacks
  double length = 0;   // of the question: 1 for kLongQuestion words
};
constexpr std::size_t kLongQuestion = 6;
constexpr double kHalf = 0.5;
constexpr double kFewPassages = 50;  // that none of so few has a word says half as much
constexpr double kAll = 0.999;

// Logistic regression on 313 questions with and without an answer (tests/quality/search:
// nothing.tsv and the queries that may be looked at).
double probability(const Shares& shares) {
  if (shares.telling >= kAll) return 1;
  const double sum = 0.19 + 2.2 * shares.telling + 1.96 * shares.words - 2.72 * shares.unknown -
                     2.01 * shares.missing + 0.73 * shares.length;
  return 1 / (1 + std::exp(-sum));
}

}  // namespace

Confidence::Confidence(const IndexReader& index, const Expression& asked) : asked_(asked) {
  const auto passages = static_cast<double>(index.counts().passages);
  collect(asked_, index, passages / (passages + kFewPassages));
}

void Confidence::collect(const Expression& expression, const IndexReader& index, double absence) {
  if (expression.op == Op::kWord)
    words_.emplace(expression.word,
                   Word{index.rarity(expression.word), index.knows(expression.word) ? 0 : absence});
  if (expression.op == Op::kPrefix) words_.emplace(key_of(expression), Word{});
  for (const Expression& child : expression.children) collect(child, index, absence);
}

Sureness Confidence::of(const std::vector<Why>& why) const {
  std::map<std::string, double> matched;
  // Several words of the question can be found as one synonym or compound.
  const auto add = [&](const std::string& asked, double found) {
    const auto raise = [&](const std::string& word) {
      double& best = matched[word];
      best = std::max(best, found);
    };
    raise(asked);
    for (const dutch::Word& word : text_words(asked)) raise(word.folded);
  };
  for (const Why& one : why) add(one.query, strength(one));
  return of(asked_, matched);
}

Sureness Confidence::of(const Expression& asked,
                        const std::map<std::string, double>& matched) const {
  switch (asked.op) {
    case Op::kWord:
    case Op::kPrefix: {
      if (asked.field != Field::kText) return {};
      const auto found = matched.find(key_of(asked));
      return found == matched.end() ? Sureness{0, 0} : Sureness{found->second, found->second};
    }
    case Op::kPreferAnd:
      return of_question(asked, matched);
    case Op::kAnd: {
      const auto demands = std::ranges::count_if(asked.children, std::not_fn(is_filter));
      Sureness least;
      for (const Expression& child : asked.children) {
        if (is_filter(child) || (demands > 1 && child.op == Op::kWord)) continue;
        const Sureness one = of(child, matched);
        least = {std::min(least.answer, one.answer), std::min(least.share, one.share)};
      }
      return least;
    }
    case Op::kOr:
    case Op::kSame: {
      Sureness most{0, 0};
      for (const Expression& child : asked.children) {
        const Sureness one = of(child, matched);
        most = {std::max(most.answer, one.answer), std::max(most.share, one.share)};
      }
      return most;
    }
    case Op::kAndNot:
      return asked.children.empty() ? Sureness{} : of(asked.children.front(), matched);
    default:
      return {};
  }
}

Sureness Confidence::of_question(const Expression& asked,
                                 const std::map<std::string, double>& matched) const {
  Shares shares;
  double telling = 0;
  std::size_t words = 0;
  for (const Expression& child : asked.children) {
    const double found = of(child, matched).share;
    const auto known = words_.find(key_of(child));
    const Word word = known == words_.end() ? Word{} : known->second;
    shares.telling += word.rarity * child.weight * found;
    telling += word.rarity * child.weight;
    shares.missing = std::max(shares.missing, word.rarity * child.weight * (1 - found));
    if (child.weight < 1) continue;  // it only asks or modifies
    ++words;
    shares.words += found;
    if (found < kHalf) shares.unknown += word.unknown;
  }
  if (telling <= 0 || words == 0) return {};
  shares.telling /= telling;
  if (words < 2) return {shares.telling, shares.telling};
  shares.words /= static_cast<double>(words);
  shares.unknown /= static_cast<double>(words);
  shares.length = static_cast<double>(std::min(words, kLongQuestion)) / kLongQuestion;
  return {probability(shares), shares.telling};
}

bool is_weak(const Sureness& hit, const Sureness& best) {
  return best.answer < kAnswer || hit.share < kBesideAnswer * best.share;
}

}  // namespace speerpunt
