// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/word_terms.hh"

#include <set>
#include <utility>

#include "index/fields.hh"
#include "index/store/stems.hh"
#include "index/store/terms.hh"

namespace speerpunt {

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

Ranking only_stems(Ranking ranking) {
  ranking.form = ranking.heading = ranking.title = 0;
  return ranking;
}

Ranking only_itself(Ranking ranking) {
  ranking.weak_stem = ranking.part = ranking.heading = ranking.title = 0;
  return ranking;
}

}  // namespace speerpunt
