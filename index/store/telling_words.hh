// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what a passage is about, for finding others like it.
#include <cstddef>
#include <vector>

#include "index/index_reader.hh"
#include "index/store/parted_database.hh"

namespace speerpunt {

// Words that are frequent in the passage (1 + log) and rare in the index (idf of their stem),
// heavier where both. A stem that no other passage has finds nothing and is left out.
std::vector<TellingWord> telling_words(const PartedDatabase& database, const Passage& passage,
                                       std::size_t most);

}  // namespace speerpunt
