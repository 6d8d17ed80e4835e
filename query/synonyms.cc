// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/synonyms.hh"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/date.hh"
#include "corpus/dutch/normalise.hh"
#include "index/store/text_words.hh"
#include "query/rewriting.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

// Of the weight of an equal label.
constexpr double kNarrower = 0.6;
constexpr double kBroader = 0.5;
constexpr double kInside = 0.5;     // a label within a longer one that was asked
constexpr double kAmbiguous = 0.5;  // a label of several concepts
constexpr double kStep = 0.7;       // each further old or new name in a row

constexpr std::size_t kLongestLabel = 10;  // words
// A concept above more than this is too general for its narrower ones to be meant ("wet").
constexpr std::size_t kMostNarrower = 12;
constexpr std::size_t kMostBearers = 3;  // a label of more concepts says nothing
constexpr std::size_t kShortestAbbreviation = 3;
constexpr std::size_t kMostSteps = 4;
constexpr std::size_t kMostLabels = 24;  // for one label that was asked
constexpr std::size_t kMostInAll = 60;

// Light words count for less.
bool is_light(const Expression& expression) {
  return expression.op == Op::kWord && expression.field == Field::kText && expression.weight < 1;
}

// The label, in any form, counting as much as `asked_words` words do.
Expression synonym(const std::vector<std::string>& words, std::size_t asked_words, double weight) {
  std::vector<std::string> telling;
  std::copy_if(words.begin(), words.end(), std::back_inserter(telling),
               [](const std::string& word) { return !is_stop_word(word); });
  if (telling.size() < 2) telling = words;
  Expression made;
  made.weight = weight * static_cast<double>(asked_words) / static_cast<double>(telling.size());
  if (telling.size() == 1) {
    made.op = Op::kWord;
    made.word = telling.front();
    return made;
  }
  made.op = Op::kNear;
  made.window = static_cast<int>(words.size() - telling.size() + 1);
  for (std::string& word : telling) {
    Expression child;
    child.op = Op::kWord;
    child.word = std::move(word);
    made.children.push_back(std::move(child));
  }
  return made;
}

std::string short_name(const ConceptLine& line) {
  return std::string(line.abbreviation.empty() ? line.name : line.abbreviation);
}

std::string succession(const ConceptLine& older, const ConceptLine& newer) {
  const std::string_view day = newer.from.empty() ? older.until : newer.from;
  const std::optional<Date> date = parse_iso_date(day, "thesaurus");
  std::string when;
  if (date) when = (date->precision == DatePrecision::kDay ? " op " : " in ") + in_dutch(*date);
  return short_name(older) + " is" + when + " opgevolgd door " + short_name(newer);
}

// "aios" for "arts in opleiding tot specialist": its first letters, in order.
bool abbreviates(std::string_view label, std::string_view whole) {
  if (is_abbreviation(label)) return !is_abbreviation(whole);
  if (label.find(' ') != std::string_view::npos) return false;
  const std::string letters = dutch::fold(label);
  std::size_t next = 0;
  std::size_t telling = 0;
  for (const dutch::Word& word : text_words(whole)) {
    if (!is_stop_word(word.folded)) ++telling;
    if (next < letters.size() && word.folded.starts_with(letters[next])) ++next;
  }
  return telling > 1 && next == letters.size() && next >= telling;
}

std::string sameness(std::string_view asked, std::string_view other) {
  if (abbreviates(asked, other) || abbreviates(other, asked)) {
    const bool first = abbreviates(asked, other);
    return std::string(first ? asked : other) + " staat voor " + std::string(first ? other : asked);
  }
  return std::string(other) + " is een ander woord voor " + std::string(asked);
}

}  // namespace

class Synonyms::Expansion {
 public:
  Expansion(const ThesaurusLines& lines, double weight, const Known& known)
      : lines_(lines), weight_(weight), known_(known) {}

  // The words of the whole question: what is near an abbreviation tells which is meant.
  void look_around(const Expression& expression) {
    if (expression.op == Op::kWord) asked_.insert(key_word(expression.word));
    for (const Expression& child : expression.children) look_around(child);
  }

  Expression expand(const Expression& expression) {
    return rewritten(expression, {[&](const Expression& word) {
                                    return expand_run({word}, kLongestLabel, weight_).front();
                                  },
                                  [&](const Expression& words) { return expand_children(words); }});
  }

  std::vector<SynonymUse> uses;

 private:
  // A label that the words of the query are.
  struct Asked {
    std::size_t words = 0;
    std::string key;
    std::vector<std::string_view> bearers;
  };
  // One group of what means the same, while it is made.
  struct Group {
    std::string query;
    std::size_t words;
    double weight;
    std::set<std::string> keys;  // of labels that it has
    std::vector<Expression> synonyms;
    bool in_capitals = false;
  };

  // Words that stand together can be one label.
  Expression expand_children(const Expression& expression) {
    Expression made = expression;
    made.children.clear();
    std::vector<Expression> run;
    const auto flush = [&] {
      for (Expression& one : expand_run(run, kLongestLabel, weight_))
        made.children.push_back(std::move(one));
      run.clear();
    };
    for (const Expression& child : expression.children) {
      if (is_plain_word(child) || is_light(child)) {
        run.push_back(child);
        continue;
      }
      flush();
      made.children.push_back(expand(child));
    }
    flush();
    return made.children.size() == 1 ? made.children.front() : made;
  }

  std::vector<Expression> expand_run(const std::vector<Expression>& run, std::size_t most,
                                     double weight) {
    std::vector<Expression> made;
    std::size_t at = 0;
    while (at < run.size()) {
      const Asked asked = longest_label(run, at, most);
      if (asked.words == 0) {
        made.push_back(run[at++]);
        continue;
      }
      const auto first = run.begin() + static_cast<std::ptrdiff_t>(at);
      const std::vector<Expression> words(first, first + static_cast<std::ptrdiff_t>(asked.words));
      for (Expression& one : same(asked, words, weight)) made.push_back(std::move(one));
      at += asked.words;
    }
    return made;
  }

  Asked longest_label(const std::vector<Expression>& run, std::size_t begin, std::size_t most) {
    Asked best;
    std::string key;
    for (std::size_t size = 1; size <= most && begin + size <= run.size(); ++size) {
      const Expression& word = run[begin + size - 1];
      if (!is_plain_word(word) && !is_light(word)) break;
      if (size > 1) key += ' ';
      key += key_word(word.word);
      std::vector<std::string_view> bearers = lines_.bearers(key);
      if (size == 1 && word.in_capitals && bearers.empty()) {
        bearers = lines_.bearers(capitals_key(word.word));
        if (!bearers.empty() && bearers.size() <= kMostBearers)
          best = {size, capitals_key(word.word), std::move(bearers)};
        continue;
      }
      if (size == 1 && is_light(word)) continue;
      if (!bearers.empty() && bearers.size() <= kMostBearers)
        best = {size, key, std::move(bearers)};
    }
    return best;
  }

  // The words that were asked, with what means the same; or just these words.
  std::vector<Expression> same(const Asked& asked, const std::vector<Expression>& words,
                               double weight) {
    Group group{{}, asked.words, weight, {asked.key}, {}};
    group.in_capitals = words.front().in_capitals;
    for (const Expression& word : words)
      group.query += (group.query.empty() ? "" : " ") + word.word;
    if (asked.bearers.size() > 1) group.weight *= kAmbiguous;
    for (const std::string_view id : asked.bearers) add_concept(group, asked.key, id);
    std::vector<Expression> inside{words};
    if (words.size() > 1) inside = expand_run(words, words.size() - 1, weight * kInside);
    if (group.synonyms.empty()) return inside;
    Expression made;
    made.op = Op::kSame;
    if (inside.size() == 1) {
      made.children = std::move(inside);
    } else {
      Expression all;
      all.op = Op::kPreferAnd;
      all.children = std::move(inside);
      made.children.push_back(std::move(all));
    }
    std::move(group.synonyms.begin(), group.synonyms.end(), std::back_inserter(made.children));
    return {std::move(made)};
  }

  void add_concept(Group& group, const std::string& asked_key, std::string_view id) {
    const ConceptLine line = lines_.concept_with(id);
    std::string_view written;
    for (const std::string_view label : line.labels)
      if (label_key(label) == asked_key && is_form(group.query, label)) written = label;
    for (const std::string_view label : line.capitals)
      if (capitals_key(dutch::fold(label)) == asked_key) written = label;
    if (written.empty()) return;
    const bool is_short = has_one_form(written) && group.query.size() < kShortestAbbreviation;
    if (is_short && !group.in_capitals && !is_meant(line)) return;
    for (const std::string_view label : line.labels)
      add_label(group, label, group.weight, {"equal", std::string(id), sameness(written, label)});
    std::set<std::string_view> seen{id};
    add_names(group, line, group.weight, true, seen);
    add_names(group, line, group.weight, false, seen);
    if (is_unknown(group.query)) add_broader(group, line, written);
    if (line.narrower.size() > kMostNarrower) return;
    for (const std::string_view narrower_id : line.narrower) {
      const ConceptLine narrower = lines_.concept_with(narrower_id);
      for (const std::string_view label : narrower.labels)
        add_label(group, label, group.weight * kNarrower,
                  {"narrower", std::string(narrower_id),
                   std::string(label) + " valt onder " + std::string(written)});
    }
  }

  // "po" by itself may be anything; "po onderwijs" is primair onderwijs.
  bool is_meant(const ConceptLine& line) const {
    return std::ranges::any_of(line.labels, [&](std::string_view label) {
      if (is_abbreviation(label)) return false;
      const std::vector<dutch::Word> words = text_words(label);
      return std::ranges::any_of(words, [&](const dutch::Word& word) {
        return !is_stop_word(word.folded) && asked_.contains(key_word(word.folded));
      });
    });
  }

  // "ip" is no form of IPS; "ggd's" is one of GGD.
  static bool is_form(const std::string& query, std::string_view label) {
    if (!has_one_form(label)) return true;
    const std::string form = dutch::fold(label);
    return query == form || query.starts_with(form + '\'');
  }

  bool is_unknown(const std::string& query) const {
    if (!known_) return false;
    const std::vector<dutch::Word> words = text_words(query);
    return std::ranges::any_of(words,
                               [&](const dutch::Word& word) { return !known_(word.folded); });
  }

  void add_broader(Group& group, const ConceptLine& line, std::string_view written) {
    for (const std::string_view id : line.broader) {
      const ConceptLine broader = lines_.concept_with(id);
      if (broader.narrower.size() > kMostNarrower) continue;
      for (const std::string_view label : broader.labels)
        add_label(group, label, group.weight * kBroader,
                  {"broader", std::string(id),
                   std::string(written) + " valt onder " + std::string(broader.name)});
    }
  }

  // All that came after it, or before it.
  void add_names(Group& group, const ConceptLine& line, double weight, bool newer,
                 std::set<std::string_view>& seen) {
    if (seen.size() > kMostSteps) return;
    for (const std::string_view id : newer ? line.newer : line.older) {
      if (!seen.insert(id).second) continue;
      const ConceptLine other = lines_.concept_with(id);
      const std::string note = newer ? succession(line, other) : succession(other, line);
      for (const std::string_view label : other.labels)
        add_label(group, label, weight, {newer ? "newer" : "older", std::string(id), note});
      add_names(group, other, weight * kStep, newer, seen);
    }
  }

  struct Reason {
    std::string relation;
    std::string concept_id;
    std::string note;
  };
  void add_label(Group& group, std::string_view label, double weight, Reason reason) {
    if (has_one_form(label) && label.size() < kShortestAbbreviation) return;
    if (group.synonyms.size() >= kMostLabels || uses.size() >= kMostInAll) return;
    std::vector<std::string> words;
    for (dutch::Word& word : text_words(label)) words.push_back(std::move(word.folded));
    if (words.empty()) return;
    std::string key = label_key(label);
    if (key.empty()) key = words.front() + " " + words.back();
    if (!group.keys.insert(std::move(key)).second) return;
    const bool as_written = words.size() == 1 && has_one_form(label);
    group.synonyms.push_back(synonym(words, group.words, weight));
    if (as_written) group.synonyms.back().field = Field::kExact;
    uses.push_back({group.query, std::move(words), std::move(reason.concept_id),
                    std::move(reason.relation), std::move(reason.note), as_written});
  }

  const ThesaurusLines& lines_;
  double weight_;
  const Known& known_;
  std::set<std::string> asked_;
};

Synonyms::Expanded Synonyms::expand(const Expression& expression, double weight,
                                    const Known& known) const {
  if (lines_.empty() || weight <= 0) return {expression, {}};
  Expansion expansion(lines_, weight, known);
  expansion.look_around(expression);
  Expression expanded = expansion.expand(expression);
  return {std::move(expanded), std::move(expansion.uses)};
}

}  // namespace speerpunt
