// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the words of an index that are nearest to a mistyped one.
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "index/store/parted_database.hh"

namespace speerpunt {

// Visits the word forms of the database that differ from `folded` in at most `limit` letters and
// begin with `beginning`, by letters. The sorted words are gone through as a tree: what cannot come
// near any more is skipped, so a wrong letter anywhere costs some hundreds of steps, and two behind
// a given first letter some thousands.
using VisitNearWord =
    std::function<void(const std::string& word, std::size_t distance, Xapian::doccount frequency)>;
void for_each_near_word(const PartedDatabase& database, std::string_view folded, std::size_t limit,
                        std::string_view beginning, const VisitNearWord& visit);

// The least distance (1; 2 from eight letters on, with the first letter right), then the most
// frequent, then the first by letters. Empty: none.
std::string near_word(const PartedDatabase& database, std::string_view folded);

}  // namespace speerpunt
