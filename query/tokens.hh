// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: a query cut into words, phrases, fields and operators.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/error.hh"
#include "index/fields.hh"

namespace speerpunt {

struct Token {
  enum class Kind { kWord, kPhrase, kField, kAnd, kOr, kNot, kMinus, kNear, kOpen, kClose, kEnd };
  Kind kind = Kind::kEnd;
  std::string text;  // as written; of a phrase and a field: the value, without quotes
  Field field = Field::kText;
  int window = 0;         // of kNear
  std::size_t place = 1;  // of its first character, from 1
};

// The last token is kEnd. Throws Error "query-syntax".
std::vector<Token> tokens(std::string_view query);

// Error "query-syntax" at a place; message and hint are Dutch, for the person who asked.
Error query_error(std::size_t place, const std::string& message, const std::string& hint);

}  // namespace speerpunt
