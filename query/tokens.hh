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

struct QueryToken {
  enum class Kind {
    kWord,
    kPhrase,
    kField,
    kSort,  // sorteer:
    kLike,  // lijkt:
    kAnd,
    kOr,
    kNot,
    kMinus,
    kPlus,
    kNear,
    kOpen,
    kClose,
    kEnd
  };
  Kind kind = Kind::kEnd;
  std::string text;                 // as written; of a phrase: what stands between the quotes
  std::vector<std::string> values;  // of a field: the list behind the colon, without quotes
  Field field = Field::kText;
  int window = 0;         // of kNear
  std::size_t place = 1;  // of its first character, from 1
};

// The last token is kEnd. Throws Error "query-syntax".
//
// Typed quotes (“ ” „ « » ‘ ’) quote as plain ones do; a word that a line end breaks in two is one.
// Operators are in capitals. EN, OF, NIET and OR are words where all of the query is in capitals,
// where it is a question with a question mark, and where EN names a standard (EN 301 549) or an
// article makes OR a noun (de OR).
std::vector<QueryToken> tokens(std::string_view query);

// OPENHEID EN INCIDENTEN: capitals throughout, and not because all words are abbreviations
// (IGZ OF IGJ).
bool is_shouted(std::string_view query);

// NEAR or DICHTBIJ: between quotes too it is no slip of the pen.
bool is_near_operator(std::string_view word);

// The names of the fields, for a hint: "aan, datum, ...".
std::string field_names();

// Error "query-syntax" at a place; message and hint are Dutch, for the person who asked.
Error query_error(std::size_t place, const std::string& message, const std::string& hint);

}  // namespace speerpunt
