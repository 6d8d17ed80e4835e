// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/question_words.hh"

#include <algorithm>
#include <iterator>
#include <utility>

#include "index/fields.hh"
#include "index/store/stems.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

void add_terms(const std::string& word, std::set<std::string>& terms) {
  for (const std::string& stem : main_stems(word))
    terms.insert(word_term(row(Field::kText).prefix, stem));
  terms.erase("");
}

}  // namespace

QuestionWords words_of_question(const Expression& question) {
  QuestionWords words;
  for (const Expression& child : question.children) {
    if (child.op == Op::kWord && child.field == Field::kText && child.weight >= 1)
      add_terms(child.word, words.emplace_back());
    if (child.op != Op::kSame || child.children.empty()) continue;
    if (child.children.front().op == Op::kPreferAnd) {
      std::ranges::move(words_of_question(child.children.front()), std::back_inserter(words));
      continue;
    }
    std::set<std::string>& same = words.emplace_back();
    for (const Expression& one : child.children)
      if (one.op == Op::kWord && one.field != Field::kExact && one.field != Field::kReference)
        add_terms(one.word, same);
  }
  return words;
}

QuestionWords asked_words(const Expression& expression) {
  if (expression.op == Op::kPreferAnd) return words_of_question(expression);
  QuestionWords words;
  if (expression.op != Op::kAnd) return words;
  for (const Expression& child : expression.children)
    if (child.op == Op::kPreferAnd)
      std::ranges::move(words_of_question(child), std::back_inserter(words));
  return words;
}

bool prefers_near_words(const Expression& expression) {
  return (expression.op == Op::kPreferAnd && expression.children.size() > 1) ||
         std::ranges::any_of(expression.children, prefers_near_words);
}

}  // namespace speerpunt
