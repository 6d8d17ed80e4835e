// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/phrases.hh"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "index/fields.hh"
#include "index/store/positions.hh"
#include "index/store/term_places.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

// Places of one side of NEAR in one passage: more do not make it nearer.
constexpr std::size_t kMostPlaces = 500;
// Choices of places tried in one passage: repeated words could be laid out in any order.
constexpr int kMostTries = 20'000;

// Terms of which one stands at a place; none: whatever stands there.
using Slot = std::vector<std::string>;
using Phrase = std::vector<Slot>;
using Side = std::vector<Phrase>;  // alternatives

struct Pattern {
  std::vector<Side> sides;  // of a phrase one
  Xapian::termpos window = 0;
};

Slot slot_of(const Expression& one) {
  Slot slot;
  const auto add = [&](const Expression& word) {
    std::string term = word_term(row(Field::kExact).prefix, word.word);
    if (!term.empty()) slot.push_back(std::move(term));
  };
  if (one.op == Op::kWord) add(one);
  for (const Expression& child : one.children) add(child);
  return slot;
}

Side side_of(const Expression& one) {
  const auto phrase = [](const Expression& words) {
    Phrase made;
    if (words.op != Op::kPhrase) {
      made.push_back(slot_of(words));
    } else {
      for (const Expression& child : words.children) made.push_back(slot_of(child));
    }
    return made;
  };
  const bool has_choice = one.op == Op::kOr && std::any_of(one.children.begin(), one.children.end(),
                                                           [](const Expression& child) {
                                                             return child.op != Op::kWord;
                                                           });
  if (!has_choice) return {phrase(one)};
  Side side;
  for (const Expression& child : one.children) side.push_back(phrase(child));
  return side;
}

// A word that is nowhere (a pattern without words, a word that is too long): it cannot be met.
bool cannot_match(const Expression& one) {
  if (one.op == Op::kAny) return false;
  if (one.op == Op::kWord) return slot_of(one).empty();
  if (one.op == Op::kPhrase)
    return std::any_of(one.children.begin(), one.children.end(), cannot_match);
  return std::all_of(one.children.begin(), one.children.end(), cannot_match);
}

struct Span {
  Xapian::termpos first;
  Xapian::termpos last;
};

// Where the words of a phrase stand; null: whatever stands there.
using PlacedPhrase = std::vector<const TermPlaces*>;

// Looks for a pattern in candidates, each of which has the words of some choice of phrases.
class Matcher {
 public:
  Matcher(const PartedDatabase& database, const Pattern& pattern,
          const WeightedPostings& candidates)
      : window_(pattern.window), spans_(pattern.sides.size()) {
    for (const Side& side : pattern.sides) {
      std::vector<PlacedPhrase> alternatives;
      std::size_t longest = 0;
      for (const Phrase& phrase : side) {
        if (phrase.empty()) continue;
        PlacedPhrase placed;
        for (const Slot& slot : phrase)
          placed.push_back(slot.empty() ? nullptr : &places_of(database, slot, candidates));
        longest = std::max(longest, phrase.size());
        alternatives.push_back(std::move(placed));
      }
      words_ += longest;
      sides_.push_back(std::move(alternatives));
    }
  }

  // The candidate with the number.
  bool stands_in(std::size_t candidate) {
    if (sides_.size() == 1) {
      return std::ranges::any_of(sides_.front(), [&](const PlacedPhrase& phrase) {
        return visit_begins(phrase, candidate, [](Xapian::termpos) { return true; });
      });
    }
    for (std::size_t at = 0; at < sides_.size(); ++at) {
      spans_[at].clear();
      for (const PlacedPhrase& phrase : sides_[at]) add_spans(phrase, candidate, spans_[at]);
      if (spans_[at].empty()) return false;
    }
    const Xapian::termpos widest = window_ + static_cast<Xapian::termpos>(words_) - 1;
    int tries = kMostTries;
    return std::any_of(spans_.front().begin(), spans_.front().end(), [&](const Span& span) {
      std::vector<Span> taken{span};
      return stand_near(spans_, span, taken, widest, tries);
    });
  }

 private:
  const TermPlaces& places_of(const PartedDatabase& database, const Slot& slot,
                              const WeightedPostings& candidates) {
    const auto known = places_.find(slot);
    if (known != places_.end()) return known->second;
    return places_.emplace(slot, TermPlaces(database, slot, candidates)).first->second;
  }

  // Where the phrase begins, until `visit` says that this is enough; then true.
  template <typename Visit>
  static bool visit_begins(const PlacedPhrase& phrase, std::size_t candidate, Visit visit) {
    if (phrase.front() == nullptr) return false;
    for (const Xapian::termpos begin : phrase.front()->in(candidate)) {
      bool stands = true;
      for (std::size_t at = 1; at < phrase.size() && stands; ++at) {
        if (phrase[at] == nullptr) continue;
        const auto places = phrase[at]->in(candidate);
        stands = std::binary_search(places.begin(), places.end(),
                                    begin + static_cast<Xapian::termpos>(at));
      }
      if (stands && visit(begin)) return true;
    }
    return false;
  }

  static void add_spans(const PlacedPhrase& phrase, std::size_t candidate,
                        std::vector<Span>& spans) {
    visit_begins(phrase, candidate, [&](Xapian::termpos begin) {
      if (spans.size() < kMostPlaces)
        spans.push_back({begin, begin + static_cast<Xapian::termpos>(phrase.size()) - 1});
      return spans.size() >= kMostPlaces;
    });
  }

  // One span of each side, none over another, all within `widest` words.
  static bool stand_near(const std::vector<std::vector<Span>>& sides, const Span& whole,
                         std::vector<Span>& taken, Xapian::termpos widest, int& tries) {
    if (taken.size() == sides.size()) return true;
    for (const Span& span : sides[taken.size()]) {
      if (--tries < 0) return false;
      const Span wider{std::min(whole.first, span.first), std::max(whole.last, span.last)};
      if (wider.last - wider.first + 1 > widest) continue;
      const bool overlaps = std::any_of(taken.begin(), taken.end(), [&](const Span& other) {
        return span.first <= other.last && other.first <= span.last;
      });
      if (overlaps) continue;
      taken.push_back(span);
      if (stand_near(sides, wider, taken, widest, tries)) return true;
      taken.pop_back();
    }
    return false;
  }

  Xapian::termpos window_;
  std::size_t words_ = 0;  // of the longest phrase of each side, together
  std::map<Slot, TermPlaces> places_;
  std::vector<std::vector<PlacedPhrase>> sides_;
  std::vector<std::vector<Span>> spans_;  // of a candidate, by side
};

// Passages with all words of the phrases that it takes, wherever they stand.
WeightedPostings with_words_of(const PartedDatabase& database, TermWeights& weights,
                               const Pattern& pattern) {
  const auto add = [](WeightedPostings& all, bool& is_first, WeightedPostings one) {
    all = is_first ? std::move(one) : in_both(all, one);
    is_first = false;
  };
  WeightedPostings found;
  bool is_first_side = true;
  for (const Side& side : pattern.sides) {
    std::vector<WeightedPart> alternatives;
    for (const Phrase& phrase : side) {
      WeightedPostings words;
      bool is_first = true;
      for (const Slot& slot : phrase)
        if (!slot.empty()) add(words, is_first, *weights.of_one_of(database, slot));
      alternatives.push_back({std::make_shared<const WeightedPostings>(std::move(words)), 1});
    }
    add(found, is_first_side, sum_of(alternatives));
    if (found.empty()) break;
  }
  return found;
}

Pattern pattern_of(const Expression& expression) {
  Pattern pattern;
  pattern.window = static_cast<Xapian::termpos>(std::max(0, expression.window));
  if (expression.op == Op::kPhrase) {
    pattern.sides.push_back(side_of(expression));
  } else {
    for (const Expression& child : expression.children) pattern.sides.push_back(side_of(child));
  }
  return pattern;
}

bool is_one_word(const Pattern& pattern) {
  return pattern.sides.size() == 1 && pattern.sides.front().size() == 1 &&
         pattern.sides.front().front().size() == 1;
}

// Of one form each: what Xapian finds is what is asked for.
bool is_plain(const Expression& expression) {
  return std::ranges::all_of(expression.children, [](const Expression& one) {
    return one.op == Op::kWord ||
           (one.op == Op::kOr && one.children.size() == 1 && one.children.front().op == Op::kWord);
  });
}

Xapian::Query own_of_xapian(const Expression& expression) {
  std::vector<Xapian::Query> words;
  for (const Expression& child : expression.children) words.emplace_back(slot_of(child).front());
  const auto count = static_cast<Xapian::termcount>(words.size());
  if (expression.op == Op::kPhrase)
    return {Xapian::Query::OP_PHRASE, words.begin(), words.end(), count};
  const auto window = static_cast<Xapian::termcount>(std::max(0, expression.window));
  return {Xapian::Query::OP_NEAR, words.begin(), words.end(), window + count - 1};
}

// What matches the pattern matches this too; empty: there is none.
Xapian::Query wider_of_xapian(const Pattern& pattern) {
  std::vector<Xapian::Query> words;
  Xapian::termpos window = pattern.window;
  for (const Side& side : pattern.sides) {
    if (side.size() != 1) return {};
    const bool is_phrase = pattern.sides.size() == 1;
    if (!is_phrase && side.front().size() != 1) return {};
    if (is_phrase) window = static_cast<Xapian::termpos>(side.front().size());
    for (const Slot& slot : side.front())
      if (!slot.empty()) words.emplace_back(Xapian::Query::OP_OR, slot.begin(), slot.end());
  }
  if (words.size() < 2) return {};
  if (pattern.sides.size() > 1) window += static_cast<Xapian::termpos>(words.size()) - 1;
  return {Xapian::Query::OP_NEAR, words.begin(), words.end(), window};
}

// Where Xapian keeps the positions of a far part, they are better looked at there.
bool is_asked_there(const DatabasePart& part) {
  return part.is_far() && part.database.has_positions() && !has_position_blocks(part.database);
}

struct Candidates {
  WeightedPostings sure;
  WeightedPostings possible;
};

// Leaves out those of which the other side says that the pattern does not stand in them.
Candidates narrowed(const PartedDatabase& database, const Expression& expression,
                    const Pattern& pattern, WeightedPostings candidates) {
  std::vector<bool> is_asked;
  for (const DatabasePart& part : database.parts()) is_asked.push_back(is_asked_there(part));
  const bool is_exact = is_plain(expression);
  const Xapian::Query wider = is_exact ? own_of_xapian(expression) : wider_of_xapian(pattern);
  if (wider.empty() || std::ranges::find(is_asked, true) == is_asked.end())
    return {{}, std::move(candidates)};
  const WeightedPostings there = matching_passages(database, wider);
  Candidates made;
  for (const WeightedPosting& one : candidates) {
    if (!is_asked[database.part_of(one.passage)])
      made.possible.push_back(one);
    else if (weight_in(there, one.passage) != kAbsent)
      (is_exact ? made.sure : made.possible).push_back(one);
  }
  return made;
}

}  // namespace

WeightedPostings with_phrase(const PartedDatabase& database, TermWeights& weights,
                             const Expression& expression) {
  if (expression.children.empty() || std::ranges::any_of(expression.children, cannot_match))
    return {};
  const Pattern pattern = pattern_of(expression);
  WeightedPostings all = with_words_of(database, weights, pattern);
  if (is_one_word(pattern) || all.empty()) return all;
  Candidates candidates{{}, std::move(all)};
  if (database.is_far())
    candidates = narrowed(database, expression, pattern, std::move(candidates.possible));
  Matcher matcher(database, pattern, candidates.possible);
  WeightedPostings found = std::move(candidates.sure);
  for (std::size_t at = 0; at < candidates.possible.size(); ++at)
    if (matcher.stands_in(at)) found.push_back(candidates.possible[at]);
  std::ranges::sort(found, {}, &WeightedPosting::passage);
  return found;
}

}  // namespace speerpunt
