// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/expression_query.hh"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "index/store/positional_query.hh"
#include "index/store/record.hh"
#include "index/store/stems.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using Query = Xapian::Query;

// A document number is given by its first digits; more matches than this are cut off.
constexpr Xapian::termcount kMostDocuments = 1000;

// Each word of a question is looked for near the next ones, within about a sentence.
constexpr std::size_t kNeighbours = 3;
constexpr Xapian::termcount kNearWindow = 15;
constexpr std::size_t kMostNearWords = 12;

Query nothing() {
  return Query::MatchNothing;
}

Query combined(Query::op op, const std::vector<Query>& parts) {
  return Query(op, parts.begin(), parts.end());
}

Query scaled(const Query& query, double weight) {
  return weight == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, weight);
}

Query unweighted(const Query& query) {
  return Query(Query::OP_SCALE_WEIGHT, query, 0);
}

Query every_passage() {
  return unweighted(Query(record::term(record::Term::kIsPassage)));
}

Query any_of(Field field, const std::set<std::string>& words) {
  std::vector<Query> parts;
  for (const std::string& word : words) {
    const std::string term = word_term(row(field).prefix, word);
    if (!term.empty()) parts.emplace_back(term);
  }
  return combined(Query::OP_OR, parts);
}

Query word_query(const Expression& expression, const Ranking& ranking) {
  std::vector<Query> ways;
  for (const WeightedTerm& one : word_terms(expression, ranking))
    ways.push_back(scaled(Query(one.term), one.weight));
  return combined(Query::OP_OR, ways);
}

std::vector<Query> children(const Expression& expression, const Ranking& ranking,
                            const Scoring* scoring) {
  std::vector<Query> parts;
  std::transform(expression.children.begin(), expression.children.end(), std::back_inserter(parts),
                 [&](const Expression& child) { return passage_query(child, ranking, scoring); });
  return parts;
}

Query filter_query(const Expression& expression) {
  const std::string value = dutch::fold(expression.word);
  const std::string term = word_term(row(expression.field).prefix, value);
  if (term.empty()) return nothing();
  if (expression.field == Field::kDocument)
    return unweighted(Query(Query::OP_WILDCARD, term, kMostDocuments, Query::WILDCARD_LIMIT_FIRST));
  return unweighted(Query(term));
}

std::string digits_of(int number, int width) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%0*d", width, number);
  return digits;
}

Query years_query(const Expression& expression) {
  return Query(Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(row(Field::kYear).slot),
               digits_of(std::clamp(expression.from, 0, 9999), 4),
               digits_of(std::clamp(expression.to, 0, 9999), 4));
}

// What begins before the range ends and ends after it begins.
Query dates_query(const Expression& expression) {
  constexpr int kLast = 99'999'999;
  const Query begins(Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(row(Field::kDate).slot),
                     digits_of(0, 8), digits_of(std::clamp(expression.to, 0, kLast), 8));
  const Query ends(Query::OP_VALUE_GE, record::kLastDaySlot,
                   digits_of(std::clamp(expression.from, 0, kLast), 8));
  return Query(Query::OP_AND, begins, ends);
}

Query prefer_all(const Expression& expression, const Ranking& ranking, const Scoring* scoring) {
  const Query any = combined(Query::OP_OR, children(expression, ranking, scoring));
  if (expression.children.size() < 2 || ranking.all_words <= 0) return any;
  const Query all = combined(Query::OP_AND, children(expression, only_stems(ranking), scoring));
  return Query(Query::OP_AND_MAYBE, any, scaled(all, ranking.all_words));
}

// A word that is excluded excludes itself: no related word, and no title that has it.
Ranking only_itself(Ranking ranking) {
  ranking.weak_stem = ranking.part = ranking.heading = ranking.title = 0;
  return ranking;
}

// The stems of the words of a question, those that mean the same together. What counts for less
// than a word that was asked does not bind its neighbours.
void collect_near_words(const Expression& expression, std::vector<std::set<std::string>>& words) {
  using Op = Expression::Op;
  for (const Expression& child : expression.children) {
    if (child.op == Op::kWord && child.field == Field::kText && child.weight >= 1)
      words.push_back(main_stems(child.word));
    if (child.op != Op::kSame || child.children.empty()) continue;
    if (child.children.front().op == Op::kPreferAnd) {
      collect_near_words(child.children.front(), words);
      continue;
    }
    std::set<std::string> same;
    for (const Expression& one : child.children)
      if (one.op == Op::kWord && one.field != Field::kExact && one.field != Field::kReference)
        same.merge(main_stems(one.word));
    words.push_back(std::move(same));
  }
}

// Words that stand near each other in the question and in the text.
Query near_words(const Expression& expression, const Query& any, double weight) {
  if (weight <= 0) return any;
  std::vector<std::set<std::string>> words;
  collect_near_words(expression, words);
  const std::size_t end = std::min(words.size(), kMostNearWords);
  std::vector<Query> pairs;
  for (std::size_t from = 0; from < end; ++from)
    for (std::size_t to = from + 1; to < std::min(end, from + kNeighbours + 1); ++to) {
      const std::vector<Query> pair{any_of(Field::kText, words[from]),
                                    any_of(Field::kText, words[to])};
      if (pair.front().empty() || pair.back().empty() || words[from] == words[to]) continue;
      pairs.emplace_back(Query::OP_NEAR, pair.begin(), pair.end(), kNearWindow);
    }
  if (pairs.empty()) return any;
  return Query(Query::OP_AND_MAYBE, any, scaled(combined(Query::OP_OR, pairs), weight));
}

}  // namespace

Ranking only_stems(Ranking ranking) {
  ranking.form = ranking.heading = ranking.title = 0;
  return ranking;
}

std::vector<WeightedTerm> word_terms(const Expression& expression, const Ranking& ranking) {
  std::vector<WeightedTerm> terms;
  const auto add = [&](Field field, const std::set<std::string>& words, double weight) {
    if (weight <= 0) return;
    for (const std::string& word : words) {
      std::string term = word_term(row(field).prefix, word);
      if (!term.empty()) terms.push_back({std::move(term), weight});
    }
  };
  const std::string& word = expression.word;
  if (expression.field == Field::kExact || expression.field == Field::kReference) {
    add(expression.field, {word}, 1);
    return terms;
  }
  const Stems stems = asked_stems(word);
  if (expression.field == Field::kHeading || expression.field == Field::kTitle) {
    add(expression.field, stems.main, 1);
  } else if (expression.field == Field::kPart) {
    add(Field::kPart, stems.parts, 1);
  } else {
    add(Field::kText, stems.main, ranking.stem);
    add(Field::kExact, {word}, ranking.stem > 0 ? ranking.form : 1);
    add(Field::kWeak, stems.weak, expression.by_itself ? 0 : ranking.weak_stem);
    add(Field::kPart, stems.parts, expression.by_itself ? 0 : ranking.part);
    add(Field::kHeading, stems.main, ranking.heading);
    add(Field::kTitle, stems.main, ranking.title);
  }
  return terms;
}

QuestionWords question_words(const Expression& expression) {
  std::vector<std::set<std::string>> stems;
  if (expression.op == Expression::Op::kPreferAnd) collect_near_words(expression, stems);
  if (expression.op == Expression::Op::kAnd)  // beside filters
    for (const Expression& child : expression.children)
      if (child.op == Expression::Op::kPreferAnd) collect_near_words(child, stems);
  QuestionWords words;
  for (const std::set<std::string>& one : stems) {
    std::set<std::string>& terms = words.emplace_back();
    for (const std::string& stem : one) terms.insert(word_term(row(Field::kText).prefix, stem));
    terms.erase("");
  }
  return words;
}

bool prefers_near_words(const Expression& expression) {
  return (expression.op == Expression::Op::kPreferAnd && expression.children.size() > 1) ||
         std::ranges::any_of(expression.children, prefers_near_words);
}

Xapian::Query passage_query(const Expression& expression, const Ranking& ranking,
                            const Scoring* scoring) {
  using Op = Expression::Op;
  if (scoring != nullptr && has_words_only(expression))
    return query_of(scoring->score(expression, ranking));
  switch (expression.op) {
    case Op::kWord:
      return scaled(word_query(expression, ranking), expression.weight);
    case Op::kPhrase:
    case Op::kNear:
      return scaled(positional_query(expression), expression.weight);
    case Op::kAnd:
      return combined(Query::OP_AND, children(expression, ranking, scoring));
    case Op::kOr:
      return combined(Query::OP_OR, children(expression, ranking, scoring));
    case Op::kSame:
      return combined(Query::OP_OR, children(expression, ranking, scoring));
    case Op::kPreferAnd:
      return near_words(expression, prefer_all(expression, ranking, scoring), ranking.proximity);
    case Op::kAndNot: {
      if (expression.children.empty()) return nothing();
      std::vector<Query> unwanted;
      for (std::size_t at = 1; at < expression.children.size(); ++at)
        unwanted.push_back(passage_query(expression.children[at], only_itself(ranking), nullptr));
      return Query(Query::OP_AND_NOT, passage_query(expression.children.front(), ranking, scoring),
                   combined(Query::OP_OR, unwanted));
    }
    case Op::kFilter:
      return filter_query(expression);
    case Op::kYears:
      return years_query(expression);
    case Op::kDates:
      return dates_query(expression);
    case Op::kUndated:
      return unweighted(Query(record::term(record::Term::kIsUndated)));
    case Op::kPassage:
      return unweighted(Query(record::term(record::Term::kPassage, expression.word)));
    case Op::kPrefix:
    case Op::kWildcard:
    case Op::kFuzzy:
    case Op::kAny:
      return nothing();  // with_words() has made words of them
    case Op::kAll:
      return every_passage();
  }
  return nothing();
}

}  // namespace speerpunt
