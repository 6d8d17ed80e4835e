// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/confidence.hh"

#include <algorithm>
#include <cmath>

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
    {"thesaurus", 0.9}, {"fuzzy", 0.8},   {"heading", 0.9},  {"title", 0.8},
    {"related", 0.6},   {"part", 0.6},    {"broader", 0.35}, {"head", 0.25},
    {"reference", 1},   {"article", 0.8}, {"law", 0.3},      {"amount", 1},
};

// The surest hit of a question without an answer in the collection lies below kAnswer: at this
// value few questions that have one are lost.
constexpr double kAnswer = 0.4;
// Of the surest hit: what has less of the question is no further answer.
constexpr double kBesideAnswer = 0.2;

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
  double telling = 0;   // of the words, by how telling each is
  double words = 0;     // of the words, all alike
  double unknown = 0;   // of words that are in no passage
  double missing = 0;   // how telling the most telling word is that it lacks
  double length = 0;    // of the question: 1 for kLongQuestion words
};
constexpr std::size_t kLongQuestion = 6;
constexpr double kNowhere = 0.95;  // rarity of a word that no passage has
constexpr double kHalf = 0.5;

// Logistic regression on 313 questions with and without an answer (tests/quality/search: nothing.tsv
// and the queries that may be looked at).
double probability(const Shares& shares) {
  const double sum = 0.07 + 2.23 * shares.telling + 1.82 * shares.words - 2.76 * shares.unknown -
                     2.1 * shares.missing + 1.26 * shares.length;
  return 1 / (1 + std::exp(-sum));
}

void collect(const Expression& expression, const IndexReader& index,
             std::map<std::string, double>& rarity) {
  if (expression.op == Op::kWord) rarity.emplace(expression.word, index.rarity(expression.word));
  if (expression.op == Op::kPrefix) rarity.emplace(key_of(expression), 0.5);
  for (const Expression& child : expression.children) collect(child, index, rarity);
}

}  // namespace

Confidence::Confidence(const IndexReader& index, const Expression& asked) : asked_(asked) {
  collect(asked_, index, rarity_);
}

double Confidence::of(const std::vector<Why>& why) const {
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

double Confidence::of(const Expression& asked, const std::map<std::string, double>& matched) const {
  switch (asked.op) {
    case Op::kWord:
    case Op::kPrefix: {
      if (asked.field != Field::kText) return 1;
      const auto found = matched.find(key_of(asked));
      return found == matched.end() ? 0 : found->second;
    }
    case Op::kPreferAnd:
      return of_question(asked, matched);
    case Op::kAnd: {
      const auto demands = std::count_if(asked.children.begin(), asked.children.end(),
                                         [](const Expression& one) { return !is_filter(one); });
      double least = 1;
      for (const Expression& child : asked.children)
        if (!is_filter(child) && (demands == 1 || child.op != Op::kWord))
          least = std::min(least, of(child, matched));
      return least;
    }
    case Op::kOr:
    case Op::kSame: {
      double most = 0;
      for (const Expression& child : asked.children) most = std::max(most, of(child, matched));
      return most;
    }
    case Op::kAndNot:
      return asked.children.empty() ? 1 : of(asked.children.front(), matched);
    default:
      return 1;
  }
}

double Confidence::of_question(const Expression& asked,
                               const std::map<std::string, double>& matched) const {
  Shares shares;
  double telling = 0;
  std::size_t words = 0;
  for (const Expression& child : asked.children) {
    const double found = of(child, matched);
    const auto known = rarity_.find(key_of(child));
    const double rarity = known == rarity_.end() ? 0.5 : known->second;
    shares.telling += rarity * child.weight * found;
    telling += rarity * child.weight;
    shares.missing = std::max(shares.missing, rarity * child.weight * (1 - found));
    if (child.weight < 1) continue;  // it only asks or modifies
    ++words;
    shares.words += found;
    if (rarity >= kNowhere && found < kHalf) ++shares.unknown;
  }
  if (telling <= 0 || words == 0) return 1;
  shares.telling /= telling;
  if (words < 2) return shares.telling;
  shares.words /= static_cast<double>(words);
  shares.unknown /= static_cast<double>(words);
  shares.length = static_cast<double>(std::min(words, kLongQuestion)) / kLongQuestion;
  return probability(shares);
}

bool is_weak(double confidence, double best) {
  return best < kAnswer || confidence < kBesideAnswer * best;
}

}  // namespace speerpunt
