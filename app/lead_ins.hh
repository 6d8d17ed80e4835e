// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences before lists, without which an item is no whole sentence.
#include <map>
#include <string>
#include <vector>

#include "corpus/recommendation.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// By id of the recommendation; only of those that are items of a list with such a sentence.
std::map<std::string, std::string> lead_ins(const IndexReader& index,
                                            const std::vector<Recommendation>& recommendations);

}  // namespace speerpunt
