// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/positional_query.hh"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "index/fields.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Query = Xapian::Query;

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

Query of_slot(const Slot& slot) {
  return Query(Query::OP_SYNONYM, slot.begin(), slot.end());
}

// Passages with all words, wherever they stand.
Query of_words(const Pattern& pattern) {
  std::vector<Query> sides;
  for (const Side& side : pattern.sides) {
    std::vector<Query> alternatives;
    for (const Phrase& phrase : side) {
      std::vector<Query> words;
      for (const Slot& slot : phrase)
        if (!slot.empty()) words.push_back(of_slot(slot));
      alternatives.emplace_back(Query::OP_AND, words.begin(), words.end());
    }
    sides.emplace_back(Query::OP_OR, alternatives.begin(), alternatives.end());
  }
  return Query(Query::OP_AND, sides.begin(), sides.end());
}

struct Span {
  Xapian::termpos first;
  Xapian::termpos last;
};

// Looks at the positions in one passage.
class Places {
 public:
  Places(const Xapian::Database& database, Xapian::docid passage)
      : database_(database), passage_(passage) {}

  bool match(const Pattern& pattern) const {
    std::vector<std::vector<Span>> sides;
    std::size_t words = 0;
    for (const Side& side : pattern.sides) {
      std::vector<Span> spans;
      std::size_t longest = 0;
      for (const Phrase& phrase : side) {
        add_spans(phrase, spans);
        longest = std::max(longest, phrase.size());
      }
      if (spans.empty()) return false;
      words += longest;
      sides.push_back(std::move(spans));
    }
    if (sides.size() == 1) return true;
    const Xapian::termpos widest = pattern.window + static_cast<Xapian::termpos>(words) - 1;
    int tries = kMostTries;
    return std::any_of(sides.front().begin(), sides.front().end(), [&](const Span& span) {
      std::vector<Span> taken{span};
      return stand_near(sides, span, taken, widest, tries);
    });
  }

 private:
  std::vector<Xapian::termpos> positions(const Slot& slot) const {
    std::vector<Xapian::termpos> found;
    for (const std::string& term : slot)
      std::copy(database_.positionlist_begin(passage_, term),
                database_.positionlist_end(passage_, term), std::back_inserter(found));
    std::sort(found.begin(), found.end());
    return found;
  }

  void add_spans(const Phrase& phrase, std::vector<Span>& spans) const {
    if (phrase.empty()) return;
    std::vector<Xapian::termpos> begins = positions(phrase.front());
    for (std::size_t at = 1; at < phrase.size() && !begins.empty(); ++at) {
      if (phrase[at].empty()) continue;
      const std::vector<Xapian::termpos> next = positions(phrase[at]);
      std::erase_if(begins, [&](Xapian::termpos begin) {
        return !std::binary_search(next.begin(), next.end(),
                                   begin + static_cast<Xapian::termpos>(at));
      });
    }
    for (const Xapian::termpos begin : begins) {
      if (spans.size() >= kMostPlaces) return;
      spans.push_back({begin, begin + static_cast<Xapian::termpos>(phrase.size()) - 1});
    }
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

  const Xapian::Database& database_;
  Xapian::docid passage_;
};

// The passages in which the pattern stands. Xapian asks it about the passages that have the words;
// by itself it would go through all of them.
class PositionSource final : public Xapian::PostingSource {
 public:
  explicit PositionSource(Pattern pattern) : pattern_(std::move(pattern)) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }
  void next(double) override { find_from(at_ + 1); }
  void skip_to(Xapian::docid passage, double) override {
    if (passage > at_) find_from(passage);
  }
  bool check(Xapian::docid passage, double) override {
    if (passage <= at_) return true;
    at_ = passage;
    return Places(database_, passage).match(pattern_);
  }
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }
  Xapian::PostingSource* clone() const override { return new PositionSource(pattern_); }
  void init(const Xapian::Database& database) override {
    database_ = database;
    last_ = database.get_lastdocid();
    at_ = 0;
  }
  std::string get_description() const override { return "positions"; }

 private:
  void find_from(Xapian::docid passage) {
    at_ = passage;
    while (at_ <= last_ && !Places(database_, at_).match(pattern_)) ++at_;
  }

  Pattern pattern_;
  Xapian::Database database_;
  Xapian::docid at_ = 0;
  Xapian::docid last_ = 0;
};

bool is_plain(const Expression& expression) {
  return std::all_of(expression.children.begin(), expression.children.end(), [](const auto& one) {
    return one.op == Op::kWord || (one.op == Op::kOr && one.children.size() == 1);
  });
}

Query own_of_xapian(const Expression& expression) {
  std::vector<Query> words;
  for (const Expression& child : expression.children) words.push_back(of_slot(slot_of(child)));
  const auto count = static_cast<Xapian::termcount>(words.size());
  if (expression.op == Op::kPhrase)
    return Query(Query::OP_PHRASE, words.begin(), words.end(), count);
  const auto window = static_cast<Xapian::termcount>(std::max(0, expression.window));
  return Query(Query::OP_NEAR, words.begin(), words.end(), window + count - 1);
}

}  // namespace

Xapian::Query positional_query(const Expression& expression) {
  if (expression.children.empty() ||
      std::any_of(expression.children.begin(), expression.children.end(), cannot_match))
    return Query::MatchNothing;
  if (expression.children.size() == 1 && expression.children.front().op != Op::kPhrase)
    return of_slot(slot_of(expression.children.front()));
  if (is_plain(expression)) return own_of_xapian(expression);
  Pattern pattern;
  pattern.window = static_cast<Xapian::termpos>(std::max(0, expression.window));
  if (expression.op == Op::kPhrase) {
    pattern.sides.push_back(side_of(expression));
  } else {
    for (const Expression& child : expression.children) pattern.sides.push_back(side_of(child));
  }
  const Query words = of_words(pattern);
  auto* source = new PositionSource(std::move(pattern));
  return Query(Query::OP_FILTER, words, Query(source->release()));
}

}  // namespace speerpunt
