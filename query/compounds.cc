// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compounds.hh"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/dutch/compound.hh"
#include "corpus/dutch/word_list.hh"
#include "corpus/dutch/words.hh"
#include "query/rewriting.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Words = std::vector<std::string>;

constexpr std::size_t kShortestPart = 3;      // letters of each of two words that make one
constexpr std::size_t kShortestHalf = 4;      // of a word that is two in the text
constexpr std::size_t kShortestCompound = 9;  // shorter ones in the list are words by themselves
constexpr std::size_t kMostWords = 12;        // of a query that are tried with their neighbours
constexpr int kNearParts = 5;                 // words within which the parts of a compound are near
// Of a word that no passage has, against the word itself.
constexpr double kOnlyAsPart = 1.2;
constexpr double kBroader = 0.3;
constexpr std::array<std::string_view, 5> kLinks{"", "s", "en", "n", "e"};

bool is_letters(std::string_view word) {
  return std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

Expression word(std::string folded, double weight, Field field = Field::kText) {
  Expression made;
  made.op = Op::kWord;
  made.field = field;
  made.word = std::move(folded);
  made.weight = weight;
  return made;
}

Expression all_of(const Words& words, double weight) {
  Expression made;
  made.op = Op::kAnd;
  for (const std::string& one : words) made.children.push_back(word(one, weight));
  return made;
}

// Near each other, in any form: "een panel van burgers".
Expression near(const Words& words, double weight) {
  Expression made;
  made.op = Op::kNear;
  made.window = kNearParts;
  made.weight = weight;
  for (const std::string& one : words) made.children.push_back(word(one, 1));
  return made;
}

Expression phrase(const Words& words, double weight) {
  Expression made;
  made.op = Op::kPhrase;
  made.weight = weight;
  for (const std::string& one : words) made.children.push_back(word(one, 1, Field::kExact));
  return made;
}

// "e-health" -> e health
Words pieces(std::string_view hyphened) {
  Words found;
  while (!hyphened.empty()) {
    const std::size_t end = std::min(hyphened.find('-'), hyphened.size());
    if (end > 0) found.emplace_back(hyphened.substr(0, end));
    hyphened.remove_prefix(std::min(end + 1, hyphened.size()));
  }
  return found;
}

class Expander {
 public:
  Expander(const IndexReader& index, const Ranking& ranking) : index_(index), ranking_(ranking) {}

  Expression expand(const Expression& expression) {
    return rewritten(expression, {[&](const Expression& word) {
                                    return is_plain_word(word) ? with_parts(word) : word;
                                  },
                                  [&](const Expression& words) { return expand_run(words); }});
  }

  std::vector<CompoundUse> uses;

 private:
  // The word that was typed: itself, or the first of a group that means the same.
  static const std::string* asked_word(const Expression& expression) {
    if (is_plain_word(expression)) return &expression.word;
    if (expression.op != Op::kSame || expression.children.empty()) return nullptr;
    return asked_word(expression.children.front());
  }

  static void add(Expression& to, Expression alternative) {
    if (to.op != Op::kSame) {
      Expression group;
      group.op = Op::kSame;
      group.children.push_back(std::move(to));
      to = std::move(group);
    }
    to.children.push_back(std::move(alternative));
  }

  // A compound counts for both of the words that it is made of.
  Expression expand_run(const Expression& expression) {
    Expression made = expression;
    for (Expression& child : made.children) child = expand(child);
    const std::vector<Expression>& asked = expression.children;
    if (ranking_.joined <= 0 || asked.size() > kMostWords) return made;
    for (std::size_t at = 0; at + 1 < asked.size(); ++at) {
      const std::string* const one = asked_word(asked[at]);
      const std::string* const other = asked_word(asked[at + 1]);
      if (one == nullptr || other == nullptr) continue;
      for (const std::string& compound : compounds(*one, *other)) {
        add(made.children[at], word(compound, ranking_.joined));
        add(made.children[at + 1], word(compound, ranking_.joined));
        uses.push_back({*one + ' ' + *other, {compound}});
      }
    }
    return made;
  }

  // Those that the index knows, in either order: "toezicht bedrijfsarts" is a
  // bedrijfsartsentoezicht.
  Words compounds(const std::string& one, const std::string& other) const {
    Words joined;
    const auto try_join = [&](const std::string& head, const std::string& tail) {
      if (tail.size() < kShortestPart || !is_letters(head) || !is_letters(tail)) return;
      for (const std::string& begin : std::set<std::string>{head, dutch::stem(head)}) {
        for (const std::string_view link : kLinks) {
          if (begin.size() < kShortestPart && !link.empty()) break;
          joined.push_back(begin + std::string(link) + tail);
        }
      }
    };
    try_join(one, other);
    try_join(other, one);
    index_.expect_words(joined);
    Words found;
    std::set<std::string> stems;
    for (const std::string& compound : joined) {
      if (stems.contains(dutch::stem(compound)) || !index_.knows(compound)) continue;
      stems.insert(dutch::stem(compound));
      found.push_back(compound);
    }
    return found;
  }

  Expression with_parts(const Expression& asked) {
    Expression made = asked;
    const bool is_known = index_.knows(asked.word);
    // Where no passage has the word itself, a compound with it is what comes nearest.
    if (!is_known && ranking_.part > 0) add(made, word(asked.word, kOnlyAsPart, Field::kPart));
    const auto offer = [&](Words words, bool adjacent) {
      add(made, adjacent ? phrase(words, ranking_.joined) : all_of(words, ranking_.split));
      if (!adjacent) add(made, near(words, ranking_.joined));
      uses.push_back({asked.word, std::move(words), adjacent});
    };
    if (ranking_.joined > 0) {
      if (asked.word.find('-') != std::string::npos) {
        Words words = pieces(asked.word);
        if (words.size() > 1 && all_known(words)) offer(std::move(words), true);
      }
      for (Words& halves : written_apart(asked.word)) offer(std::move(halves), true);
    }
    if (ranking_.split > 0)
      for (Words& parts : parts_of(asked.word)) offer(std::move(parts), false);
    if (!is_known && ranking_.split > 0) add_broader(made, asked.word);
    return made;
  }

  // A zorgpremie is a premie.
  void add_broader(Expression& made, const std::string& compound) {
    if (compound.size() < kShortestCompound) return;
    const std::vector<dutch::CompoundPart> parts = dutch::compound_parts(compound);
    if (parts.empty() || parts.back().text.size() < kShortestHalf) return;
    const std::string broader(parts.back().text);
    if (is_stop_word(broader) || is_light_word(broader)) return;
    add(made, word(broader, kBroader));
    add(made, word(broader, kBroader, Field::kPart));
    uses.push_back({compound, {broader}, false, true});
  }

  bool all_known(const Words& words) const {
    return std::ranges::all_of(words, [&](const std::string& one) { return index_.knows(one); });
  }

  // "arbeidsgerichtezorg", which no dictionary has, may be two words in the text.
  std::vector<Words> written_apart(const std::string& compound) const {
    std::vector<Words> found;
    if (!is_letters(compound) || dutch::word_list().contains_folded(compound)) return found;
    for (std::size_t at = kShortestHalf; at + kShortestHalf <= compound.size(); ++at) {
      Words halves{compound.substr(0, at), compound.substr(at)};
      const bool has_word = dutch::word_list().contains_folded(halves.front()) ||
                            dutch::word_list().contains_folded(halves.back());
      if (has_word && all_known(halves)) found.push_back(std::move(halves));
    }
    return found;
  }

  // Every way to take it for two words that the index knows: bedrijfsarts toezicht.
  std::vector<Words> parts_of(const std::string& compound) const {
    std::vector<Words> found;
    if (compound.size() < kShortestCompound) return found;
    const std::vector<dutch::CompoundPart> parts = dutch::compound_parts(compound);
    for (std::size_t border = 1; border < parts.size(); ++border) {
      const std::string_view head = parts[border - 1].stem;
      const char* const begin = parts.front().text.data();
      const auto size = static_cast<std::size_t>(head.data() + head.size() - begin);
      const auto at = static_cast<std::size_t>(parts[border].text.data() - begin);
      Words words{compound.substr(0, size), compound.substr(at)};
      if (all_known(words)) found.push_back(std::move(words));
    }
    return found;
  }

  const IndexReader& index_;
  const Ranking& ranking_;
};

}  // namespace

CompoundExpansion expand_compounds(const Expression& expression, const IndexReader& index,
                                   const Ranking& ranking) {
  Expander expander(index, ranking);
  Expression expanded = expander.expand(expression);
  return {std::move(expanded), std::move(expander.uses)};
}

}  // namespace speerpunt
