// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: "bedoelde u".
#include <string>
#include <vector>

#include "index/index_reader.hh"
#include "query/synonyms.hh"

namespace speerpunt {

// The query with its unknown words corrected: by the nearest word of the index, cut in two
// (medischleiderschap), or joined to the next (leider schap). Words that are in the list of Dutch
// words are no mistakes, nor are those that have a synonym; a compound of such words is only
// corrected by one letter. Empty: nothing to correct.
std::string corrected_query(const IndexReader& index, const std::string& query,
                            const std::vector<std::string>& words,
                            const std::vector<SynonymUse>& synonyms);

}  // namespace speerpunt
