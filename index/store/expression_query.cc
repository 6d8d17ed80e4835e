// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/expression_query.hh"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "index/store/record.hh"
#include "index/store/stems.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using Query = Xapian::Query;

// A document number is given by its first digits; more matches than this are cut off.
constexpr Xapian::termcount kMostDocuments = 1000;
// Words with a beginning: the most frequent of them, so that a short one does not take for ever.
constexpr Xapian::termcount kMostWords = 300;

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

Query exact_word(const std::string& word) {
  const std::string term = word_term(row(Field::kExact).prefix, word);
  return term.empty() ? nothing() : Query(term);
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
  const std::string& word = expression.word;
  if (expression.field == Field::kExact) return exact_word(word);
  const Stems stems = asked_stems(word);
  if (expression.field == Field::kHeading || expression.field == Field::kTitle)
    return any_of(expression.field, stems.main);
  std::vector<Query> ways;
  const auto add = [&](const Query& way, double weight) {
    if (weight > 0 && !way.empty()) ways.push_back(scaled(way, weight));
  };
  add(any_of(Field::kText, stems.main), ranking.stem);
  add(exact_word(word), ranking.stem > 0 ? ranking.form : 1);
  add(any_of(Field::kWeak, stems.weak), ranking.weak_stem);
  add(any_of(Field::kPart, stems.parts), ranking.part);
  add(any_of(Field::kHeading, stems.main), ranking.heading);
  add(any_of(Field::kTitle, stems.main), ranking.title);
  return combined(Query::OP_OR, ways);
}

Query prefix_query(const std::string& beginning) {
  const std::string term = word_term(row(Field::kExact).prefix, beginning);
  if (term.empty()) return nothing();
  return Query(Query::OP_WILDCARD, term, kMostWords, Query::WILDCARD_LIMIT_MOST_FREQUENT);
}

std::vector<Query> exact_children(const Expression& expression) {
  std::vector<Query> parts;
  std::transform(expression.children.begin(), expression.children.end(), std::back_inserter(parts),
                 [](const Expression& child) { return exact_word(child.word); });
  return parts;
}

std::vector<Query> children(const Expression& expression, const Ranking& ranking) {
  std::vector<Query> parts;
  std::transform(expression.children.begin(), expression.children.end(), std::back_inserter(parts),
                 [&](const Expression& child) { return passage_query(child, ranking); });
  return parts;
}

Query positional(Query::op op, const Expression& expression, int distance) {
  const std::vector<Query> parts = exact_children(expression);
  if (parts.empty()) return nothing();
  if (parts.size() == 1) return parts.front();
  const auto window = static_cast<Xapian::termcount>(std::max(0, distance)) +
                      static_cast<Xapian::termcount>(parts.size()) - 1;
  return Query(op, parts.begin(), parts.end(), window);
}

Query filter_query(const Expression& expression) {
  const std::string value = dutch::fold(expression.word);
  const std::string term = word_term(row(expression.field).prefix, value);
  if (term.empty()) return nothing();
  if (expression.field == Field::kDocument)
    return unweighted(Query(Query::OP_WILDCARD, term, kMostDocuments, Query::WILDCARD_LIMIT_FIRST));
  return unweighted(Query(term));
}

std::string year_value(int year) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04d", std::clamp(year, 0, 9999));
  return digits;
}

Query prefer_all(const std::vector<Query>& parts, double weight) {
  const Query any = combined(Query::OP_OR, parts);
  if (parts.size() < 2 || weight <= 0) return any;
  return Query(Query::OP_AND_MAYBE, any, scaled(combined(Query::OP_AND, parts), weight));
}

}  // namespace

Xapian::Query passage_query(const Expression& expression, const Ranking& ranking) {
  using Op = Expression::Op;
  switch (expression.op) {
    case Op::kWord:
      return scaled(word_query(expression, ranking), expression.weight);
    case Op::kPrefix:
      return scaled(prefix_query(expression.word), expression.weight);
    case Op::kPhrase:
      return scaled(positional(Query::OP_PHRASE, expression, 1), expression.weight);
    case Op::kNear:
      return scaled(positional(Query::OP_NEAR, expression, expression.window), expression.weight);
    case Op::kAnd:
      return combined(Query::OP_AND, children(expression, ranking));
    case Op::kOr:
      return combined(Query::OP_OR, children(expression, ranking));
    case Op::kSame:
      return combined(Query::OP_MAX, children(expression, ranking));
    case Op::kPreferAnd:
      return prefer_all(children(expression, ranking), ranking.all_words);
    case Op::kAndNot: {
      const std::vector<Query> parts = children(expression, ranking);
      if (parts.empty()) return nothing();
      return Query(Query::OP_AND_NOT, parts.front(),
                   combined(Query::OP_OR, {parts.begin() + 1, parts.end()}));
    }
    case Op::kFilter:
      return filter_query(expression);
    case Op::kYears:
      return Query(Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(row(Field::kYear).slot),
                   year_value(expression.from), year_value(expression.to));
    case Op::kAll:
      return every_passage();
  }
  return nothing();
}

}  // namespace speerpunt
