// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/asked_references.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/dutch/word_list.hh"
#include "index/find/law_names.hh"
#include "index/references.hh"
#include "index/store/text_words.hh"
#include "query/plain_text.hh"
#include "query/rewriting.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Level = ReferenceKey::Level;

constexpr std::size_t kMostReferences = 8;
constexpr std::size_t kShortestAbbreviation = 3;

// Against 1 for a word of the question: a reference is several words, and says more than they do.
constexpr double kExact = 1.5;
constexpr double kArticle = 1;
constexpr double kLaw = 0.2;
constexpr double kLawAlone = 0.4;  // where no article was asked

// "wgbo" -> "WGBO", and "7:448 bw" -> "7:448 BW".
std::string with_law_capitals(std::string_view query) {
  std::string text(query);
  bool after_number = false;
  for (const dutch::Word& word : text_words(query)) {
    const std::string_view typed = query.substr(word.span.begin.value, word.span.size());
    std::string_view law;
    if (typed == word.folded && typed.size() >= kShortestAbbreviation &&
        !dutch::word_list().contains_folded(word.folded))
      law = law_abbreviation(word.folded);
    if (after_number && typed == "bw") law = "BW";
    if (law.size() == typed.size()) text.replace(word.span.begin.value, law.size(), law);
    after_number = is_digit(typed.front()) || (after_number && typed != "bw");
  }
  return text;
}

bool is_asked_word(const Expression& one, const std::string& word) {
  return one.op == Op::kWord && one.field == Field::kText && one.word == word;
}

Expression alternative(const ReferenceKey& key, double weight) {
  Expression made;
  made.op = Op::kWord;
  made.field = Field::kReference;
  made.word = key.key;
  made.weight = weight;
  return made;
}

double weight_of(const std::vector<ReferenceKey>& keys, const ReferenceKey& key) {
  const bool is_law = key.level == Level::kLaw || key.level == Level::kPart;
  const bool asks_law = keys.back().level == Level::kLaw || keys.back().level == Level::kPart;
  if (asks_law) return kLawAlone;
  if (is_law) return kLaw;
  return key == keys.back() ? kExact : kArticle;
}

// Of the law and its part only the narrowest: the WGBO is not all of Book 7.
std::vector<ReferenceKey> keys_to_ask(const Reference& reference) {
  std::vector<ReferenceKey> keys = reference_keys(reference);
  const bool has_part =
      std::ranges::any_of(keys, [](const ReferenceKey& one) { return one.level == Level::kPart; });
  if (has_part)
    std::erase_if(keys, [](const ReferenceKey& one) { return one.level == Level::kLaw; });
  return keys;
}

class Expander {
 public:
  explicit Expander(std::string_view query) {
    for (const Reference& reference : asked_references(query)) {
      Found found{{}, keys_to_ask(reference)};
      for (dutch::Word& word : text_words(reference.text))
        if (!is_stop_word(word.folded)) found.words.push_back(std::move(word.folded));
      if (!found.words.empty() && references_.size() < kMostReferences)
        references_.push_back(std::move(found));
    }
  }

  bool empty() const { return references_.empty(); }

  Expression expand(const Expression& expression) {
    return rewritten(expression,
                     {[&](const Expression& word) { return expand_run({word}).front(); },
                      [&](const Expression& words) {
                        Expression made = words;
                        made.children = expand_run(words.children);
                        return made.children.size() == 1 ? made.children.front() : made;
                      }});
  }

  std::vector<AskedReference> uses;

 private:
  struct Found {
    std::vector<std::string> words;
    std::vector<ReferenceKey> keys;
  };

  std::vector<Expression> expand_run(const std::vector<Expression>& run) {
    std::vector<Expression> made;
    for (std::size_t at = 0; at < run.size();) {
      const Found* const found = reference_at(run, at);
      if (found == nullptr) {
        made.push_back(run[at++]);
        continue;
      }
      const auto first = run.begin() + static_cast<std::ptrdiff_t>(at);
      at += found->words.size();
      made.push_back(with_alternatives(
          *found, {first, first + static_cast<std::ptrdiff_t>(found->words.size())}));
    }
    return made;
  }

  const Found* reference_at(const std::vector<Expression>& run, std::size_t at) const {
    const auto stands_here = [&](const Found& one) {
      if (at + one.words.size() > run.size()) return false;
      for (std::size_t next = 0; next < one.words.size(); ++next)
        if (!is_asked_word(run[at + next], one.words[next])) return false;
      return true;
    };
    const auto found = std::ranges::find_if(references_, stands_here);
    return found == references_.end() ? nullptr : &*found;
  }

  Expression with_alternatives(const Found& found, std::vector<Expression> words) {
    AskedReference use{{}, found.keys};
    for (const std::string& word : found.words) use.query += (use.query.empty() ? "" : " ") + word;
    Expression made;
    made.op = Op::kSame;
    if (words.size() == 1) {
      made.children = std::move(words);
    } else {
      Expression& all = made.children.emplace_back();
      all.op = Op::kPreferAnd;
      all.children = std::move(words);
    }
    for (const ReferenceKey& key : found.keys)
      made.children.push_back(alternative(key, weight_of(found.keys, key)));
    if (std::ranges::find(uses, use) == uses.end()) uses.push_back(std::move(use));
    return made;
  }

  std::vector<Found> references_;
};

struct Way {
  std::string_view by;
  std::string_view note;
  double worth;
};

// How a passage that has `key` answers one that asks for all of `keys`.
Way way_of(const std::vector<ReferenceKey>& keys, const ReferenceKey& key) {
  if (key == keys.back()) return {"reference", "", 1};
  if (key.level == Level::kArticle)
    return {"article", "hetzelfde artikel, niet hetzelfde lid", 0.7};
  return {"law", "dezelfde wet, hetzelfde dossier of dezelfde indiener, een andere plaats", 0.2};
}

}  // namespace

std::vector<Reference> asked_references(std::string_view query) {
  return find_references(with_law_capitals(plain_query(query)));
}

ReferenceExpansion expand_references(const Expression& expression, std::string_view query) {
  Expander expander(query);
  if (expander.empty()) return {expression, {}};
  Expression expanded = expander.expand(expression);
  return {std::move(expanded), std::move(expander.uses)};
}

std::vector<WordMatch> reference_matches(const std::vector<AskedReference>& asked,
                                         const std::vector<Reference>& in_passage) {
  std::vector<WordMatch> found;
  if (asked.empty()) return found;
  for (const Reference& reference : in_passage) {
    const std::vector<ReferenceKey> there = reference_keys(reference);
    for (const AskedReference& one : asked) {
      const auto best =
          std::find_if(one.keys.rbegin(), one.keys.rend(), [&](const ReferenceKey& key) {
            return std::ranges::find(there, key.key, &ReferenceKey::key) != there.end();
          });
      if (best == one.keys.rend()) continue;
      const Way way = way_of(one.keys, *best);
      found.push_back(
          {reference.span, one.query, std::string(way.by), std::string(way.note), way.worth});
    }
  }
  return found;
}

}  // namespace speerpunt
