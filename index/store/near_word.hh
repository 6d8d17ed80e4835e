// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the word of an index that is nearest to a mistyped one.
#include <string>
#include <string_view>

#include <xapian.h>

namespace speerpunt {

// Among the word forms of the database that begin with the same letter: least distance (1; 2 from
// eight letters on), then the most frequent, then the first by letters. Empty: none.
std::string near_word(const Xapian::Database& database, std::string_view folded);

}  // namespace speerpunt
