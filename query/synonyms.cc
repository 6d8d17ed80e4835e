// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/synonyms.hh"

#include <algorithm>
#include <utility>

#include "corpus/dutch/words.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

void add_to_key(std::string& key, std::string_view folded) {
  if (!key.empty()) key += ' ';
  key += dutch::stem(folded);
}

// "wet op de jeugdzorg" -> "wet jeugdzorg": a query comes without its stop words too.
std::string key_of(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words)
    if (!is_stop_word(word)) add_to_key(key, word);
  return key;
}

bool is_plain_word(const Expression& expression) {
  return expression.op == Op::kWord && expression.field == Field::kText;
}

Expression synonym(const std::vector<std::string>& words) {
  Expression made;
  made.weight = Synonyms::kWeight;
  made.op = words.size() == 1 ? Op::kWord : Op::kPhrase;
  if (words.size() == 1) {
    made.word = words.front();
    return made;
  }
  for (const std::string& word : words) {
    Expression child;
    child.op = Op::kWord;
    child.field = Field::kExact;
    child.word = word;
    made.children.push_back(std::move(child));
  }
  return made;
}

}  // namespace

Synonyms::Synonyms(const std::vector<Concept>& concepts) {
  for (std::size_t number = 0; number < concepts.size(); ++number) {
    std::vector<std::string> names{concepts[number].preferred};
    names.insert(names.end(), concepts[number].alternative.begin(),
                 concepts[number].alternative.end());
    for (const std::string& name : names) {
      Label label{{}, number};
      for (dutch::Word& word : dutch::words(name)) label.words.push_back(std::move(word.folded));
      const std::string key = key_of(label.words);
      if (key.empty()) continue;
      longest_ =
          std::max(longest_, 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')));
      std::vector<std::size_t>& bearers = concepts_[key];
      if (bearers.empty() || bearers.back() != number) bearers.push_back(number);
      labels_.push_back(std::move(label));
    }
  }
}

class Synonyms::Expansion {
 public:
  explicit Expansion(const Synonyms& synonyms) : synonyms_(synonyms) {}

  Expression expand(const Expression& expression) {
    switch (expression.op) {
      case Op::kWord:
        return expand_run({expression}).front();
      case Op::kPreferAnd:
        return expand_children(expression);
      case Op::kAnd:
      case Op::kOr: {
        Expression made = expression;
        for (Expression& child : made.children) child = expand(child);
        return made;
      }
      case Op::kAndNot: {
        Expression made = expression;
        if (!made.children.empty()) made.children.front() = expand(made.children.front());
        return made;
      }
      default:
        return expression;
    }
  }

  std::vector<SynonymUse> uses;

 private:
  // Words that stand together can be one label.
  Expression expand_children(const Expression& expression) {
    Expression made = expression;
    made.children.clear();
    std::vector<Expression> run;
    const auto flush = [&] {
      for (Expression& one : expand_run(run)) made.children.push_back(std::move(one));
      run.clear();
    };
    for (const Expression& child : expression.children) {
      if (is_plain_word(child)) {
        run.push_back(child);
        continue;
      }
      flush();
      made.children.push_back(expand(child));
    }
    flush();
    return made.children.size() == 1 ? made.children.front() : made;
  }

  std::vector<Expression> expand_run(const std::vector<Expression>& run) {
    std::vector<Expression> made;
    std::size_t at = 0;
    while (at < run.size()) {
      std::size_t taken = 0;
      if (is_plain_word(run[at])) taken = longest_label(run, at, made);
      if (taken == 0) made.push_back(run[at]);
      at += std::max<std::size_t>(taken, 1);
    }
    return made;
  }

  // Appends the group for the longest label that begins here; the words it took, 0 for none.
  std::size_t longest_label(const std::vector<Expression>& run, std::size_t begin,
                            std::vector<Expression>& made) {
    std::string key;
    std::size_t best = 0;
    const std::vector<std::size_t>* concepts = nullptr;
    for (std::size_t size = 1; size <= synonyms_.longest_ && begin + size <= run.size(); ++size) {
      add_to_key(key, run[begin + size - 1].word);
      const auto found = synonyms_.concepts_.find(key);
      if (found == synonyms_.concepts_.end()) continue;
      best = size;
      concepts = &found->second;
    }
    if (best == 0) return 0;
    const auto first = run.begin() + static_cast<std::ptrdiff_t>(begin);
    Expression group = same({first, first + static_cast<std::ptrdiff_t>(best)}, *concepts);
    if (group.children.size() < 2) return 0;
    made.push_back(std::move(group));
    return best;
  }

  Expression same(std::vector<Expression> asked, const std::vector<std::size_t>& concepts) {
    std::vector<std::string> words;
    std::string query;
    for (const Expression& one : asked) {
      words.push_back(one.word);
      query += (query.empty() ? "" : " ") + one.word;
    }
    const std::string asked_key = key_of(words);
    Expression group;
    group.op = Op::kSame;
    if (asked.size() == 1) {
      group.children = std::move(asked);
    } else {
      Expression all;
      all.op = Op::kPreferAnd;
      all.children = std::move(asked);
      group.children.push_back(std::move(all));
    }
    for (const Label& label : synonyms_.labels_) {
      const bool is_other =
          std::find(concepts.begin(), concepts.end(), label.concept_number) != concepts.end() &&
          key_of(label.words) != asked_key;
      if (!is_other) continue;
      group.children.push_back(synonym(label.words));
      uses.push_back({query, label.words});
    }
    return group;
  }

  const Synonyms& synonyms_;
};

Synonyms::Expanded Synonyms::expand(const Expression& expression) const {
  Expansion expansion(*this);
  Expression expanded = expansion.expand(expression);
  return {std::move(expanded), std::move(expansion.uses)};
}

}  // namespace speerpunt
