// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parse.hh"

#include <algorithm>
#include <cctype>
#include <utility>

#include "index/store/text_words.hh"
#include "query/stop_words.hh"
#include "query/tokens.hh"

namespace speerpunt {
namespace {

using Kind = Token::Kind;
using Op = Expression::Op;

constexpr std::size_t kMostTokens = 300;
constexpr int kDeepest = 30;
constexpr std::size_t kShortestPrefix = 3;  // bytes

Expression word_expression(std::string folded, Field field) {
  Expression made;
  made.op = Op::kWord;
  made.field = field;
  made.word = std::move(folded);
  return made;
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

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> found;
  for (dutch::Word& word : text_words(text)) found.push_back(std::move(word.folded));
  return found;
}

std::vector<Expression> word_expressions(std::string_view text, Field field) {
  std::vector<Expression> found;
  for (std::string& folded : folded_words(text))
    found.push_back(word_expression(std::move(folded), field));
  return found;
}

Expression phrase(std::string_view text) {
  Expression made;
  made.op = Op::kPhrase;
  made.children = word_expressions(text, Field::kExact);
  return made;
}

int year(std::string_view digits, int missing, const Token& token) {
  if (digits.empty()) return missing;
  const bool is_year = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](char c) {
                         return std::isdigit(static_cast<unsigned char>(c)) != 0;
                       });
  if (!is_year)
    throw query_error(token.place, "'" + token.text + "' is geen jaar of reeks van jaren",
                      "schrijf jaar:2017, jaar:2015..2018, jaar:2015.. of jaar:..2018");
  return std::stoi(std::string(digits));
}

Expression years(const Token& token) {
  const std::string_view text = token.text;
  const std::size_t dots = text.find("..");
  Expression made;
  made.op = Op::kYears;
  made.field = Field::kYear;
  if (dots == std::string_view::npos) {
    made.from = made.to = year(text, 0, token);
    return made;
  }
  made.from = year(text.substr(0, dots), made.from, token);
  made.to = year(text.substr(dots + 2), made.to, token);
  if (made.from > made.to)
    throw query_error(token.place, "de reeks " + token.text + " loopt terug",
                      "zet het eerste jaar vooraan");
  return made;
}

// What stands side by side, without AND or OR between.
struct Sequence {
  std::vector<Expression> wanted;    // words and groups: the more the better
  std::vector<Expression> required;  // phrases and words near each other
  std::vector<Expression> filters;
  std::vector<Expression> excluded;

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
  explicit Parser(std::string_view query) : tokens_(tokens(query)) {
    if (tokens_.size() > kMostTokens)
      throw query_error(tokens_[kMostTokens].place, "de vraag is te lang",
                        "gebruik ten hoogste 300 woorden");
  }

  Expression run() {
    Expression whole = alternatives();
    if (now().kind == Kind::kClose)
      throw query_error(now().place, "dit haakje sluit niets",
                        "haal het weg of zet er een openingshaakje voor");
    return whole;
  }

 private:
  const Token& now() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_++]; }

  Expression alternatives() {
    std::vector<Expression> found{conjunction()};
    while (now().kind == Kind::kOr) {
      const Token& by = take();
      need_operand(by);
      found.push_back(conjunction());
    }
    return joined(Op::kOr, std::move(found));
  }

  Expression conjunction() {
    std::vector<Expression> found{sequence()};
    while (now().kind == Kind::kAnd) {
      const Token& by = take();
      need_operand(by);
      found.push_back(sequence());
    }
    return joined(Op::kAnd, std::move(found));
  }

  void need_operand(const Token& by) const {
    if (now().kind == Kind::kEnd || now().kind == Kind::kClose || now().kind == Kind::kAnd ||
        now().kind == Kind::kOr || now().kind == Kind::kNear)
      throw query_error(
          by.place,
          "na " + (by.text.empty() ? "-" : by.text) + " ontbreekt wat gezocht moet worden",
          "schrijf er een woord achter, of gebruik kleine letters om '" + by.text +
              "' zelf te zoeken");
  }

  Expression sequence() {
    Sequence found;
    if (now().kind == Kind::kAnd || now().kind == Kind::kOr) add_leading_operator(found);
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
        case Kind::kNear:
          near(found);
          break;
        default:
          primary(found);
      }
    }
  }

  // "EN 301 549" is a standard; any other operator needs something before it.
  void add_leading_operator(Sequence& into) {
    const Token& by = take();
    const bool is_standard = by.text == "EN" && now().kind == Kind::kWord &&
                             std::isdigit(static_cast<unsigned char>(now().text.front())) != 0;
    if (!is_standard)
      throw query_error(by.place, "voor " + by.text + " ontbreekt wat gezocht moet worden",
                        "schrijf er een woord voor, of gebruik kleine letters om '" + by.text +
                            "' zelf te zoeken");
    into.wanted.push_back(word_expression("en", Field::kText));
  }

  void add_words(const Token& token, Sequence& into) {
    std::vector<Expression> words = word_expressions(token.text, Field::kText);
    if (token.text.ends_with('*') && !words.empty()) {
      if (words.back().word.size() < kShortestPrefix)
        throw query_error(token.place, "voor * staat een te kort begin",
                          "schrijf ten minste drie letters, bijvoorbeeld: beroeps*");
      words.back().op = Op::kPrefix;
    }
    std::move(words.begin(), words.end(), std::back_inserter(into.wanted));
  }

  void exclude(Sequence& into) {
    const Token& by = take();
    need_operand(by);
    if (now().kind == Kind::kNot || now().kind == Kind::kMinus)
      throw query_error(now().place, "twee ontkenningen na elkaar", "haal beide weg");
    Sequence inner;
    primary(inner);
    if (inner.wanted.empty() && inner.required.empty() && inner.filters.empty()) return;
    into.excluded.push_back(std::move(inner).expression());
  }

  // a NEAR/5 b: the word before is taken back out of the sequence.
  void near(Sequence& into) {
    const Token& by = take();
    const auto fail = [&] {
      return query_error(by.place, "NEAR hoort tussen twee woorden te staan",
                         "schrijf bijvoorbeeld: toezicht NEAR/5 inspectie");
    };
    if (now().kind != Kind::kWord) throw fail();
    if (now().text.ends_with('*')) throw fail();
    std::vector<Expression> after = word_expressions(take().text, Field::kExact);
    if (after.size() != 1) throw fail();
    Expression made;
    const bool chained = !into.required.empty() && into.required.back().op == Op::kNear &&
                         at_ >= 4 && tokens_[at_ - 4].kind == Kind::kNear;
    if (chained) {
      made = std::move(into.required.back());
      into.required.pop_back();
      made.window = std::max(made.window, by.window);
    } else {
      const bool follows_word = at_ >= 3 && tokens_[at_ - 3].kind == Kind::kWord;
      if (!follows_word || into.wanted.empty() || into.wanted.back().op != Op::kWord) throw fail();
      made.op = Op::kNear;
      made.window = by.window;
      made.children.push_back(std::move(into.wanted.back()));
      made.children.front().field = Field::kExact;
      into.wanted.pop_back();
    }
    made.children.push_back(std::move(after.front()));
    into.required.push_back(std::move(made));
  }

  void primary(Sequence& into) {
    const Token& token = take();
    switch (token.kind) {
      case Kind::kPhrase: {
        Expression made = phrase(token.text);
        if (!made.children.empty()) into.required.push_back(std::move(made));
        break;
      }
      case Kind::kField:
        add_field(token, into);
        break;
      case Kind::kOpen:
        into.wanted.push_back(group(token));
        break;
      default:
        add_words(token, into);
    }
  }

  void add_field(const Token& token, Sequence& into) {
    if (token.field == Field::kYear) {
      into.filters.push_back(years(token));
    } else if (token.field == Field::kHeading || token.field == Field::kTitle) {
      std::vector<Expression> words = word_expressions(token.text, token.field);
      if (!words.empty()) into.required.push_back(joined(Op::kAnd, std::move(words)));
    } else {
      Expression made = word_expression(token.text, token.field);
      made.op = Op::kFilter;
      into.filters.push_back(std::move(made));
    }
  }

  Expression group(const Token& open) {
    if (++depth_ > kDeepest)
      throw query_error(open.place, "te veel haakjes in elkaar", "schrijf de vraag eenvoudiger");
    Expression inner = alternatives();
    if (now().kind != Kind::kClose)
      throw query_error(open.place, "dit haakje wordt niet gesloten", "zet er een ) achter");
    ++at_;
    --depth_;
    return inner;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

// The words that can be found in a hit: all but the excluded.
void collect_words(const Expression& expression, std::vector<std::string>& words) {
  if (expression.op == Op::kWord || expression.op == Op::kPrefix) {
    std::string word = expression.word + (expression.op == Op::kPrefix ? "*" : "");
    if (std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(std::move(word));
  }
  for (std::size_t at = 0; at < expression.children.size(); ++at)
    if (expression.op != Op::kAndNot || at == 0) collect_words(expression.children[at], words);
}

}  // namespace

ParsedQuery parse_query(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    throw query_error(1, "de vraag is leeg",
                      "geef een of meer woorden, bijvoorbeeld: toezicht bedrijfsarts");
  ParsedQuery parsed;
  parsed.expression = Parser(text).run();
  collect_words(parsed.expression, parsed.words);
  if (parsed.expression == Expression{})
    throw query_error(1, "in deze vraag staat geen woord om te zoeken",
                      "schrijf een of meer woorden, bijvoorbeeld: toezicht bedrijfsarts");
  return parsed;
}

}  // namespace speerpunt
