// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parse.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "query/date_values.hh"
#include "query/stop_words.hh"
#include "query/thesaurus_lines.hh"
#include "query/tokens.hh"
#include "query/word_patterns.hh"

namespace speerpunt {
namespace {

using Kind = QueryToken::Kind;
using Op = Expression::Op;

constexpr std::size_t kLongestQuery = 20'000;  // bytes
constexpr std::size_t kMostTokens = 300;
constexpr std::size_t kMostPatterns = 20;  // each may stand for hundreds of words
constexpr std::size_t kMostNear = 8;       // sides of one NEAR
constexpr int kDeepest = 30;

bool is_pattern(Op op) {
  return op == Op::kPrefix || op == Op::kWildcard || op == Op::kFuzzy;
}

// Can stand beside NEAR, with others as alternatives.
bool is_word(const Expression& one) {
  return (one.op == Op::kWord && (one.field == Field::kText || one.field == Field::kExact)) ||
         is_pattern(one.op);
}

// The one child itself, or all of them under the operator. A part without words says nothing.
Expression joined(Op op, std::vector<Expression> children) {
  if (children.size() > 1 && op != Op::kAndNot) std::erase(children, Expression{});
  if (children.empty()) return {};
  if (children.size() == 1) return std::move(children.front());
  Expression made;
  made.op = op;
  made.children = std::move(children);
  return made;
}

Expression filter(Field field, std::string value) {
  Expression made;
  made.op = Op::kFilter;
  made.field = field;
  made.word = std::move(value);
  return made;
}

MatchOrder order_named(const QueryToken& token) {
  constexpr auto kNames = std::to_array<std::pair<std::string_view, MatchOrder>>({
      {"relevantie", MatchOrder::kRelevance},
      {"datum", MatchOrder::kNewest},
      {"nieuw", MatchOrder::kNewest},
      {"nieuwste", MatchOrder::kNewest},
      {"oud", MatchOrder::kOldest},
      {"oudste", MatchOrder::kOldest},
  });
  const std::string wanted = dutch::fold(token.values.front());
  for (const auto& [name, order] : kNames)
    if (name == wanted && token.values.size() == 1) return order;
  throw query_error(token.place, "op '" + token.values.front() + "' kan niet gesorteerd worden",
                    "schrijf sorteer:datum (nieuwste eerst), sorteer:oudste of sorteer:relevantie");
}

// Of what must be there, no other word will do.
void ask_by_itself(Expression& needed) {
  needed.by_itself = needed.op == Op::kWord;
  for (Expression& child : needed.children) ask_by_itself(child);
}

// What stands side by side, without AND or OR between.
struct Sequence {
  std::vector<Expression> wanted;    // words and groups: the more the better
  std::vector<Expression> required;  // phrases and words near each other
  std::vector<Expression> filters;
  std::vector<Expression> excluded;

  enum class Last { kNothing, kWanted, kRequired };
  Last last = Last::kNothing;  // where the latest word or phrase went

  bool empty() const { return wanted.empty() && required.empty() && filters.empty(); }

  bool has_subject() const {
    return !required.empty() || std::any_of(wanted.begin(), wanted.end(), [](const auto& one) {
      return one.op != Op::kWord || !is_stop_word(one.word);
    });
  }

  Expression expression() && {
    if (has_subject())
      std::erase_if(wanted, [](const Expression& one) {
        return one.op == Op::kWord && one.field == Field::kText && is_stop_word(one.word);
      });
    std::vector<Expression> parts;
    if (required.empty() && !wanted.empty()) {
      parts.push_back(joined(Op::kPreferAnd, std::move(wanted)));
    } else if (!required.empty()) {
      Expression needed = joined(Op::kAnd, std::move(required));
      if (wanted.empty()) {
        parts.push_back(std::move(needed));
      } else {
        // The words are welcome beside the phrase, but it is enough by itself.
        Expression both = joined(Op::kAnd, {needed, joined(Op::kPreferAnd, std::move(wanted))});
        parts.push_back(joined(Op::kOr, {std::move(needed), std::move(both)}));
      }
    }
    std::move(filters.begin(), filters.end(), std::back_inserter(parts));
    Expression base = parts.empty() ? Expression{} : joined(Op::kAnd, std::move(parts));
    if (excluded.empty()) return base;
    excluded.insert(excluded.begin(), std::move(base));
    return joined(Op::kAndNot, std::move(excluded));
  }
};

class Parser {
 public:
  explicit Parser(std::string_view query)
      : tokens_(tokens(query)), is_shouted_(speerpunt::is_shouted(query)) {
    if (tokens_.size() > kMostTokens)
      throw query_error(tokens_[kMostTokens].place, "de vraag is te lang",
                        "gebruik ten hoogste 300 woorden");
  }

  ParsedQuery run() {
    parsed_.expression = alternatives();
    if (now().kind == Kind::kClose)
      throw query_error(now().place, "dit haakje sluit niets",
                        "haal het weg of zet er een openingshaakje voor");
    return std::move(parsed_);
  }

 private:
  const QueryToken& now() const { return tokens_[at_]; }
  const QueryToken& take() { return tokens_[at_++]; }

  Expression alternatives() {
    std::vector<Expression> found{conjunction()};
    while (now().kind == Kind::kOr) {
      const QueryToken& by = take();
      need_operand(by);
      found.push_back(conjunction());
    }
    return joined(Op::kOr, std::move(found));
  }

  Expression conjunction() {
    std::vector<Expression> found{sequence()};
    while (now().kind == Kind::kAnd) {
      const QueryToken& by = take();
      need_operand(by);
      found.push_back(sequence());
    }
    return joined(Op::kAnd, std::move(found));
  }

  void need_operand(const QueryToken& by) const {
    if (now().kind == Kind::kEnd || now().kind == Kind::kClose || now().kind == Kind::kAnd ||
        now().kind == Kind::kOr || now().kind == Kind::kNear)
      throw query_error(by.place, "na " + by.text + " ontbreekt wat gezocht moet worden",
                        "schrijf er een woord achter, of gebruik kleine letters om '" + by.text +
                            "' zelf te zoeken");
  }

  Expression sequence() {
    Sequence found;
    if (now().kind == Kind::kAnd || now().kind == Kind::kOr)
      throw query_error(now().place, "voor " + now().text + " ontbreekt wat gezocht moet worden",
                        "schrijf er een woord voor, of gebruik kleine letters om '" + now().text +
                            "' zelf te zoeken");
    while (true) {
      switch (now().kind) {
        case Kind::kEnd:
        case Kind::kClose:
        case Kind::kAnd:
        case Kind::kOr:
          return std::move(found).expression();
        case Kind::kNot:
        case Kind::kMinus:
          exclude(found);
          break;
        case Kind::kPlus:
          require(found);
          break;
        case Kind::kNear:
          near(found);
          break;
        default:
          primary(found);
      }
    }
  }

  // What stands behind an operator, by itself; nothing where it holds no word.
  Expression operand(const QueryToken& by) {
    need_operand(by);
    if (now().kind == Kind::kNot || now().kind == Kind::kMinus || now().kind == Kind::kPlus)
      throw query_error(now().place, "'" + by.text + "' en '" + now().text + "' na elkaar",
                        "laat een van beide weg");
    Sequence inner;
    primary(inner);
    return inner.empty() ? Expression{} : std::move(inner).expression();
  }

  void exclude(Sequence& into) {
    const QueryToken& by = take();
    Expression unwanted = operand(by);
    if (unwanted != Expression{}) into.excluded.push_back(std::move(unwanted));
    into.last = Sequence::Last::kNothing;
  }

  void require(Sequence& into) {
    const QueryToken& by = take();
    Expression needed = operand(by);
    if (needed == Expression{}) return;
    ask_by_itself(needed);
    into.required.push_back(std::move(needed));
    into.last = Sequence::Last::kRequired;
  }

  // What stands at a side of NEAR: a word or pattern, a phrase, or alternatives in brackets.
  static bool can_be_near(const Expression& one) {
    if (is_word(one) || one.op == Op::kPhrase) return true;
    return one.op == Op::kOr &&
           std::all_of(one.children.begin(), one.children.end(), [](const Expression& child) {
             return is_word(child) || child.op == Op::kPhrase;
           });
  }

  // a NEAR/5 b: what stands before is taken back out of the sequence.
  void near(Sequence& into) {
    const QueryToken& by = take();
    const auto fail = [&] {
      return query_error(
          by.place, by.text + " hoort tussen twee woorden te staan",
          "schrijf bijvoorbeeld: toezicht NEAR/5 inspectie, of \"open communicatie\" "
          "NEAR/10 (klacht* OF incident*)");
    };
    std::vector<Expression>& from =
        into.last == Sequence::Last::kRequired ? into.required : into.wanted;
    if (into.last == Sequence::Last::kNothing || from.empty()) throw fail();
    const bool has_side =
        now().kind == Kind::kWord || now().kind == Kind::kPhrase || now().kind == Kind::kOpen;
    if (!has_side) throw fail();
    Sequence inner;
    primary(inner);
    std::vector<Expression>& after = inner.required.empty() ? inner.wanted : inner.required;
    if (after.size() != 1 || !can_be_near(after.front())) throw fail();
    Expression made;
    if (from.back().op == Op::kNear) {
      made = std::move(from.back());
      made.window = std::max(made.window, by.window);
    } else {
      if (!can_be_near(from.back())) throw fail();
      made.op = Op::kNear;
      made.window = by.window;
      made.children.push_back(std::move(from.back()));
    }
    from.pop_back();
    if (made.children.size() == kMostNear)
      throw query_error(by.place, "te veel woorden bij elkaar", "verbind er ten hoogste acht");
    made.children.push_back(std::move(after.front()));
    into.required.push_back(std::move(made));
    into.last = Sequence::Last::kRequired;
  }

  void primary(Sequence& into) {
    const QueryToken& token = take();
    switch (token.kind) {
      case Kind::kPhrase:
        add_phrase(token, into);
        break;
      case Kind::kField:
        add_field(token, into);
        break;
      case Kind::kSort:
        parsed_.sort = order_named(token);
        break;
      case Kind::kLike:
        if (token.values.size() > 1 || !parsed_.like.empty())
          throw query_error(token.place, "een vraag kan op een enkele passage lijken",
                            "schrijf lijkt: een keer, met het nummer van een passage");
        parsed_.like = token.values.front();
        break;
      case Kind::kOpen:
        into.wanted.push_back(group(token));
        into.last = Sequence::Last::kWanted;
        break;
      default:
        add_words(token, into);
    }
  }

  void add_words(const QueryToken& token, Sequence& into) {
    std::vector<Expression> words = word_patterns(token, Field::kText);
    for (const Expression& one : words) count_pattern(one, token);
    if (words.size() == 1 && !is_shouted_) words.front().in_capitals = is_abbreviation(token.text);
    if (!words.empty()) into.last = Sequence::Last::kWanted;
    std::move(words.begin(), words.end(), std::back_inserter(into.wanted));
  }

  void add_phrase(const QueryToken& token, Sequence& into) {
    Expression made = phrase_pattern(token);
    if (made.children.empty()) return;
    for (const Expression& one : made.children) count_pattern(one, token);
    into.required.push_back(std::move(made));
    into.last = Sequence::Last::kRequired;
  }

  void count_pattern(const Expression& one, const QueryToken& token) {
    if (is_pattern(one.op) && ++patterns_ > kMostPatterns)
      throw query_error(token.place, "te veel woorden met * of ~",
                        "gebruik er ten hoogste " + std::to_string(kMostPatterns));
  }

  // Two ranges that no document can be in at once.
  static void check_ranges(const QueryToken& token, const Sequence& sequence) {
    const Expression& latest = sequence.filters.back();
    for (const Expression& one : sequence.filters)
      if (exclude_each_other(one, latest))
        throw query_error(token.place, "'" + token.text + "' sluit een eerdere periode uit",
                          "laat een van beide weg, of schrijf een reeks: jaar:2015..2018");
  }

  void add_field(const QueryToken& token, Sequence& into) {
    into.last = Sequence::Last::kNothing;
    if (token.field == Field::kYear) {
      into.filters.push_back(years(token));
      check_ranges(token, into);
    } else if (token.field == Field::kDate) {
      into.filters.push_back(dates(token));
      check_ranges(token, into);
    } else if (token.field == Field::kHeading || token.field == Field::kTitle) {
      std::vector<Expression> any;
      for (const std::string& value : token.values)
        any.push_back(joined(Op::kAnd, plain_words(value, token.field)));
      Expression words = joined(Op::kOr, std::move(any));
      if (words != Expression{}) into.required.push_back(std::move(words));
    } else {
      std::vector<Expression> any;
      for (const std::string& value : token.values) any.push_back(filter(token.field, value));
      into.filters.push_back(joined(Op::kOr, std::move(any)));
    }
  }

  Expression group(const QueryToken& open) {
    if (++depth_ > kDeepest)
      throw query_error(open.place, "te veel haakjes in elkaar", "schrijf de vraag eenvoudiger");
    Expression inner = alternatives();
    if (now().kind != Kind::kClose)
      throw query_error(open.place, "dit haakje wordt niet gesloten", "zet er een ) achter");
    ++at_;
    --depth_;
    return inner;
  }

  std::vector<QueryToken> tokens_;
  bool is_shouted_;  // capitals say nothing
  std::size_t at_ = 0;
  int depth_ = 0;
  std::size_t patterns_ = 0;
  ParsedQuery parsed_;
};

std::string written(const Expression& one) {
  switch (one.op) {
    case Op::kPrefix:
      return one.word + "*";
    case Op::kFuzzy:
      return one.word + "~" + std::to_string(one.window);
    default:
      return one.word;
  }
}

// The words that can be found in a hit: all but the excluded.
void collect_words(const Expression& expression, std::vector<std::string>& words) {
  if (expression.op == Op::kWord || is_pattern(expression.op)) {
    std::string word = written(expression);
    if (std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(std::move(word));
  }
  for (std::size_t at = 0; at < expression.children.size(); ++at)
    if (expression.op != Op::kAndNot || at == 0) collect_words(expression.children[at], words);
}

}  // namespace

ParsedQuery parse_query(std::string_view text, bool may_be_empty) {
  const bool is_empty = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (is_empty && may_be_empty) return {};
  if (is_empty)
    throw query_error(1, "de vraag is leeg",
                      "geef een of meer woorden, bijvoorbeeld: toezicht bedrijfsarts");
  if (text.size() > kLongestQuery)
    throw query_error(1, "de vraag is te lang", "gebruik ten hoogste 300 woorden");
  ParsedQuery parsed = Parser(text).run();
  collect_words(parsed.expression, parsed.words);
  if (parsed.expression == Expression{} && parsed.like.empty() && !may_be_empty)
    throw query_error(1, "in deze vraag staat geen woord om te zoeken",
                      "schrijf een of meer woorden, bijvoorbeeld: toezicht bedrijfsarts");
  return parsed;
}

}  // namespace speerpunt
