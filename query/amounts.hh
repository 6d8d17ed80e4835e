// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Amounts that a text may write in another way: "1,5 miljoen" is 1.500.000 and anderhalf miljoen.
#include <string>
#include <vector>

#include "index/expression.hh"

namespace speerpunt {

struct AmountUse {
  std::string query;               // "1,5 miljoen", folded
  std::vector<std::string> words;  // one after the other: "1500000"; "anderhalf", "miljoen"
  bool operator==(const AmountUse&) const = default;
};

struct AmountExpansion {
  Expression expression;
  std::vector<AmountUse> uses;
};

// Numbers of thousands, millions and milliards, in digits or with half a word, are asked for in
// their other ways too; those below a thousand and phrases stay as they are.
AmountExpansion expand_amounts(const Expression& expression);

}  // namespace speerpunt
