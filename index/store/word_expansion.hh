// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: patterns and forms of words as the words of the index that they stand for.
#include <string>
#include <vector>

#include <xapian.h>

#include "index/expression.hh"
#include "index/store/parted_database.hh"

namespace speerpunt {

// kPrefix, kWildcard and kFuzzy become the kSame of the words that fit (kExact), inside phrases and
// beside NEAR their kOr; beside NEAR a kWord of field kText becomes the kOr of its forms. Of too
// many words the most frequent are taken: such patterns are added to `cut`.
Expression with_words(const PartedDatabase& database, const Expression& expression,
                      std::vector<std::string>& cut);

}  // namespace speerpunt
