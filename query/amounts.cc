// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/amounts.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "query/rewriting.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Words = std::vector<std::string>;

constexpr std::int64_t kThousand = 1000;
constexpr std::size_t kMostDigits = 15;
constexpr std::size_t kMostDecimals = 3;

struct Unit {
  std::string_view name;
  std::int64_t value;
};
constexpr auto kUnits = std::to_array<Unit>({
    {"duizend", kThousand},
    {"miljoen", kThousand* kThousand},
    {"miljard", kThousand* kThousand* kThousand},
});

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

const Unit* unit_named(std::string_view word) {
  const auto found = std::ranges::find(kUnits, word, &Unit::name);
  return found == kUnits.end() ? nullptr : &*found;
}

// "1,5", "anderhalf" and "2" in thousandths.
std::optional<std::int64_t> thousandths(std::string_view word) {
  if (word == "anderhalf") return kThousand + kThousand / 2;
  if (word == "half" || word == "halve") return kThousand / 2;
  const std::size_t comma = std::min(word.find_first_of(",."), word.size());
  const std::string_view whole = word.substr(0, comma);
  std::string decimals(word.substr(std::min(comma + 1, word.size())));
  if (!is_digits(whole) || whole.size() > kMostDecimals || decimals.size() > kMostDecimals ||
      (comma < word.size() && !is_digits(decimals)))
    return std::nullopt;
  decimals.resize(kMostDecimals, '0');
  return number(whole) * kThousand + number(decimals);
}

// 1500 thousandths -> "1,5"
std::string written(std::int64_t value) {
  std::string text = std::to_string(value / kThousand);
  std::string decimals = std::to_string(kThousand + value % kThousand).substr(1);
  while (decimals.ends_with('0')) decimals.pop_back();
  return decimals.empty() ? text : text + ',' + decimals;
}

// All ways to write an amount: in digits, and with a unit where that leaves a short number.
std::vector<Words> ways(std::int64_t amount) {
  std::vector<Words> found{{std::to_string(amount)}};
  for (const Unit& unit : kUnits) {
    const std::int64_t step = unit.value / kThousand;
    if (amount < unit.value / 2 || amount % step != 0) continue;
    const std::int64_t count = amount / step;
    if (count >= kThousand * kThousand) continue;
    const std::string name(unit.name);
    if (count == kThousand + kThousand / 2) found.push_back({"anderhalf", name});
    if (count == kThousand / 2) found.push_back({"half", name});
    found.push_back({written(count), name});
  }
  return found;
}

Expression alternative(const Words& words) {
  Expression made;
  for (const std::string& word : words) {
    Expression& one = made.children.emplace_back();
    one.op = Op::kWord;
    one.field = Field::kExact;
    one.word = word;
  }
  if (words.size() == 1) return std::move(made.children.front());
  made.op = Op::kPhrase;
  return made;
}

class Expander {
 public:
  Expression expand(const Expression& expression) {
    return rewritten(expression, {[&](const Expression& word) { return run({word}).front(); },
                                  [&](const Expression& words) {
                                    Expression made = words;
                                    made.children = run(words.children);
                                    if (made.children.size() > 1) return made;
                                    return std::move(made.children.front());
                                  }});
  }

  std::vector<AmountUse> uses;

 private:
  struct Amount {
    std::int64_t value;
    std::size_t words;
  };

  static std::optional<Amount> amount_at(const std::vector<Expression>& run, std::size_t at) {
    const Expression& one = run[at];
    if (!is_plain_word(one)) return std::nullopt;
    if (at + 1 < run.size() && is_plain_word(run[at + 1])) {
      const Unit* const unit = unit_named(run[at + 1].word);
      const auto count = thousandths(one.word);
      if (unit != nullptr && count) return Amount{*count * (unit->value / kThousand), 2};
    }
    if (!is_digits(one.word) || one.word.size() > kMostDigits) return std::nullopt;
    const std::int64_t value = number(one.word);
    // 29282 is a number of something: only what is round is an amount.
    if (value < kThousand * kThousand / 10 || value % (10 * kThousand) != 0) return std::nullopt;
    return Amount{value, 1};
  }

  std::vector<Expression> run(const std::vector<Expression>& words) {
    std::vector<Expression> made;
    for (std::size_t at = 0; at < words.size();) {
      const std::optional<Amount> amount = amount_at(words, at);
      if (!amount) {
        made.push_back(
            rewritten(words[at], {[](const Expression& word) { return word; },
                                  [&](const Expression& inner) { return expand(inner); }}));
        ++at;
        continue;
      }
      const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
      made.push_back(
          with_ways(amount->value, {first, first + static_cast<std::ptrdiff_t>(amount->words)}));
      at += amount->words;
    }
    return made;
  }

  Expression with_ways(std::int64_t amount, std::vector<Expression> asked) {
    Words typed;
    for (const Expression& word : asked) typed.push_back(word.word);
    std::string query = typed.front();
    for (std::size_t at = 1; at < typed.size(); ++at) query += ' ' + typed[at];
    Expression made;
    made.op = Op::kSame;
    if (asked.size() == 1) {
      made.children = std::move(asked);
    } else {
      Expression& all = made.children.emplace_back();
      all.op = Op::kPreferAnd;
      all.children = std::move(asked);
    }
    for (Words& way : ways(amount)) {
      if (way == typed) continue;
      made.children.push_back(alternative(way));
      uses.push_back({query, std::move(way)});
    }
    return made;
  }
};

}  // namespace

AmountExpansion expand_amounts(const Expression& expression) {
  Expander expander;
  Expression expanded = expander.expand(expression);
  return {std::move(expanded), std::move(expander.uses)};
}

}  // namespace speerpunt
