// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/confidence.hh"

#include <algorithm>

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
    {"related", 0.6},   {"part", 0.6},    {"broader", 0.42}, {"head", 0.25},
    {"reference", 1},   {"article", 0.8}, {"law", 0.3},      {"amount", 1},
};

// Calibrated on tests/quality/search/nothing.tsv (every other line) and half of the judged queries:
// the surest hit of a question without an answer in the collection lies below kAnswer.
constexpr double kAnswer = 0.45;
// Of the surest hit: what has less of the question is no further answer.
constexpr double kBesideAnswer = 0.4;

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
    case Op::kPreferAnd: {
      double sum = 0;
      double most = 0;
      for (const Expression& child : asked.children) {
        const auto known = rarity_.find(key_of(child));
        const double weight = (known == rarity_.end() ? 0.5 : known->second) * child.weight;
        sum += weight * of(child, matched);
        most += weight;
      }
      return most > 0 ? sum / most : 1;
    }
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

bool is_weak(double confidence, double best) {
  return best < kAnswer || confidence < kBesideAnswer * best;
}

}  // namespace speerpunt
